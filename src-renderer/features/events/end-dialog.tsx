import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { RegistrationId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { movedWords } from './say-moved.ts'

interface Props {
  readonly kind: 'cancel' | 'decline'
  readonly ids: RegistrationId[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives places back or refuses them: it says what follows, and a reason may stand beside it. */
export function EndDialog({ kind, ids, onClose, onDone }: Props) {
  const texts = useTexts()
  const t = texts.events
  const words = t.registrations
  const f = useFormat()
  const [reason, setReason] = useState('')
  const end = useMutation({
    mutationFn: async () => {
      if (kind === 'cancel') return api.registrations.cancel({ ids, reason })
      return { ...(await api.registrations.decline({ ids, reason })), credit: 0 }
    },
    onSuccess: ({ operationId, moved, credit }) => {
      notifyDone(movedWords(t, f, { did: words.did(f.number(ids.length)), moved, credit }), { undo: operationId })
      onDone()
    },
  })

  function onSubmit(submit: FormEvent): void {
    submit.preventDefault()
    end.mutate()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={kind === 'cancel' ? words.cancelTitle : words.declineTitle}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          <Text>{kind === 'cancel' ? words.cancelSays : words.declineSays}</Text>
          <TextInput
            label={words.reason}
            description={words.reasonHint}
            value={reason}
            onChange={(typed) => setReason(typed.currentTarget.value)}
            data-autofocus
          />
          <FailureNote error={end.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts.shell.parts.cancel}
            </Button>
            <WriteButton type="submit" loading={end.isPending}>
              {kind === 'cancel' ? words.cancel : words.decline}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
