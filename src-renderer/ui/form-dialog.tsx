import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEnterMovesOn } from '../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../hooks/use-form-submit.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { FailureNote } from './failure-note.tsx'
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
  const form = useFormSubmit(onDo, busy)
  const moveOn = useEnterMovesOn(form.onSubmit)

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size ?? 'md'}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <form {...form} onKeyDownCapture={moveOn}>
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
