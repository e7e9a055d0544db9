import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Allocation } from '../../../../src-shared/contract/payments.ts'
import type { ChargeId } from '../../../../src-shared/contract/values.ts'
import { fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'

type Occasion = Inputs['payments']['record']['occasions'][number]

export interface OccasionCharges {
  readonly ops: Op[]
  readonly allocations: Allocation[]
}

/** Makes the charge of each donation, ticket and the like, which the payment settles in the same operation. */
export function occasionCharges(
  ctx: Ctx,
  { payerId, paidOn, occasions }: { payerId: string; paidOn: string | null; occasions: readonly Occasion[] },
): OccasionCharges {
  const made = occasions.map(({ feeId, amount, description, units }) => {
    const fee = occasionalFee(ctx, feeId)
    const id = ctx.newId() as ChargeId
    const body = { memberId: payerId, feeId, amount, dueOn: null, ...dayOfOccasion(ctx, paidOn) }
    const counted = units === undefined ? '' : `${units}${fee.unitName}`
    const text = { description: [description.trim(), counted].filter((part) => part !== '').join(' ') }
    return { id, amount, op: ctx.ops.create('charge', id, { body, text }) }
  })
  return { ops: made.map(({ op }) => op), allocations: made.map(({ id, amount }) => ({ chargeId: id, amount })) }
}

/** An occasion is charged for the day on which it was paid. */
export function dayOfOccasion(ctx: Ctx, paidOn: string | null) {
  const day = paidOn ?? ctx.today
  const fiscalYear = fiscalYearOf(day, readClub(ctx.read).fiscalYearStartMonth)
  return { fiscalYear, periodStart: day, periodEnd: day }
}

function occasionalFee(ctx: Ctx, id: string): { unitName: string } {
  const fee = ctx.read.row<{ name: string; rhythm: string; unitName: string }>(
    'SELECT name, rhythm, unit_name FROM fee WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    id,
  )
  if (fee === undefined) throw refuse('FEE_NOT_FOUND', {})
  if (fee.rhythm !== 'occasion') throw refuse('FEE_NOT_OCCASIONAL', { name: fee.name })
  return fee
}
