import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField, type DateFieldProps } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
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
  const t = useTexts()
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
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void submit()
  }

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t.shell.parts.close }}>
      <form onSubmit={onSubmit} onKeyDownCapture={useEnterMovesOn(() => void submit())} noValidate>
        <Stack>
          <DateField {...field} onUnreadable={setUnreadable} error={problem || (tried && isMissing && missing)} />
          {children}
          <FailureNote error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.shell.parts.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {doLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
