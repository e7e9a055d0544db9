import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { eventDefaults } from '../../../src-shared/texts/event-defaults.ts'
import { api, orpc } from '../../api.ts'
import { useLocale } from '../../hooks/use-texts.ts'
import { draftOf, type EventDraft, inputOf } from './event-draft.ts'
import type { WholeEvent } from './whole-event.ts'

type Saved = Awaited<ReturnType<typeof api.events.save>>

interface Asked {
  /** Null: a new one. */
  readonly event: WholeEvent | null
  readonly template: boolean
  readonly onSaved: (saved: Saved) => void
}

/** An event as it is stored, under what was typed since: an undo or another window shows through where nothing was. */
export function useEventDraft({ event, template, onSaved }: Asked) {
  const locale = useLocale()
  const queries = useQueryClient()
  const [edits, setEdits] = useState<Partial<EventDraft>>({})
  const stored = useMemo(() => draftOf(event, eventDefaults.ticket[locale]), [event, locale])
  const draft = { ...stored, ...edits }
  const isChanged = JSON.stringify(draft) !== JSON.stringify(stored)
  const save = useMutation({
    mutationFn: async () => {
      const saved = await api.events.save(inputOf(draft, { event, template, before: stored }))
      await queries.invalidateQueries({ queryKey: orpc.events.get.key() })
      return saved
    },
    onSuccess: (saved) => {
      setEdits({})
      onSaved(saved)
    },
  })
  return { draft, change: (part: Partial<EventDraft>) => setEdits({ ...edits, ...part }), isChanged, save }
}
