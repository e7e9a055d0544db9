import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Allocation } from '../../../../src-shared/contract/payments.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { settleDues } from '../../../../src-shared/domain/settle-dues.ts'
import { openChargesPaidBy } from '../../db/charge-rows.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPayer } from '../../db/person.ts'
import { chosenAllocations, refuseTooMuch } from './chosen-allocations.ts'
import { occasionCharges } from './occasion-charges.ts'
import { getPayment } from './queries.ts'
import { openBatch, wayOf } from './way-of-paying.ts'

type Record = Inputs['payments']['record']

/**
 * Records money received. Unless told what it is for, it settles the payer's open charges and those of the people whose
 * dues they pay, oldest first. What is left is the payer's credit. Earlier credit is left alone: it stands on the
 * payment that brought it, whose receipt may already say what it was for.
 */
export function recordPayment(ctx: Ctx, input: Record): Outputs['payments']['record'] {
  const payer = findPayer(ctx.read, input.payerId)
  if (payer.inTrash) throw refuse('MEMBER_IN_TRASH', { name: payer.name })
  const { amount, paidOn } = input
  checkDates(paidOn)
  if (paidOn !== null && paidOn > ctx.today) throw refuse('DATE_AHEAD', { date: paidOn })
  const batch = openBatch(ctx.read, input.batchId)
  const { method, ...way } = wayOf(ctx.read, { ...input, fundId: input.fundId ?? batch?.fundId ?? null })
  const occasions = occasionCharges(ctx, { payerId: payer.id, paidOn, occasions: input.occasions })
  const dues = settledDues(ctx, payer.id, input, occasions.allocations)
  const allocations = [...dues, ...occasions.allocations]

  const id = ctx.newId()
  const [reference, note] = [input.reference.trim(), input.note.trim()]
  const revision = { payerId: payer.id, amount, paidOn, method, reference, note, allocations }
  const groups = { revision, origin: { imported: false }, way: { ...way, batchId: batch?.id ?? null } }
  const operationId = ctx.write({
    label: { kind: 'payment.record', name: payer.name },
    ops: [...occasions.ops, ctx.ops.create('payment', id, groups)],
  })

  return { payment: getPayment(ctx.read, id), operationId }
}

/** What of the money goes to dues; the occasions come first, as they are being paid at this moment. */
function settledDues(ctx: Ctx, payerId: string, input: Record, occasions: readonly Allocation[]) {
  refuseTooMuch([...occasions, ...(input.allocations ?? [])], input.amount)
  const left = input.amount - occasions.reduce((sum, { amount }) => sum + amount, 0)
  return input.allocations
    ? chosenAllocations(ctx.read, input.allocations, left)
    : settleDues(openChargesPaidBy(ctx.read, payerId), left)
}
