import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Allocation } from '../../../../src-shared/contract/payments.ts'
import type { ChargeId } from '../../../../src-shared/contract/values.ts'
import { settleDues } from '../../../../src-shared/domain/settle-dues.ts'
import type { Op } from '../../db/change.ts'
import { openChargesPaidBy, personsPaidBy } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { shownValue } from '../../db/ops.ts'
import type { AllocationRow, PaymentRow } from '../../db/payment-rows.ts'
import type { Payer } from '../../db/person.ts'
import { allocationsOf, chosenAllocations, refuseTooMuch, summed } from './chosen-allocations.ts'
import { dayOfOccasion, type OccasionCharges, occasionCharges } from './occasion-charges.ts'

type Revised = Pick<Inputs['payments']['revise'], 'allocations' | 'occasions'> & {
  readonly payer: Payer
  readonly amount: number
  readonly paidOn: string | null
}

/** What a corrected payment is for: its occasions first, then what was chosen, or else what it settled before. */
export function revisedAllocations(ctx: Ctx, before: PaymentRow, revised: Revised): OccasionCharges {
  const occasions = revisedOccasions(ctx, before, revised)
  const dues = before.allocations.filter(({ occasion }) => !occasion)
  const own = new Map<string, number>(dues.map(({ chargeId, amount }) => [chargeId, amount]))
  const isOccasion = new Set(before.allocations.filter(({ occasion }) => occasion).map(({ chargeId }) => chargeId))
  const chosen = revised.allocations?.filter(({ chargeId }) => !isOccasion.has(chargeId))
  refuseTooMuch([...occasions.allocations, ...(chosen ?? [])], revised.amount)
  const left = revised.amount - sumOf(occasions.allocations)

  const settled = chosen
    ? chosenAllocations(ctx.read, chosen, left, own)
    : settledAsBefore(ctx, dues, { before, revised, left })
  return { ops: occasions.ops, allocations: [...settled, ...occasions.allocations] }
}

/** New ones take the place of the old; where none are named the old stay, with the payer and the day as corrected. */
function revisedOccasions(ctx: Ctx, before: PaymentRow, { occasions, payer, paidOn }: Revised): OccasionCharges {
  const old = before.allocations.filter(({ occasion }) => occasion)
  if (occasions !== undefined) {
    const made = occasionCharges(ctx, { payerId: payer.id, paidOn, occasions })
    return { ...made, ops: [...old.map(({ chargeId }) => ctx.ops.remove('charge', chargeId)), ...made.ops] }
  }
  const isMoved = payer.id !== before.payerId || paidOn !== before.paidOn
  return {
    ops: isMoved ? old.map((part) => movedOp(ctx, part, payer, paidOn)) : [],
    allocations: old.map(toAllocation),
  }
}

function movedOp(ctx: Ctx, { chargeId }: AllocationRow, payer: Payer, paidOn: string | null): Op {
  const body = shownValue(ctx.read, 'charge', chargeId, 'body')
  return ctx.ops.set('charge', chargeId, 'body', { ...body, memberId: payer.id, ...dayOfOccasion(ctx, paidOn) })
}

/** It goes on settling what the payer may settle, as far as the money goes; what is more settles what is open. */
function settledAsBefore(
  ctx: Ctx,
  dues: readonly AllocationRow[],
  { before, revised, left }: { before: PaymentRow; revised: Revised; left: number },
): Allocation[] {
  const { payer, amount, occasions } = revised
  const samePayer = payer.id === before.payerId
  const persons = personsPaidBy(ctx.read, payer.id)
  const kept = cutTo(left, dues.filter(({ memberId }) => samePayer || persons.has(memberId)).map(toAllocation))
  if (samePayer && amount === before.amount && occasions === undefined) return kept
  const more = settleDues(openChargesPaidBy(ctx.read, payer.id), left - sumOf(kept))
  return allocationsOf(
    summed([...kept, ...more.map(({ chargeId, amount }) => ({ chargeId: chargeId as ChargeId, amount }))]),
  )
}

function cutTo(amount: number, parts: readonly Allocation[]): Allocation[] {
  let left = amount
  const kept: Allocation[] = []
  for (const part of parts) {
    const share = Math.min(left, part.amount)
    if (share > 0) kept.push({ chargeId: part.chargeId, amount: share })
    left -= share
  }
  return kept
}

function toAllocation({ chargeId, amount }: AllocationRow): Allocation {
  return { chargeId: chargeId as ChargeId, amount }
}

function sumOf(parts: readonly Allocation[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}
