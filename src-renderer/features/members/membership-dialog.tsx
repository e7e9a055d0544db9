import { type ReactNode, useState } from 'react'
import { DateField, type DateFieldProps } from '../../ui/date-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useAct } from './use-act.ts'

type MembershipDialogProps = {
  readonly title: string
  readonly date: Pick<DateFieldProps, 'label' | 'value' | 'onChange' | 'hint' | 'remark'> & {
    /** What stands against this day; a sentence, as for a missing one. */
    readonly problem?: string | false
    /** Said where the day is missing; without it the day may be left open. */
    readonly missing?: string
  }
  readonly doLabel: string
  readonly doneMessage: string
  readonly act: () => Promise<{ readonly operationId: string }>
  readonly onClose: () => void
  /** Below the day. */
  readonly children?: ReactNode
}

/** One day, and what goes with it: leaving, coming back, being admitted. */
export function MembershipDialog(props: MembershipDialogProps) {
  const { title, date, doLabel, doneMessage, act, onClose, children } = props
  const { problem, missing, ...field } = date
  const [tried, setTried] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const { busy, error, run } = useAct()
  const isMissing = missing !== undefined && date.value === null

  async function submit(): Promise<void> {
    setTried(true)
    if (unreadable || isMissing || problem) return
    const done = await run(act)
    if (done === null) return
    notifyDone(doneMessage, { undo: done.operationId })
    onClose()
  }

  return (
    <FormDialog title={title} doLabel={doLabel} busy={busy} error={error} onDo={() => void submit()} onClose={onClose}>
      <DateField {...field} onUnreadable={setUnreadable} error={problem || (tried && isMissing && missing)} />
      {children}
    </FormDialog>
  )
}
