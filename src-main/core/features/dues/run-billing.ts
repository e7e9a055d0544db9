import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Op } from '../../db/change.ts'
import { chargeId } from '../../db/charge-id.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type PlannedPeriod, planRun } from './billing-plan.ts'
import { type ChargeBody, chargesTakenBack } from './billing-queries.ts'
import { runFigures } from './preview-run.ts'

/**
 * Charges whoever owes one of the fees and has no such charge: a second run adds only what is missing, and a charge
 * that was taken back comes back as itself. Credit is not used up here: whose money settles what is said when money is
 * recorded, so a payer's credit keeps showing beside the new charge.
 */
export function runBilling(ctx: Ctx, input: Inputs['dues']['run']): Outputs['dues']['run'] {
  const plan = planRun(ctx.read, input)
  const { toCharge, ...figures } = runFigures(plan)
  if (toCharge === 0) return { runId: null, operationId: null, charged: 0, ...figures }

  const runId = ctx.newId()
  const charged = plan.filter(({ planned }) => planned.some(({ outcome }) => outcome === 'charge'))
  const fees = [...new Map(charged.map(({ fee }) => [fee.id, fee.name]))]
  const body = { fiscalYear: input.fiscalYear, feeIds: fees.map(([id]) => id), ranOn: ctx.today }
  const names = fees.map(([, name]) => name).join('・')
  const operationId = ctx.write({
    label: {
      kind: 'billing.run',
      name: `${yearLabel(readClub(ctx.read), input.fiscalYear, 'ja')} ${names}`,
      count: figures.members,
    },
    ops: [
      ctx.ops.create('billingRun', runId, { all: body }),
      ...charged.flatMap((part) => chargeOps(ctx, part, runId)),
    ],
  })
  return { runId, operationId, charged: toCharge, ...figures }
}

function chargeOps(ctx: Ctx, { fee, period, fiscalYear, planned }: PlannedPeriod, billingRunId: string): Op[] {
  const takenBack = chargesTakenBack(ctx.read, fee.id)
  const run = { billingRunId }
  return planned.flatMap(({ outcome, member, amount, dueOn }) => {
    if (outcome !== 'charge') return []
    const id = chargeId(member.id, fee, period.start)
    const body: ChargeBody = {
      memberId: member.id,
      feeId: fee.id,
      fiscalYear,
      periodStart: period.start,
      periodEnd: period.end,
      dueOn,
      amount,
    }
    const before = takenBack.get(id)
    if (before === undefined) return [ctx.ops.create('charge', id, { body: { ...body }, run })]
    const restored = [ctx.ops.restore('charge', id), ctx.ops.set('charge', id, 'run', run)]
    return isSame(before, body) ? restored : [...restored, ctx.ops.set('charge', id, 'body', { ...body })]
  })
}

function isSame(a: ChargeBody, b: ChargeBody): boolean {
  return (Object.keys(b) as (keyof ChargeBody)[]).every((key) => a[key] === b[key])
}
