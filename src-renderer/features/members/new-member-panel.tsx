import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { beginningDraft, type MemberDraft } from './member-draft.ts'
import { MemberFormFields } from './member-form-fields.tsx'
import classes from './member-panel.module.css'
import { SaveBar } from './save-bar.tsx'
import { SimilarPeople } from './similar-people.tsx'
import { useMemberForm } from './use-member-form.ts'
import { useSaveKeys } from './use-save-keys.ts'
import { useSaveMember } from './use-save-member.ts'

type NewMemberPanelProps = {
  readonly today: string
  readonly onClose: () => void
}

export function NewMemberPanel(props: NewMemberPanelProps) {
  const ownFields = useQuery(orpc.customFields.list.queryOptions()).data
  return ownFields && <NewMember {...props} ownFields={ownFields} />
}

function NewMember({
  today,
  onClose,
  ownFields,
}: NewMemberPanelProps & { readonly ownFields: readonly CustomField[] }) {
  const t = useTexts()
  const [, go] = useLocation()
  const [start] = useState(() => beginningDraft(ownFields))
  const form = useMemberForm({ start, version: 'new', today, ownFields })
  const { save, saving, error } = useSaveMember(form, null)
  const [tried, setTried] = useState(false)

  async function add(): Promise<string | null> {
    setTried(true)
    const saved = await save()
    if (saved)
      notifyDone(t.members.form.added(nameOf(form.draft)), {
        undo: saved.operationId,
      })
    return saved?.id ?? null
  }

  const guard = useUnsavedGuard({
    dirty: form.dirty,
    save: async () => (await add()) !== null,
  })
  async function addAndOpen(): Promise<void> {
    const id = await add()
    if (id) guard.passFreely(() => go(`/members/${id}`))
  }
  useSaveKeys(() => void addAndOpen())
  const { element } = form
  useEffect(() => element.current?.querySelector('input')?.focus(), [element])

  return (
    <SidePanel
      label={t.members.panel.newLabel}
      shows="new"
      head={<h2 className={classes.panelTitle}>{t.members.panel.newTitle}</h2>}
      foot={
        <>
          <SimilarPeople form={form} />
          <FailureNote error={error} />
          <SaveBar form={form} isNew saving={saving} tried={tried} onSave={() => void addAndOpen()} />
        </>
      }
      onClose={onClose}
    >
      <MemberFormFields form={form} today={today} memberId={null} onEnd={() => void addAndOpen()} />
      {guard.dialog}
    </SidePanel>
  )
}

function nameOf({ familyName, givenName, fullName }: MemberDraft): string {
  return [familyName, givenName].filter(Boolean).join(' ') || fullName
}
