import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Arrangement, Registration } from '../../../../src-shared/contract/registrations.ts'
import type { ArrangementId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Bindable, Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { readBook } from './event-book.ts'
import { getEvent } from './event-rows.ts'
import { registrationsOf } from './list-registrations.ts'

export function listArrangements(
  ctx: Ctx,
  { eventId }: Inputs['arrangements']['list'],
): Outputs['arrangements']['list'] {
  const people = seatable(ctx.read, eventId)
  return arrangementsWhere(ctx.read, 'event_id = ? ORDER BY position, name, id', eventId).map((arrangement) => {
    const seats = seatsOf(ctx.read, arrangement)
    const assigned = people.filter(({ id }) => seats.has(id)).length
    return { ...arrangement, assigned, unassigned: people.length - assigned }
  })
}

export function readArrangement(ctx: Ctx, { id }: Inputs['arrangements']['get']): Outputs['arrangements']['get'] {
  const arrangement = getArrangement(ctx.read, id)
  const seats = seatsOf(ctx.read, arrangement)
  const people = seatable(ctx.read, arrangement.eventId).map(
    ({ id: registrationId, name, kana, ticketName, state }) => ({
      ...{ registrationId, name, kana, ticketName, state },
      placeId: seats.get(registrationId) ?? null,
    }),
  )
  return { ...arrangement, people }
}

/** Those with a place at the event, in the order of application: only they are given a room or a seat. */
export function seatable(read: Read, eventId: string): Registration[] {
  const withPlace = new Set(['confirmed', 'attended', 'noShow'])
  return registrationsOf(read, readBook(read, eventId)).filter(({ state }) => withPlace.has(state))
}

export function arrangementsWhere(read: Read, rest: string, ...values: Bindable[]): Arrangement[] {
  return read
    .rows<Omit<Arrangement, 'places'> & { places: string }>(
      `SELECT id, event_id, name, kind, places, position FROM arrangement
       WHERE deleted = 0 AND created_dev IS NOT NULL AND ${rest}`,
      ...values,
    )
    .map((stored) => ({ ...stored, places: JSON.parse(stored.places) as Arrangement['places'] }))
}

export function getArrangement(read: Read, id: string): Arrangement {
  const [found] = arrangementsWhere(read, 'id = ?', id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'arrangement' })
  return found
}

/** By registration, the place; of a place that is gone, none. */
export function seatsOf(read: Read, { id, places }: Arrangement): Map<string, string> {
  const known = new Set<string>(places.map((place) => place.id))
  const rows = read.rows<{ registrationId: string; placeId: string }>(
    'SELECT registration_id, place_id FROM assignment WHERE arrangement_id = ? AND deleted = 0 AND place_id IS NOT NULL',
    id,
  )
  return new Map(rows.filter(({ placeId }) => known.has(placeId)).map((row) => [row.registrationId, row.placeId]))
}

export function saveArrangement(ctx: Ctx, input: Inputs['arrangements']['save']): Outputs['arrangements']['save'] {
  getEvent(ctx.read, input.eventId)
  const before = input.id === undefined ? undefined : getArrangement(ctx.read, input.id)
  const id = before?.id ?? (ctx.newId() as ArrangementId)
  const all = {
    eventId: input.eventId,
    name: input.name,
    kind: input.kind ?? before?.kind ?? 'team',
    places: input.places ?? before?.places ?? [],
    position: input.position ?? before?.position ?? arrangementsWhere(ctx.read, 'event_id = ?', input.eventId).length,
  }
  if (before !== undefined) refuseTooFew(ctx, { ...before, ...all })

  const op =
    before === undefined ? ctx.ops.create('arrangement', id, { all }) : ctx.ops.set('arrangement', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'arrangement.save', name: input.name }, ops: [op] }) }
}

/** No place is made smaller than the number of those who are in it. */
function refuseTooFew(ctx: Ctx, arrangement: Arrangement): void {
  const seats = seatsOf(ctx.read, arrangement)
  const people = seatable(ctx.read, arrangement.eventId)
  for (const { id, name, capacity } of arrangement.places) {
    const count = people.filter((person) => seats.get(person.id) === id).length
    if (capacity !== null && count > capacity) throw refuse('PLACE_FULL', { name, capacity })
  }
}

export function removeArrangement(
  ctx: Ctx,
  { id }: Inputs['arrangements']['remove'],
): Outputs['arrangements']['remove'] {
  const { name } = getArrangement(ctx.read, id)
  const rows = ctx.read.rows<{ id: string }>('SELECT id FROM assignment WHERE arrangement_id = ? AND deleted = 0', id)
  const ops = [...rows.map((row) => ctx.ops.remove('assignment', row.id)), ctx.ops.remove('arrangement', id)]
  return { operationId: ctx.write({ label: { kind: 'arrangement.remove', name }, ops }) }
}

/** Puts people into a place, or takes them out; refused where it would hold more than it may. */
export function assignPlaces(
  ctx: Ctx,
  { id, registrationIds, placeId }: Inputs['arrangements']['assign'],
): Outputs['arrangements']['assign'] {
  const arrangement = getArrangement(ctx.read, id)
  const people = seatable(ctx.read, arrangement.eventId)
  const asked = new Set<string>(registrationIds)
  const chosen = people.filter((person) => asked.has(person.id))
  if (chosen.length < asked.size) throw refuse('ROW_NOT_FOUND', { what: 'registration' })
  refuseFull(ctx, arrangement, { asked, placeId, people })

  const seats = chosen.map((person) => ({ registrationId: person.id, placeId }))
  return { operationId: writeSeats(ctx, arrangement, seats) }
}

function refuseFull(
  ctx: Ctx,
  arrangement: Arrangement,
  { asked, placeId, people }: { asked: ReadonlySet<string>; placeId: string | null; people: readonly Registration[] },
): void {
  if (placeId === null) return
  const place = arrangement.places.find((one) => one.id === placeId)
  if (place === undefined) throw refuse('ROW_NOT_FOUND', { what: 'arrangement' })
  const seats = seatsOf(ctx.read, arrangement)
  const staying = people.filter((person) => seats.get(person.id) === placeId && !asked.has(person.id)).length
  if (place.capacity !== null && staying + asked.size > place.capacity) {
    throw refuse('PLACE_FULL', { name: place.name, capacity: place.capacity })
  }
}

interface Seat {
  readonly registrationId: string
  readonly placeId: string | null
}

export function writeSeats(ctx: Ctx, { id, name }: Arrangement, seats: readonly Seat[]) {
  const ops = seats.flatMap((seat) => seatOps(ctx, id, seat))
  return ctx.write({ label: { kind: 'arrangement.assign', name, count: seats.length }, ops })
}

function seatOps(ctx: Ctx, arrangementId: string, { registrationId, placeId }: Seat): Op[] {
  const id = deterministicId('assignment', arrangementId, registrationId)
  const all = { arrangementId, registrationId, placeId }
  const known = ctx.read.row<{ deleted: number }>('SELECT deleted FROM assignment WHERE id = ?', id)
  if (known === undefined) return [ctx.ops.create('assignment', id, { all })]
  const set = ctx.ops.set('assignment', id, 'all', all)
  return known.deleted === 0 ? [set] : [ctx.ops.restore('assignment', id), set]
}
