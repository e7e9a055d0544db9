import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Registration } from '../../../../src-shared/contract/registrations.ts'
import { fillPlaces, type ToSeat } from '../../../../src-shared/domain/fill-places.ts'
import { comersOf } from '../../db/comers.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getArrangement, seatable, seatsOf, writeSeats } from './arrangements.ts'
import { firstDayOf, getEvent } from './event-rows.ts'
import { byKana } from './list-registrations.ts'

type Rule = Inputs['arrangements']['fill']['rule']

/** Puts those who have no place yet into one by a rule, or everybody anew. */
export function fillArrangement(
  ctx: Ctx,
  { id, rule, anew }: Inputs['arrangements']['fill'],
): Outputs['arrangements']['fill'] {
  const arrangement = getArrangement(ctx.read, id)
  const people = toSeat(ctx, arrangement.eventId, rule)
  const before = anew ? new Map<string, string>() : seatsOf(ctx.read, arrangement)
  const waiting = people.filter((person) => !before.has(person.id))
  const places = arrangement.places.map((place) => ({
    ...place,
    inside: people.filter((person) => before.get(person.id) === place.id).map(({ group }) => group),
  }))
  const seated = fillPlaces(waiting, places, rule === 'together' || rule === 'mixed' ? rule : 'inOrder')

  // Whoever found no room when all were seated anew loses the old one, too.
  const old = seatsOf(ctx.read, arrangement)
  const seats = waiting
    .map((person) => ({ registrationId: person.id, placeId: seated.get(person.id) ?? null }))
    .filter(({ registrationId, placeId }) => (old.get(registrationId) ?? null) !== placeId)
  const counts = { assigned: seated.size, left: waiting.length - seated.size }
  return { operationId: seats.length === 0 ? null : writeSeats(ctx, arrangement, seats), ...counts }
}

function toSeat(ctx: Ctx, eventId: string, rule: Rule): ToSeat[] {
  const registered = seatable(ctx.read, eventId)
  const ordered = rule === 'kana' ? registered.toSorted(byKana) : registered
  const bonds = rule === 'together' ? bondsOf(ctx, registered) : new Map<string, string>()
  const groups = rule === 'mixed' ? groupsOn(ctx, firstDayOf(getEvent(ctx.read, eventId), ctx.today)) : new Map()
  return ordered.map(({ id, personId }) => ({ id, bond: bonds.get(personId) ?? '', group: groups.get(personId) ?? '' }))
}

/** Households, and whoever brought somebody with those whom they brought: by person, one name for all of them. */
function bondsOf(ctx: Ctx, registered: readonly Registration[]): Map<string, string> {
  const people = comersOf(
    ctx.read,
    registered.flatMap(({ personId, broughtBy }) => (broughtBy === null ? [personId] : [personId, broughtBy.id])),
  )
  const own = (id: string) => people.get(id)?.householdId ?? id
  return new Map(registered.map(({ personId, broughtBy }) => [personId, own(broughtBy?.id ?? personId)]))
}

/** By person, the first of the groups they are in on a day, in the club's order. */
function groupsOn(ctx: Ctx, day: string): Map<string, string> {
  const rows = ctx.read.rows<{ personId: string; groupId: string }>(
    `SELECT coalesce(member.root, member.id) AS person_id, group_id
     FROM group_membership JOIN member_group ON member_group.id = group_id AND member_group.deleted = 0
       JOIN member ON member.id = member_id
     WHERE group_membership.deleted = 0 AND coalesce(starts_on, '') <= ?1 AND coalesce(ends_on, '9999') > ?1
     ORDER BY member_group.position DESC, member_group.name DESC, group_id DESC`,
    day,
  )
  return new Map(rows.map(({ personId, groupId }) => [personId, groupId]))
}
