import type { OperationLabel } from '../../../../src-shared/contract/history.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type Acted, actOnBook } from './act-on-book.ts'
import { entriesAsked, withEntries } from './entries-asked.ts'
import type { Entry } from './event-book.ts'
import { endOfQueue } from './new-entries.ts'
import { refuseUnlessOpen } from './open-event.ts'
import { changedEntryOps } from './registration-groups.ts'

/** An organiser's yes: from then on it is the order of application that says who has a place. */
export function acceptRegistrations(
  ctx: Ctx,
  { ids }: Inputs['registrations']['accept'],
): Outputs['registrations']['accept'] {
  const from = new Set(['applied', 'declined'])
  return acted(decide(ctx, ids, 'registration.accept', { from, wish: 'accepted', reason: '' }))
}

export function declineRegistrations(
  ctx: Ctx,
  { ids, reason }: Inputs['registrations']['decline'],
): Outputs['registrations']['decline'] {
  const from = new Set(['applied', 'accepted'])
  return acted(decide(ctx, ids, 'registration.decline', { from, wish: 'declined', reason: reason.trim() }))
}

/** Gives places back. The next in the queue move up, and what was paid becomes the payers' credit. */
export function cancelRegistrations(
  ctx: Ctx,
  { ids, reason }: Inputs['registrations']['cancel'],
): Outputs['registrations']['cancel'] {
  const from = new Set(['applied', 'accepted', 'declined'])
  const done = decide(ctx, ids, 'registration.cancel', { from, wish: 'cancelled', reason: reason.trim() })
  return { ...acted(done), credit: done.credit }
}

interface Decision {
  readonly from: ReadonlySet<string>
  readonly wish: string
  readonly reason: string
}

function decide(
  ctx: Ctx,
  ids: readonly string[],
  kind: OperationLabel['kind'],
  { from, wish, reason }: Decision,
): Acted {
  const { book, entries } = entriesAsked(ctx, ids)
  const changed = entries
    .filter((entry) => from.has(entry.wish))
    .map((entry) => ({ before: entry, after: { ...entry, wish, reason } }))
  return actOnBook(ctx, book, {
    label: { kind, name: book.event.name, count: new Set(changed.map(({ after }) => after.personId)).size },
    ops: changed.flatMap(({ before, after }) => changedEntryOps(ctx, book.event.id, before, after)),
    after: withEntries(
      book,
      changed.map(({ after }) => after),
    ),
    about: new Set(entries.map(({ id }) => id)),
  })
}

/** Applies anew, behind everyone who is there. */
export function renewRegistration(
  ctx: Ctx,
  { id }: Inputs['registrations']['renew'],
): Outputs['registrations']['renew'] {
  const { book, entries } = entriesAsked(ctx, [id])
  refuseUnlessOpen(book.event)
  const before = entries.find((entry) => entry.id === id) as Entry
  const after = renewed(before, {
    appliedAt: endOfQueue(ctx, book),
    wish: book.event.approval ? 'applied' : 'accepted',
  })
  return acted(
    actOnBook(ctx, book, {
      label: { kind: 'registration.renew', name: before.person.name },
      ops: changedEntryOps(ctx, book.event.id, before, after),
      after: withEntries(book, [after]),
      about: new Set([id]),
    }),
  )
}

export function renewed(entry: Entry, { appliedAt, wish }: Pick<Entry, 'appliedAt' | 'wish'>): Entry {
  return { ...entry, appliedAt, wish, reason: '', turnout: null, arrivedAt: null }
}

/** Takes an entry off the list as if it had never been. */
export function removeRegistration(
  ctx: Ctx,
  { id }: Inputs['registrations']['remove'],
): Outputs['registrations']['remove'] {
  const { book, entries } = entriesAsked(ctx, [id])
  const assignments = ctx.read.rows<{ id: string }>(
    'SELECT id FROM assignment WHERE deleted = 0 AND registration_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(entries.map((entry) => entry.id)),
  )
  return acted(
    actOnBook(ctx, book, {
      label: { kind: 'registration.remove', name: entries[0]?.person.name ?? '' },
      ops: [
        ...assignments.map((assignment) => ctx.ops.remove('assignment', assignment.id)),
        ...entries.map((entry) => ctx.ops.remove('registration', entry.id)),
      ],
      after: withEntries(
        book,
        entries.map((entry) => ({ ...entry, wish: 'cancelled' })),
      ),
      about: new Set(entries.map((entry) => entry.id)),
    }),
  )
}

export function acted({ operationId, moved }: Acted): Pick<Acted, 'operationId' | 'moved'> {
  return { operationId, moved }
}
