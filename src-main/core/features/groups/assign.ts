import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { OperationId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { isOver, runsOn, termsOverlap } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Op } from '../../db/change.ts'
import { checkTerm } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type PersonToWrite, personsOf } from '../../db/persons.ts'
import { membershipsByPerson, type StoredMembership, storedGroup, storedGroups } from './queries.ts'

type Assign = Inputs['groups']['assign']

/**
 * Puts people into a group. Whoever is in it already stays in it as they are, so that nobody is in it twice; with `only`
 * their other groups of that kind end on the first day.
 */
export function assignGroup(ctx: Ctx, input: Assign): Outputs['groups']['assign'] {
  const group = storedGroup(ctx.read, input.groupId)
  const persons = personsOf(ctx, input.who)
  checkTerm(input)
  const others = storedGroups(ctx.read).filter(({ id, kind }) => id !== group.id && kind === group.kind)
  const here = membershipsByPerson(ctx.read, [group.id])
  const elsewhere = input.only
    ? membershipsByPerson(
        ctx.read,
        others.map(({ id }) => id),
      )
    : new Map<string, readonly StoredMembership[]>()

  const planned = persons.map((person) => [
    ...joinOps(ctx, input, person, here.get(person.id) ?? []),
    ...(elsewhere.get(person.id) ?? []).flatMap((other) => giveWayOps(ctx, input, other)),
  ])
  return written(ctx, group.name, planned)
}

/** Ends memberships of a group on a day; without one they are taken out as entered by mistake. What is over stays. */
export function releaseGroup(ctx: Ctx, input: Inputs['groups']['release']): Outputs['groups']['release'] {
  const group = storedGroup(ctx.read, input.groupId)
  const persons = personsOf(ctx, input.who)
  checkTerm({ startsOn: null, endsOn: input.endsOn })
  const here = membershipsByPerson(ctx.read, [group.id])

  const planned = persons.map((person) =>
    (here.get(person.id) ?? []).flatMap((membership) =>
      input.endsOn === null
        ? isOver(membership, ctx.today)
          ? []
          : [ctx.ops.remove('groupMembership', membership.id)]
        : endOps(ctx, membership, input.endsOn),
    ),
  )
  return written(ctx, group.name, planned)
}

function joinOps(ctx: Ctx, input: Assign, person: PersonToWrite, here: readonly StoredMembership[]): Op[] {
  const { groupId, startsOn, endsOn, role } = input
  const known = here.find((membership) => termsOverlap(membership, input))
  if (known === undefined) {
    const all = { groupId, memberId: person.id, startsOn, endsOn, role }
    return [ctx.ops.create('groupMembership', ctx.newId(), { all })]
  }
  // One that was only to begin later begins on the earlier day.
  const isEarlier = startsOn !== null && known.startsOn !== null && startsOn < known.startsOn
  const wanted = {
    startsOn: isEarlier && !runsOn(known, ctx.today) ? startsOn : known.startsOn,
    role: role === '' ? known.role : role,
  }
  return wanted.startsOn === known.startsOn && wanted.role === known.role ? [] : [setOp(ctx, known, wanted)]
}

function giveWayOps(ctx: Ctx, input: Assign, other: StoredMembership): Op[] {
  const from = input.startsOn ?? ctx.today
  return termsOverlap(other, { startsOn: from, endsOn: input.endsOn }) ? endOps(ctx, other, from) : []
}

/** Ends on that day what runs then; what would only have begun by then does not begin. */
function endOps(ctx: Ctx, membership: StoredMembership, endsOn: PlainDate): Op[] {
  if (isOver(membership, endsOn)) return []
  if (membership.startsOn !== null && membership.startsOn >= endsOn) {
    return [ctx.ops.remove('groupMembership', membership.id)]
  }
  return [setOp(ctx, membership, { endsOn })]
}

export function setOp(
  ctx: Ctx,
  { id, groupId, memberId, startsOn, endsOn, role }: StoredMembership,
  change: Partial<Pick<StoredMembership, 'startsOn' | 'endsOn' | 'role'>>,
): Op {
  return ctx.ops.set('groupMembership', id, 'all', { groupId, memberId, startsOn, endsOn, role, ...change })
}

function written(
  ctx: Ctx,
  name: string,
  planned: readonly (readonly Op[])[],
): { operationId: OperationId; count: number } {
  const count = planned.filter((ops) => ops.length > 0).length
  const operationId = ctx.write({ label: { kind: 'group.assign', name, count }, ops: planned.flat() })
  return { operationId, count }
}
