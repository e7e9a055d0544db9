import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useEnterMovesOn } from '../hooks/use-enter-moves-on.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { FailureNote } from './failure-note.tsx'

type FormDialogProps = {
  readonly title: string
  readonly doLabel: string
  readonly busy: boolean
  readonly error: unknown
  readonly onDo: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A few fields and one act: Enter goes through them and acts at the end. */
export function FormDialog({ title, doLabel, busy, error, onDo, onClose, children }: FormDialogProps) {
  const t = useTexts()
  const moveOn = useEnterMovesOn(onDo)

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    onDo()
  }

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t.shell.parts.close }}>
      <form onSubmit={onSubmit} onKeyDownCapture={moveOn} noValidate>
        <Stack>
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
