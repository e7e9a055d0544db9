import { Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import type { WholeEvent } from './whole-event.ts'

interface CopyProps {
  readonly event: WholeEvent
  readonly template: boolean
  readonly onClose: () => void
}

/** Last year's event for this year, a template for an event, or an event as a template. */
export function CopyDialog({ event, template, onClose }: CopyProps) {
  const texts = useTexts()
  const t = texts.events
  const [, navigate] = useLocation()
  const [name, setName] = useState(event.name)
  const [startsOn, setStartsOn] = useState<string | null>(null)
  const copy = useMutation({
    mutationFn: () => api.events.copy({ id: event.id, name, startsOn, template }),
    onSuccess: ({ id, operationId }) => {
      onClose()
      navigate(`/events/${id}/form`)
      notifyDone(t.done.copied, { undo: operationId })
    },
  })

  const form = useFormSubmit(() => {
    if (name.trim() !== '') copy.mutate()
  }, copy.isPending)

  return (
    <Modal
      opened
      onClose={onClose}
      title={t.copying.title}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <form {...form}>
        <Stack>
          <TextInput
            label={t.copying.name}
            value={name}
            onChange={(typed) => setName(typed.currentTarget.value)}
            required
            data-autofocus
          />
          {!template && <DateField ahead label={t.copying.on} value={startsOn} onChange={setStartsOn} />}
          <Text size="sm" c="dimmed">
            {t.copying.hint}
          </Text>
          <FailureNote error={copy.error} />
          <WriteButton type="submit" loading={copy.isPending} disabled={name.trim() === ''}>
            {t.copying.go}
          </WriteButton>
        </Stack>
      </form>
    </Modal>
  )
}
