import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Consent } from '../../../src-shared/contract/belonging.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useAct } from './use-act.ts'

type ConsentDayProps = { readonly memberId: MemberId; readonly consent: Consent; readonly name: string }

/** An answer from a sheet of paper has the day of the sheet, not of today. */
export function ConsentDay({ memberId, consent, name }: ConsentDayProps) {
  const t = useTexts().belonging
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState(consent.answeredOn)
  const [unreadable, setUnreadable] = useState(false)
  const { busy, error, run } = useAct()

  async function save(): Promise<void> {
    if (unreadable || busy) return
    const done = await run(() => api.consents.record({ memberId, answers: [{ ...consent, answeredOn: day }] }))
    if (done === null) return
    notifyDone(t.consents.saved, { undo: done.operationId })
    setOpen(false)
  }

  return (
    <>
      <ActionIcon size={28} aria-label={t.consents.dayOf(name)} onClick={() => setOpen(true)}>
        <IconPencil size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
      {open && (
        <FormDialog
          title={name}
          doLabel={t.save}
          busy={busy}
          error={error}
          onDo={() => void save()}
          onClose={() => setOpen(false)}
        >
          <DateField label={t.consents.onDay} value={day} onChange={setDay} onUnreadable={setUnreadable} autoFocus />
        </FormDialog>
      )}
    </>
  )
}
