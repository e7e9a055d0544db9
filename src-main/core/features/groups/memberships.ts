import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { termsOverlap } from '../../../../src-shared/domain/terms-overlap.ts'
import { checkTerm } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { personToWrite } from '../../db/persons.ts'
import { setTerm, termsByPerson } from '../../db/terms.ts'
import { storedGroup, storedMembership } from './queries.ts'

/** Corrects one membership; two terms of one person in one group do not overlap. */
export function updateMembership(
  ctx: Ctx,
  input: Inputs['groups']['updateMembership'],
): Outputs['groups']['updateMembership'] {
  const membership = storedMembership(ctx.read, input.id)
  const { id: groupId, name } = storedGroup(ctx.read, membership.place)
  const person = personToWrite(ctx, membership.person)
  checkTerm(input)
  const here = termsByPerson(ctx.read, 'groupMembership', [groupId]).get(person.id) ?? []
  const others = here.filter(({ id }) => id !== input.id)
  if (others.some((other) => termsOverlap(other, input))) {
    throw refuse('TERM_OVERLAPS', { name: person.name, office: name })
  }

  const { role: words, startsOn, endsOn } = input
  const op = setTerm(ctx, 'groupMembership', { ...membership, words, startsOn, endsOn })
  return { operationId: ctx.write({ label: { kind: 'group.assign', name, count: 1 }, ops: [op] }) }
}

export function removeMembership(
  ctx: Ctx,
  { id }: Inputs['groups']['removeMembership'],
): Outputs['groups']['removeMembership'] {
  const membership = storedMembership(ctx.read, id)
  const { name } = storedGroup(ctx.read, membership.place)
  const op = ctx.ops.remove('groupMembership', id)
  return { operationId: ctx.write({ label: { kind: 'group.assign', name, count: 1 }, ops: [op] }) }
}
