import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { chargesOfRun, runSums, type StoredRun, storedRuns } from './billing-queries.ts'

const nothing = { charges: 0, touched: 0, amount: 0, waived: 0, open: 0 }
/** Named in a refusal. */
const MOST_NAMES = 5

/** Billing runs, the last first, with what became of their charges. */
export function listRuns(ctx: Ctx, { fiscalYear }: Inputs['dues']['runs']): Outputs['dues']['runs'] {
  const sums = runSums(ctx.read)
  const names = feeNames(ctx)
  return storedRuns(ctx.read)
    .filter((run) => fiscalYear === undefined || run.fiscalYear === fiscalYear)
    .map(({ feeIds, ...run }) => {
      const own = sums.get(run.id) ?? nothing
      return { ...run, feeNames: namesOf(feeIds, names), ...own, allocated: own.amount - own.waived - own.open }
    })
}

/** Takes a run and its charges back, while no money and no waiver stands on any of them. */
export function takeBackRun(ctx: Ctx, { runId }: Inputs['dues']['takeBack']): Outputs['dues']['takeBack'] {
  const run = getRun(ctx, runId)
  if (run.lockedOn !== null) throw refuse('RUN_LOCKED', { lockedOn: run.lockedOn })
  const charges = chargesOfRun(ctx.read, runId)
  const touched = charges.filter((charge) => charge.touched)
  const names = [...new Set(touched.map(({ name }) => name))]
  if (touched.length > 0) throw refuse('RUN_IN_USE', { count: touched.length, names: names.slice(0, MOST_NAMES) })

  const operationId = ctx.write({
    label: { kind: 'billing.takeBack', name: nameOf(ctx, run), count: charges.length },
    ops: [...charges.map(({ id }) => ctx.ops.remove('charge', id)), ctx.ops.remove('billingRun', runId)],
  })
  return { operationId, count: charges.length }
}

/** From now on it is not taken back as a whole. */
export function lockRun(ctx: Ctx, { runId }: Inputs['dues']['lockRun']): Outputs['dues']['lockRun'] {
  return { operationId: setLock(ctx, runId, { kind: 'billing.lock', lockedOn: ctx.today }) }
}

export function unlockRun(ctx: Ctx, { runId }: Inputs['dues']['unlockRun']): Outputs['dues']['unlockRun'] {
  return { operationId: setLock(ctx, runId, { kind: 'billing.unlock', lockedOn: null }) }
}

function setLock(
  ctx: Ctx,
  runId: string,
  { kind, lockedOn }: { kind: 'billing.lock' | 'billing.unlock'; lockedOn: string | null },
): OperationId {
  const run = getRun(ctx, runId)
  return ctx.write({
    label: { kind, name: nameOf(ctx, run) },
    ops: [ctx.ops.set('billingRun', runId, 'lock', { lockedOn })],
  })
}

function getRun(ctx: Ctx, id: string): StoredRun {
  const run = storedRuns(ctx.read).find((one) => one.id === id)
  if (run === undefined) throw refuse('ROW_NOT_FOUND', { what: '' })
  return run
}

function nameOf(ctx: Ctx, { fiscalYear, feeIds }: StoredRun): string {
  const year = yearLabel(readClub(ctx.read), fiscalYear, 'ja')
  return `${year} ${namesOf(feeIds, feeNames(ctx)).join('・')}`
}

function namesOf(feeIds: string, names: ReadonlyMap<string, string>): string[] {
  return (JSON.parse(feeIds) as string[]).flatMap((id) => names.get(id) ?? [])
}

/** Of all fees there ever were. */
function feeNames(ctx: Ctx): ReadonlyMap<string, string> {
  return new Map(
    ctx.read.rows<{ id: string; name: string }>('SELECT id, name FROM fee').map(({ id, name }) => [id, name]),
  )
}
