import type { Fee } from '../../../../src-shared/contract/fees.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { countOpenCharges, storedFees } from './queries.ts'

/** Until a club says otherwise, dues are collected in the first three months of its year. */
const USUAL_DUE_MONTH = 3

export function listFees(ctx: Ctx): Outputs['fees']['list'] {
  return storedFees(ctx.read)
}

/** Makes or changes a fee. Charges already made keep their amount. */
export function saveFee(ctx: Ctx, input: Inputs['fees']['save']): Outputs['fees']['save'] {
  const fees = storedFees(ctx.read)
  const before = fees.find(({ id }) => id === input.id)
  if (input.id !== undefined && before === undefined) throw refuse('FEE_NOT_FOUND', {})
  const name = input.name.trim()
  if (fees.some((fee) => fee.id !== input.id && foldText(fee.name) === foldText(name)))
    throw refuse('NAME_TAKEN', { name })

  const id = input.id ?? ctx.newId()
  const body = feeBody(input, before, fees.length)
  const op = before === undefined ? ctx.ops.create('fee', id, { all: body }) : ctx.ops.set('fee', id, 'all', body)
  return { id, operationId: ctx.write({ label: { kind: 'fee.save', name }, ops: [op] }) }
}

/** Takes a fee off the list. Its charges stay with their name; one that somebody still owes holds it there. */
export function removeFee(ctx: Ctx, { id }: Inputs['fees']['remove']): Outputs['fees']['remove'] {
  const fee = storedFees(ctx.read).find((candidate) => candidate.id === id)
  if (fee === undefined) throw refuse('FEE_NOT_FOUND', {})
  const count = countOpenCharges(ctx.read, id)
  if (count > 0) throw refuse('STILL_IN_USE', { name: fee.name, count })

  return { operationId: ctx.write({ label: { kind: 'fee.remove', name: fee.name }, ops: [ctx.ops.remove('fee', id)] }) }
}

function feeBody(input: Inputs['fees']['save'], before: Fee | undefined, position: number) {
  return {
    name: input.name.trim(),
    amount: input.amount,
    rhythm: input.rhythm ?? before?.rhythm ?? 'yearly',
    memberTypeIds: input.memberTypeIds ?? before?.memberTypeIds ?? [],
    receiptText: input.receiptText ?? before?.receiptText ?? '',
    dueMonth: input.dueMonth ?? before?.dueMonth ?? USUAL_DUE_MONTH,
    position: input.position ?? before?.position ?? position,
  }
}
