import type { Event } from '../../../../src-shared/contract/events.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { missingAnswers } from '../../../../src-shared/domain/missing-answers.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { actOnBook } from './act-on-book.ts'
import { type Entry, readBook } from './event-book.ts'
import { newEntries } from './new-entries.ts'
import { refuseUnlessOpen } from './open-event.ts'

/**
 * Registers people: whoever finds no room waits, and whoever is registered already stays as they are. Where that is
 * everybody, nothing is done.
 */
export function addRegistrations(
  ctx: Ctx,
  { eventId, people, onTheSpot }: Inputs['registrations']['add'],
): Outputs['registrations']['add'] {
  const book = readBook(ctx.read, eventId)
  refuseUnlessOpen(book.event)
  const { ops, entries, already } = newEntries(ctx, book, people)
  if (entries.length === 0) return { operationId: null, moved: [], ids: [], already }
  if (!onTheSpot) refuseUnanswered(book.event, entries)
  const ids = entries.map(({ id }) => id)

  const { operationId, moved } = actOnBook(ctx, book, {
    label: { kind: 'registration.add', name: book.event.name, count: entries.length },
    ops,
    after: { ...book, entries: [...book.entries, ...entries] },
    about: new Set(ids),
  })
  return { operationId, moved, ids, already }
}

function refuseUnanswered({ questions }: Event, entries: readonly Entry[]): void {
  for (const { person, answers } of entries) {
    const [missing] = missingAnswers(questions, answers)
    if (missing !== undefined) throw refuse('ANSWER_MISSING', { name: person.name, question: missing.label })
  }
}
