import { Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Arrangement, arrangementKinds } from '../../../src-shared/contract/registrations.ts'
import type { EventId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'

interface Props {
  readonly eventId: EventId
  readonly arrangement: Arrangement | null
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}

/** Places are typed one a line; a number at the end is how many fit. A place keeps who is in it as long as its name stays. */
export function ArrangementDialog({ eventId, arrangement, onSaved, onClose }: Props) {
  const texts = useTexts()
  const t = texts.events.arranging
  const [name, setName] = useState(arrangement?.name ?? '')
  const [kind, setKind] = useState<Arrangement['kind']>(arrangement?.kind ?? 'room')
  const [typed, setTyped] = useState(() => linesOf(arrangement))
  const save = useMutation({
    mutationFn: () =>
      api.arrangements.save({
        ...(arrangement && { id: arrangement.id }),
        ...{ eventId, name, kind, places: placesIn(typed, arrangement) },
      }),
    onSuccess: ({ id, operationId }) => {
      onSaved(id)
      onClose()
      notifyDone(texts.events.done.saved, { undo: operationId })
    },
  })

  function onSubmit(submit: FormEvent): void {
    submit.preventDefault()
    if (name.trim() !== '') save.mutate()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={arrangement ? t.edit : t.add}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          <NativeSelect
            label={t.kind}
            value={kind}
            data={arrangementKinds.map((value) => ({ value, label: t.kinds[value] }))}
            onChange={(chosen) => setKind(chosen.currentTarget.value as Arrangement['kind'])}
          />
          <TextInput
            label={t.name}
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={t.places}
            description={t.placesHint}
            autosize
            minRows={4}
            maxRows={14}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <FailureNote error={save.error} />
          <WriteButton type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {t.save}
          </WriteButton>
        </Stack>
      </form>
    </Modal>
  )
}

function linesOf(arrangement: Arrangement | null): string {
  return (arrangement?.places ?? []).map(({ name, capacity }) => [name, capacity ?? ''].join(' ').trim()).join('\n')
}

function placesIn(typed: string, before: Arrangement | null): Arrangement['places'] {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line) => {
    const found = /^(.*\S)[\s\u3000]+(\d{1,4})$/.exec(line.normalize('NFKC'))
    const name = found?.[1] ?? line
    const capacity = found?.[2] === undefined ? null : Math.max(1, Number(found[2]))
    return { id: before?.places.find((place) => place.name === name)?.id ?? crypto.randomUUID(), name, capacity }
  })
}
