import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MemberOfGroup } from '../../../src-shared/contract/belonging.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { TermFields } from './term-fields.tsx'
import { useAct } from './use-act.ts'
import { useTerm } from './use-term.ts'

type MembershipTermDialogProps = {
  readonly membership: Pick<MemberOfGroup, 'id' | 'name' | 'role' | 'startsOn' | 'endsOn'>
  readonly onClose: () => void
}

/** When somebody was in a group, and as what. */
export function MembershipTermDialog({ membership, onClose }: MembershipTermDialogProps) {
  const t = useTexts().belonging
  const { id, name } = membership
  const [role, setRole] = useState(membership.role)
  const term = useTerm(membership)
  const { busy, error, run } = useAct()

  async function save(): Promise<void> {
    if (term.unreadable || busy) return
    const done = await run(() => api.groups.updateMembership({ id, role: role.trim(), ...term.days }))
    if (done === null) return
    notifyDone(t.groups.changed(name), { undo: done.operationId })
    onClose()
  }

  return (
    <FormDialog
      title={t.groups.change(name)}
      doLabel={t.save}
      busy={busy}
      error={error}
      onDo={() => void save()}
      onClose={onClose}
    >
      <TermFields term={term} />
      <TextInput label={t.groups.role} value={role} onChange={(event) => setRole(event.currentTarget.value)} />
    </FormDialog>
  )
}
