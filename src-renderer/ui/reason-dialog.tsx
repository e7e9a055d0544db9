import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../hooks/use-texts.ts'
import { FailureNote } from './failure-note.tsx'
import { WriteButton } from './write-button.tsx'

type ReasonDialogProps = {
  readonly words: { readonly title: string; readonly reason: string; readonly reasonHint: string; readonly act: string }
  /** What will happen, a paragraph each. */
  readonly says: readonly string[]
  /** It cannot be taken back. */
  readonly danger?: boolean
  readonly busy: boolean
  readonly error: unknown
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

/** An act that the books must be able to explain later: it says what will happen and asks why. */
export function ReasonDialog({ words, says, danger = false, busy, error, onReason, onClose }: ReasonDialogProps) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const reason = typed.trim()

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (reason !== '' && !busy) onReason(reason)
  }

  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': t.shell.parts.close }}>
      <form onSubmit={onSubmit}>
        <Stack>
          {says.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          <TextInput
            label={words.reason}
            description={words.reasonHint}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            required
            data-autofocus
          />
          <FailureNote error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.shell.parts.cancel}
            </Button>
            <WriteButton type="submit" color={danger ? 'shu' : 'ai'} disabled={reason === ''} loading={busy}>
              {words.act}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
