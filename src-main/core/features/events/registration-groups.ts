import type { GroupValue, Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import type { Entry } from './event-book.ts'

export const registrationIdOf = (eventId: string, personId: string): string =>
  deterministicId('registration', eventId, personId)

const groups = {
  who: (eventId: string, { personId, appliedAt, broughtById }: Entry): GroupValue => ({
    eventId,
    personId,
    appliedAt,
    broughtById,
  }),
  place: (_: string, { ticketId }: Entry): GroupValue => ({ ticketId }),
  wish: (_: string, { wish, reason }: Entry): GroupValue => ({ wish, reason }),
  answers: (_: string, { answers, note }: Entry): GroupValue => ({ answers, note }),
  turnout: (_: string, { turnout, arrivedAt }: Entry): GroupValue => ({ turnout, arrivedAt }),
  told: (_: string, { told }: Entry): GroupValue => ({ told }),
} as const

const names = Object.keys(groups) as (keyof typeof groups)[]

/** Writes a registration with all its groups: made, or brought back where the same was removed before. */
export function createEntryOps(ctx: Ctx, eventId: string, entry: Entry): Op[] {
  const values = names.map((name) => [name, groups[name](eventId, entry)] as const)
  const isThere = ctx.read.row('SELECT 1 FROM registration WHERE id = ?', entry.id) !== undefined
  if (!isThere) return [ctx.ops.create('registration', entry.id, Object.fromEntries(values))]
  return [
    ctx.ops.restore('registration', entry.id),
    ...values.map(([name, value]) => ctx.ops.set('registration', entry.id, name, value)),
  ]
}

/** Writes what differs of registrations that were changed; the person they were written on stays as it is stored. */
export function changedEntryOps(ctx: Ctx, eventId: string, before: Entry, after: Entry): Op[] {
  const asStored = (entry: Entry) => ({ ...entry, personId: before.storedPersonId as Entry['personId'] })
  return names.flatMap((name) => {
    const value = groups[name](eventId, asStored(after))
    const isSame = JSON.stringify(value) === JSON.stringify(groups[name](eventId, asStored(before)))
    return isSame ? [] : [ctx.ops.set('registration', before.id, name, value)]
  })
}
