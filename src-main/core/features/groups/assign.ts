import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { isOver, termsOverlap } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Op } from '../../db/change.ts'
import { checkTerm } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { personsOf } from '../../db/persons.ts'
import { endTerm, joinTerm, type StoredTerm, termsByPerson } from '../../db/terms.ts'
import { storedGroup, storedGroups } from './queries.ts'

type Assign = Inputs['groups']['assign']

const table = 'groupMembership'

/**
 * Puts people into a group. Whoever is in it already stays in it as they are, so that nobody is in it twice; with `only`
 * their other groups of that kind end on the first day.
 */
export function assignGroup(ctx: Ctx, input: Assign): Outputs['groups']['assign'] {
  const group = storedGroup(ctx.read, input.groupId)
  const persons = personsOf(ctx, input.who)
  checkTerm(input)
  const others = storedGroups(ctx.read).filter(({ id, kind }) => id !== group.id && kind === group.kind)
  const here = termsByPerson(ctx.read, table, [group.id])
  const elsewhere = input.only
    ? termsByPerson(
        ctx.read,
        table,
        others.map(({ id }) => id),
      )
    : new Map<string, readonly StoredTerm[]>()
  const { startsOn, endsOn, role: words } = input
  const wish = { place: group.id, startsOn, endsOn, words }

  const planned = persons.map((person) => [
    ...joinTerm(ctx, table, { ...wish, memberId: person.id }, here.get(person.id) ?? []),
    ...(elsewhere.get(person.id) ?? []).flatMap((other) => giveWayOps(ctx, input, other)),
  ])
  return written(ctx, group.name, planned)
}

/** Ends memberships of a group on a day; without one they are taken out as entered by mistake. What is over stays. */
export function releaseGroup(ctx: Ctx, input: Inputs['groups']['release']): Outputs['groups']['release'] {
  const group = storedGroup(ctx.read, input.groupId)
  const persons = personsOf(ctx, input.who)
  checkTerm({ startsOn: null, endsOn: input.endsOn })
  const here = termsByPerson(ctx.read, table, [group.id])

  const planned = persons.map((person) =>
    (here.get(person.id) ?? []).flatMap((membership) =>
      input.endsOn === null
        ? isOver(membership, ctx.today)
          ? []
          : [ctx.ops.remove(table, membership.id)]
        : endTerm(ctx, table, membership, input.endsOn),
    ),
  )
  return written(ctx, group.name, planned)
}

function giveWayOps(ctx: Ctx, input: Assign, other: StoredTerm): Op[] {
  const from = input.startsOn ?? ctx.today
  return termsOverlap(other, { startsOn: from, endsOn: input.endsOn }) ? endTerm(ctx, table, other, from) : []
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
