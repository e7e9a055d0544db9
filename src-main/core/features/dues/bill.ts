import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Op } from '../../db/change.ts'
import { chargeId } from '../../db/charge-id.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type BillingPlan, planBilling } from './billing-plan.ts'
import { type ChargeBody, chargesTakenBack } from './queries.ts'

/** A list crosses the wire with at most this many lines. */
const MOST_NAMES = 1000

export function previewBilling(ctx: Ctx, input: Inputs['dues']['previewBilling']): Outputs['dues']['previewBilling'] {
  const { fee, period, dueOn, toCharge, alreadyCharged } = planBilling(ctx.read, input)
  return {
    toCharge: toCharge.length,
    alreadyCharged,
    total: toCharge.length * fee.amount,
    periodStart: period.start,
    periodEnd: period.end,
    dueOn,
    names: toCharge.slice(0, MOST_NAMES).map(({ id, memberNumber, name }) => ({ id, memberNumber, name })),
  }
}

/**
 * Charges whoever owes the fee for that year and has no such charge: a second run adds only what is missing, and a
 * charge that was taken back comes back as itself. Credit is not used up here: whose money settles what is said when
 * money is recorded, so a payer's credit keeps showing beside the new charge.
 */
export function bill(ctx: Ctx, input: Inputs['dues']['bill']): Outputs['dues']['bill'] {
  const plan = planBilling(ctx.read, input)
  const { fee, toCharge, alreadyCharged } = plan
  const counts = { charged: toCharge.length, alreadyCharged, total: toCharge.length * fee.amount }
  if (toCharge.length === 0) return { operationId: null, ...counts }

  const operationId = ctx.write({
    label: { kind: 'billing.run', name: `${fee.name} ${input.fiscalYear}`, count: toCharge.length },
    ops: chargeOps(ctx, plan, input.fiscalYear),
  })
  return { operationId, ...counts }
}

function chargeOps(ctx: Ctx, { fee, period, dueOn, toCharge }: BillingPlan, fiscalYear: number): Op[] {
  const takenBack = chargesTakenBack(ctx.read, fee.id)
  return toCharge.flatMap((member) => {
    const id = chargeId(member.id, fee, period.start)
    const body: ChargeBody = {
      memberId: member.id,
      feeId: fee.id,
      fiscalYear,
      periodStart: period.start,
      periodEnd: period.end,
      dueOn,
      amount: fee.amount,
    }
    const before = takenBack.get(id)
    if (before === undefined) return [ctx.ops.create('charge', id, { body: { ...body } })]
    const restored = ctx.ops.restore('charge', id)
    return isSame(before, body) ? [restored] : [restored, ctx.ops.set('charge', id, 'body', { ...body })]
  })
}

function isSame(a: ChargeBody, b: ChargeBody): boolean {
  return (Object.keys(b) as (keyof ChargeBody)[]).every((key) => a[key] === b[key])
}
