import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { dueDate } from '../../../../src-shared/domain/fiscal-year.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type PlannedPeriod, planRun } from './billing-plan.ts'
import { findOddities } from './fee-oddities.ts'

type Preview = Outputs['dues']['previewRun']

/** What a billing run would charge, whom it would leave out and why, and what looks odd about the fees. */
export function previewRun(ctx: Ctx, input: Inputs['dues']['previewRun']): Preview {
  const plan = planRun(ctx.read, input)
  const rows = plan.flatMap((part) =>
    part.planned.filter(({ outcome }) => outcome === input.outcome).map((one) => ({ part, one })),
  )

  return {
    ...runFigures(plan),
    lines: plan.map(lineOf),
    rowsTotal: rows.length,
    rows: rows.slice(input.offset, input.offset + input.limit).map(({ part: { fee, period }, one }) => ({
      memberId: one.member.id,
      memberNumber: one.member.memberNumber,
      name: one.member.name,
      feeId: fee.id,
      feeName: fee.name,
      periodStart: period.start,
      periodEnd: period.end,
      dueOn: one.dueOn,
      amount: one.amount,
      why: [...one.why],
    })),
    oddities: findOddities(ctx.read, input.fiscalYear),
  }
}

/** The sums of a plan. */
export function runFigures(plan: readonly PlannedPeriod[]) {
  const charges = plan.flatMap(({ planned }) => planned.filter(({ outcome }) => outcome === 'charge'))
  return {
    toCharge: charges.length,
    members: new Set(charges.map(({ member }) => member.id)).size,
    alreadyCharged: plan.reduce((sum, { alreadyCharged }) => sum + alreadyCharged, 0),
    total: charges.reduce((sum, { amount }) => sum + amount, 0),
  }
}

function lineOf({ fee, period, planned, alreadyCharged }: PlannedPeriod): Preview['lines'][number] {
  const counts = { charge: 0, exempt: 0, family: 0, free: 0 }
  for (const { outcome } of planned) counts[outcome] += 1
  return {
    feeId: fee.id,
    feeName: fee.name,
    rhythm: fee.rhythm,
    periodStart: period.start,
    periodEnd: period.end,
    dueOn: dueDate(period.start, fee.dueMonth),
    toCharge: counts.charge,
    alreadyCharged,
    exempt: counts.exempt,
    family: counts.family,
    free: counts.free,
    total: planned.reduce((sum, { amount }) => sum + amount, 0),
  }
}
