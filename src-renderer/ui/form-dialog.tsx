import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { useEnterMovesOn } from '../hooks/use-enter-moves-on.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { FailureNote } from './failure-note.tsx'
import { goToUnreadable } from './unreadable-field.ts'
import { WriteButton } from './write-button.tsx'
import { WriteFields } from './write-fields.tsx'

type FormDialogProps = {
  readonly title: string
  readonly doLabel: string
  readonly busy: boolean
  /** There is nothing to do yet. */
  readonly disabled?: boolean
  readonly size?: string
  readonly error: unknown
  readonly onDo: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A few fields and one act: Enter goes through them and acts at the end. */
export function FormDialog({ title, doLabel, busy, disabled, size, error, onDo, onClose, children }: FormDialogProps) {
  const t = useTexts()
  const form = useRef<HTMLFormElement>(null)
  const act = () => goToUnreadable(form.current) || onDo()
  const moveOn = useEnterMovesOn(act)

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    act()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size ?? 'md'}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <form ref={form} onSubmit={onSubmit} onKeyDownCapture={moveOn} noValidate>
        <Stack>
          <WriteFields>{children}</WriteFields>
          <FailureNote error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.shell.parts.cancel}
            </Button>
            <WriteButton type="submit" loading={busy} disabled={disabled ?? false}>
              {doLabel}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
