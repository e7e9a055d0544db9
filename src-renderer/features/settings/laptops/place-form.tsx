import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Place } from '../../../../src-shared/contract/sync.ts'
import { useEnterMovesOn } from '../../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../../hooks/use-form-submit.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { emptyPlace, isFaulty, placeOf } from '../../../ui/laptops/place-draft.ts'
import { PlaceFields } from '../../../ui/laptops/place-fields.tsx'

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
  const form = useFormSubmit(() => {
    setTried(true)
    if (!isFaulty(draft)) onPlace(placeOf(draft))
  }, busy)
  const moveOn = useEnterMovesOn(form.onSubmit)

  return (
    <form {...form} onKeyDownCapture={moveOn}>
      <Stack gap="md">
        <Text>{lead}</Text>
        <PlaceFields draft={draft} onChange={setDraft} tried={tried} />
        {/* What was refused before says nothing of what is missing now. */}
        <FailureNote error={tried && isFaulty(draft) ? null : error} />
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
