import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { countUses, named, storedFunds, storedMethods } from './queries.ts'

export function listMethods(ctx: Ctx): Outputs['paymentMethods']['list'] {
  return storedMethods(ctx.read)
}

export function saveMethod(ctx: Ctx, input: Inputs['paymentMethods']['save']): Outputs['paymentMethods']['save'] {
  const methods = storedMethods(ctx.read)
  const before = input.id === undefined ? undefined : named(methods, input.id, 'paymentMethod')
  if (methods.some(({ id, name }) => id !== before?.id && foldText(name) === foldText(input.name)))
    throw refuse('NAME_TAKEN', { name: input.name })
  const fundId = input.fundId === undefined ? (before?.fundId ?? null) : input.fundId
  if (fundId !== null) named(storedFunds(ctx.read), fundId, 'fund')

  const id = before?.id ?? ctx.newId()
  const position = input.position ?? before?.position ?? methods.length
  const all = { name: input.name, standsFor: input.standsFor, fundId, position }
  const op =
    before === undefined ? ctx.ops.create('paymentMethod', id, { all }) : ctx.ops.set('paymentMethod', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'paymentMethod.save', name: input.name }, ops: [op] }) }
}

/** Refused while money came or went by it. */
export function removeMethod(
  ctx: Ctx,
  { id }: Inputs['paymentMethods']['remove'],
): Outputs['paymentMethods']['remove'] {
  const { name } = named(storedMethods(ctx.read), id, 'paymentMethod')
  const count = countUses(ctx.read, id, [
    ['payment', 'method_id'],
    ['refund', 'method_id'],
  ])
  if (count > 0) throw refuse('STILL_IN_USE', { name, count })

  const ops = [ctx.ops.remove('paymentMethod', id)]
  return { operationId: ctx.write({ label: { kind: 'paymentMethod.remove', name }, ops }) }
}
