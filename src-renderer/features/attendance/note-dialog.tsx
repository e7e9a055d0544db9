import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Session } from '../../../src-shared/contract/activities.ts'
import type { SheetPerson } from '../../../src-shared/contract/attendance.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { useDays } from './use-days.ts'

type NoteDialogProps = {
  readonly person: SheetPerson
  readonly session: Session
  readonly note: string
  readonly onSave: (note: string) => void
  readonly onClose: () => void
}

export function NoteDialog({ person, session, note, onSave, onClose }: NoteDialogProps) {
  const t = useTexts()
  const words = t.attendance.sheet
  const days = useDays()
  const [text, setText] = useState(note)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    onSave(text.trim())
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.noteOf(person.name, days.long(session.heldOn))}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          <WriteFields>
            <TextInput
              label={words.note}
              maxLength={200}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              data-autofocus
            />
          </WriteFields>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.shell.parts.cancel}
            </Button>
            <WriteButton type="submit">{words.noteSave}</WriteButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
