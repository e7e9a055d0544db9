import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { LedgerAccountId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { accountsById } from './accounts-of.ts'
import { rowExists } from './row-exists.ts'

/** What each account was to bring or cost in a year; 0 means that nothing was said. */
export function budgetOf(read: Read, fiscalYear: number): ReadonlyMap<string, number> {
  const rows = read.rows<{ id: string; amount: number }>(
    `SELECT ledger_account_id AS id, amount FROM budget
     WHERE fiscal_year = ? AND amount <> 0 AND deleted = 0 AND created_dev IS NOT NULL`,
    fiscalYear,
  )
  return new Map(rows.map(({ id, amount }) => [id, amount]))
}

export function readBudget(ctx: Ctx, { fiscalYear }: Inputs['books']['budget']): Outputs['books']['budget'] {
  return [...budgetOf(ctx.read, fiscalYear)].map(([id, amount]) => ({ ledgerAccountId: id as LedgerAccountId, amount }))
}

export function setBudget(
  ctx: Ctx,
  { fiscalYear, amounts }: Inputs['books']['setBudget'],
): Outputs['books']['setBudget'] {
  const accounts = accountsById(ctx.read)
  const now = budgetOf(ctx.read, fiscalYear)
  const asked = new Map(amounts.map(({ ledgerAccountId, amount }) => [ledgerAccountId, amount]))
  for (const id of asked.keys()) {
    if (accounts.get(id)?.deleted !== false) throw refuse('ROW_NOT_FOUND', { what: 'ledgerAccount' })
  }

  const changed = [...asked].filter(([id, amount]) => (now.get(id) ?? 0) !== amount)
  const ops = changed.flatMap(([ledgerAccountId, amount]) => {
    const id = deterministicId('budget', fiscalYear, ledgerAccountId)
    const all = { fiscalYear, ledgerAccountId, amount }
    if (!rowExists(ctx.read, 'budget', id)) return [ctx.ops.create('budget', id, { all })]
    return [ctx.ops.restore('budget', id), ctx.ops.set('budget', id, 'all', all)]
  })
  const name = yearLabel(readClub(ctx.read), fiscalYear, 'ja')
  return { operationId: ctx.write({ label: { kind: 'budget.set', name, count: changed.length }, ops }) }
}
