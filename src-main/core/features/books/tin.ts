import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { CashCountId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { nextDay } from '../../../../src-shared/domain/next-day.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { FUND_MOVEMENTS } from '../../db/fund-balance.ts'
import { getFund } from './expense-rows.ts'
import { balancesBefore } from './movements.ts'

type Tin = Outputs['books']['tin']

/** What ought to lie in the tin at the end of a day, what came in on that day, and what of it has a receipt. */
export function readTin(ctx: Ctx, input: Inputs['books']['tin']): Tin {
  const fund = cashFund(ctx.read, input.fundId)
  const day = input.day ?? ctx.today
  const last = ctx.read.row<{ countedAt: string }>(
    'SELECT counted_at FROM cash_count WHERE fund_id = ? AND created_dev IS NOT NULL ORDER BY counted_at DESC LIMIT 1',
    fund.id,
  )
  return { day, ...tinOn(ctx.read, fund.id, day), lastCount: last?.countedAt ?? null }
}

/** Counted is what lies there; where the books say something else, somebody has to say why. */
export function countTin(ctx: Ctx, input: Inputs['books']['countTin']): Outputs['books']['countTin'] {
  const fund = cashFund(ctx.read, input.fundId)
  const { counted, coins } = input
  const reason = input.reason.trim()
  const inCoins = Object.entries(coins).reduce((sum, [value, count]) => sum + Number(value) * count, 0)
  if (inCoins > 0 && inCoins !== counted) throw refuse('COINS_DIFFER', { coins: inCoins, counted })
  const sums = tinOn(ctx.read, fund.id, ctx.today)
  const difference = counted - sums.ledger
  if (difference !== 0 && reason === '') throw refuse('REASON_NEEDED', {})

  const id = ctx.newId() as CashCountId
  const body = { fundId: fund.id, countedOn: ctx.today, counted, ...sums, coins, reason, countedAt: ctx.now }
  const operationId = ctx.write({
    label: { kind: 'tin.count', name: fund.name },
    ops: [ctx.ops.fact('cashCount', id, body)],
  })
  return { id, difference, operationId }
}

export function listCounts(ctx: Ctx, { offset, limit }: Inputs['books']['counts']): Outputs['books']['counts'] {
  const total = Number(ctx.read.prepare('SELECT count(*) FROM cash_count WHERE created_dev IS NOT NULL').pluck().get())
  const counts = ctx.read.rows<Omit<Outputs['books']['counts']['counts'][number], 'difference'>>(
    `SELECT cash_count.id, coalesce(fund.name, '') AS fund_name, counted_at, counted, ledger, reason
     FROM cash_count LEFT JOIN fund ON fund.id = cash_count.fund_id WHERE cash_count.created_dev IS NOT NULL
     ORDER BY counted_at DESC, cash_count.id DESC LIMIT ? OFFSET ?`,
    limit,
    offset,
  )
  return { total, counts: counts.map((count) => ({ ...count, difference: count.counted - count.ledger })) }
}

function cashFund(read: Read, id: string) {
  const fund = getFund(read, id)
  if (fund.kind !== 'cash') throw refuse('NOT_A_TIN', { name: fund.name })
  return fund
}

function tinOn(read: Read, fundId: string, day: PlainDate): Pick<Tin, 'ledger' | 'received' | 'receipted'> {
  const sums = read.row<{ received: number; receipted: number }>(
    `SELECT coalesce(sum(moved.amount), 0) AS received, coalesce(sum(moved.amount) FILTER (WHERE EXISTS (
         SELECT 1 FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
         WHERE payment_id = moved.id AND receipt.void_wall IS NULL)), 0) AS receipted
     FROM (${FUND_MOVEMENTS}) AS moved WHERE source = 'payment' AND fund_id = ? AND day = ?`,
    fundId,
    day,
  )
  return {
    ledger: balancesBefore(read, nextDay(day)).get(fundId) ?? 0,
    received: sums?.received ?? 0,
    receipted: sums?.receipted ?? 0,
  }
}
