import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Moved } from '../../../../src-shared/contract/registrations.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import type { Ctx } from '../../db/ctx.ts'
import { actOnBook } from './act-on-book.ts'
import { type EventBook, readBook, standingsOf } from './event-book.ts'
import { newEntries } from './new-entries.ts'
import { refuseUnlessOpen } from './open-event.ts'

type Asked = Inputs['registrations']['importForm']

/** What the last step of an import of a form's answers says. */
export type ImportedForm = {
  operationId: Outputs['registrations']['add']['operationId'] | null
  added: number
  already: number
  waiting: number
  moved: Moved[]
}

/** Takes in a form's answers, whoever applied first being first; who is none of the members becomes a guest. */
export function importForm(ctx: Ctx, { eventId, fileName, rows }: Asked): ImportedForm {
  const book = readBook(ctx.read, eventId)
  refuseUnlessOpen(book.event)
  const fresh = rows.filter((row) => !isTakenIn(book, row))
  const people = fresh.map(({ personId, name, kana, phone, email, appliedAt, answers, ticketId }) => ({
    ...(personId === null ? { guest: { name: name || email || '—', kana, phone, email } } : { personId }),
    ...(ticketId !== undefined && { ticketId }),
    ...(appliedAt !== null && { appliedAt }),
    broughtById: null,
    answers,
    note: '',
  }))
  const { ops, entries } = newEntries(ctx, book, people)
  const already = rows.length - entries.length
  if (entries.length === 0) return { operationId: null, added: 0, already, waiting: 0, moved: [] }

  const after = { ...book, entries: [...book.entries, ...entries] }
  const { operationId, moved } = actOnBook(ctx, book, {
    label: { kind: 'registration.import', name: fileName, count: entries.length },
    ops,
    after,
    about: new Set(entries.map(({ id }) => id)),
  })
  const standings = standingsOf(after)
  const waiting = entries.filter(({ id }) => standings.get(id)?.place === 'waiting').length
  return { operationId, added: entries.length, already, waiting, moved }
}

/** Whether these answers were taken in before: of the same name, at the same second. */
export function isTakenIn(
  { entries }: EventBook,
  { name, appliedAt }: { readonly name: string; readonly appliedAt: string | null },
): boolean {
  if (appliedAt === null) return false
  const at = new Date(appliedAt).toISOString()
  return entries.some((entry) => entry.appliedAt === at && foldText(entry.person.name) === foldText(name))
}
