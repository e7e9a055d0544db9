import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Moved } from '../../../src-shared/contract/registrations.ts'
import type { PersonId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import type { Chosen, ReadForm } from './read-form.ts'
import { movedWords } from './say-moved.ts'
import type { WholeEvent } from './whole-event.ts'

type Row = ReadForm['rows'][number]

interface Imported {
  readonly operationId: string | null
  readonly added: number
  readonly already: number
  readonly waiting: number
  readonly moved: readonly Moved[]
}

/** Answers that were read: whose each is, which of them come in, and taking them in as one. */
export function useFormImport(event: WholeEvent, fileName: string, { rows }: ReadForm) {
  const t = useTexts().events
  const f = useFormat()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const { start, running, error } = useProgress<Imported>()
  const personOf = ({ row, personId }: Pick<Row, 'row' | 'personId'>) =>
    chosen.has(row) ? (chosen.get(row) ?? null) : personId
  const fresh = rows.filter(({ known, repeats }) => !known && repeats === null)
  const doubtful = fresh.filter(({ row, match }) => match === 'likely' && !chosen.has(row))
  const guests = fresh.filter((one) => personOf(one) === null && !doubtful.includes(one))

  async function takeIn() {
    const taken = fresh.map(({ ticketId, ...row }) => ({
      ...row,
      personId: personOf(row),
      ...(ticketId !== null && { ticketId }),
    }))
    const input = { eventId: event.id, fileName, rows: taken }
    const done = await start((signal) => api.registrations.importForm(input, { signal }))
    if (done === null) return
    navigate(`/events/${event.id}/registrations`)
    const said = t.importing.done(f.number(done.added), f.number(done.waiting))
    const did = done.already > 0 ? `${said} ${t.importing.already(f.number(done.already))}` : said
    notifyDone(movedWords(t, f, { did, moved: done.moved }), { undo: done.operationId })
  }

  return {
    ...{ chosen, fresh, doubtful, guests, takeIn, running, error },
    choose: (row: number, person: PersonId | null) => setChosen(new Map([...chosen, [row, person]])),
  }
}
