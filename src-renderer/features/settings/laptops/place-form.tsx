import { Button, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { Place } from '../../../../src-shared/contract/sync.ts'
import { useEnterMovesOn } from '../../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { emptyPlace, faultsOf, placeOf } from '../../../ui/laptops/place-draft.ts'
import { goToFault, PlaceFields } from '../../../ui/laptops/place-fields.tsx'

interface Props {
  readonly lead: string
  readonly act: string
  readonly busy: boolean
  readonly error: unknown
  readonly onPlace: (place: Place) => void
  readonly onCancel: () => void
}

export function PlaceForm({ lead, act, busy, error, onPlace, onCancel }: Props) {
  const t = useTexts()
  const [draft, setDraft] = useState(emptyPlace)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const moveOn = useEnterMovesOn(submit)
  const isFaulty = tried && Object.keys(faultsOf(draft)).length > 0

  function submit(event?: FormEvent) {
    event?.preventDefault()
    setTried(true)
    if (!goToFault(form.current, draft) && !busy) onPlace(placeOf(draft))
  }

  return (
    <form ref={form} noValidate onSubmit={submit} onKeyDownCapture={moveOn}>
      <Stack gap="md">
        <Text>{lead}</Text>
        <PlaceFields draft={draft} onChange={setDraft} tried={tried} />
        {/* What was refused before says nothing of what is missing now. */}
        <FailureNote error={isFaulty ? null : error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t.shell.parts.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
