import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import type { Member } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { draftOf } from './member-draft.ts'
import { MemberFormFields } from './member-form-fields.tsx'
import classes from './member-panel.module.css'
import { SaveBar } from './save-bar.tsx'
import { useMemberForm } from './use-member-form.ts'
import { useSaveKeys } from './use-save-keys.ts'
import { useSaveMember } from './use-save-member.ts'

/** All of a person, ready to be written over. */
export function ProfileTab(props: { readonly member: Member; readonly today: string }) {
  const ownFields = useQuery(orpc.customFields.list.queryOptions()).data
  return ownFields === undefined ? <LoadingState /> : <Profile {...props} ownFields={ownFields} />
}

type ProfileProps = {
  readonly member: Member
  readonly today: string
  readonly ownFields: readonly CustomField[]
}

function Profile({ member, today, ownFields }: ProfileProps) {
  const t = useTexts()
  const f = useFormat()
  const readOnly = useReadOnly()
  const start = useMemo(() => draftOf(member, f), [member, f])
  const form = useMemberForm({ start, version: member.changedAt, today, ownFields })
  const { save, saving, error } = useSaveMember(form, member.id)
  const [tried, setTried] = useState(false)

  async function store(): Promise<boolean> {
    if (!form.dirty) return true
    setTried(true)
    const saved = await save()
    if (saved === null) return false
    setTried(false)
    form.saved()
    if (saved.operationId) notifyDone(t.members.form.saved, { undo: saved.operationId })
    return true
  }
  const guard = useUnsavedGuard({ dirty: form.dirty, save: store })
  useSaveKeys(() => void store())

  return (
    <div className={classes.profile}>
      {form.stale && !saving && (
        <Alert color="ai" variant="light" className={classes.notice}>
          {t.members.form.changedElsewhere}
        </Alert>
      )}
      <MemberFormFields form={form} today={today} memberId={member.id} onEnd={() => void store()} />
      {!readOnly && (
        <div className={classes.profileFoot}>
          <FailureNote error={error} />
          <SaveBar form={form} isNew={false} saving={saving} tried={tried} onSave={() => void store()} />
        </div>
      )}
      {guard.dialog}
    </div>
  )
}
