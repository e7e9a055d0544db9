import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Allocation } from '../../../../src-shared/contract/payments.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { settleDues } from '../../../../src-shared/domain/settle-dues.ts'
import { type ChargeRow, chargesById, openChargesPaidBy } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPerson } from '../../db/person.ts'
import { getPayment } from './queries.ts'

/**
 * Records money received. Unless told what it is for, it settles the payer's open charges and those of the people whose
 * dues they pay, oldest first. What is left is the payer's credit. Earlier credit is left alone: it stands on the
 * payment that brought it, whose receipt may already say what it was for.
 */
export function recordPayment(ctx: Ctx, input: Inputs['payments']['record']): Outputs['payments']['record'] {
  const payer = findPerson(ctx.read, input.payerId)
  if (payer.inTrash) throw refuse('MEMBER_IN_TRASH', { name: payer.name })
  const { amount, paidOn, method } = input
  if (paidOn !== null && paidOn > ctx.today) throw refuse('DATE_AHEAD', { date: paidOn })
  const allocations = input.allocations
    ? checkedAllocations(ctx, input.allocations, amount)
    : settleDues(openChargesPaidBy(ctx.read, payer.id), amount)

  const id = ctx.newId()
  const [reference, note] = [input.reference.trim(), input.note.trim()]
  const revision = { payerId: payer.id, amount, paidOn, method, reference, note, allocations }
  const operationId = ctx.write({
    label: { kind: 'payment.record', name: payer.name },
    ops: [ctx.ops.create('payment', id, { revision, origin: { imported: false } })],
  })

  return { payment: getPayment(ctx.read, id), operationId }
}

/** What was chosen by hand: no more than was paid, and on no charge more than is open. */
function checkedAllocations(ctx: Ctx, chosen: readonly Allocation[], amount: number) {
  const byCharge = new Map<string, number>()
  for (const part of chosen) byCharge.set(part.chargeId, (byCharge.get(part.chargeId) ?? 0) + part.amount)
  const allocated = chosen.reduce((sum, part) => sum + part.amount, 0)
  if (allocated > amount) throw refuse('ALLOCATED_TOO_MUCH', { amount, allocated })

  const charges = new Map(chargesById(ctx.read, [...byCharge.keys()]).map((charge) => [charge.id, charge]))
  return [...byCharge].map(([chargeId, part]) => {
    refuseUnlessOpen(charges.get(chargeId), part)
    return { chargeId, amount: part }
  })
}

function refuseUnlessOpen(charge: ChargeRow | undefined, part: number): void {
  if (charge === undefined) throw refuse('ROW_NOT_FOUND', { what: '' })
  if (charge.open < part) throw refuse('CHARGE_NOT_OPEN', { label: `${charge.feeName} ${charge.fiscalYear}` })
}
