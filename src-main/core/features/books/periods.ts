import type { closingMatters } from '../../../../src-shared/contract/books.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { type BooksPeriod, booksPeriod, periodsOfYear } from '../../../../src-shared/domain/books-period.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { closedPeriodOf } from '../../db/closed-period.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { FUND_MOVEMENTS } from '../../db/fund-balance.ts'
import { deterministicId } from '../../db/ids.ts'
import { BANK_LINE_STATE } from '../../db/posted-bank-lines.ts'
import { type ClosedPeriod, closedPeriods } from './late-entries.ts'
import { movementsBetween } from './movements.ts'
import { rowExists } from './row-exists.ts'

type Period = Outputs['books']['periods'][number]
type Matter = (typeof closingMatters)[number]

/** The months of a fiscal year and the year itself: what is closed, what came late, and what is still open in it. */
export function listPeriods(ctx: Ctx, { fiscalYear }: Inputs['books']['periods']): Period[] {
  const { read } = ctx
  const closed = new Map(closedPeriods(read).map((each) => [each.period, each]))
  return periodsOfYear(fiscalYear, readClub(read).fiscalYearStartMonth).map((each) => {
    const close = closed.get(each.period)
    return {
      ...each,
      closedOn: close?.closedOn ?? null,
      late: close === undefined ? 0 : lateEntries(read, close),
      matters: mattersOf(ctx, each),
    }
  })
}

function lateEntries(read: Read, { firstDay, lastDay, hlc }: ClosedPeriod): number {
  const entries = movementsBetween(read, { from: firstDay, to: lastDay }).filter((moved) => moved.hlc > hlc)
  return new Set(entries.map(({ id }) => id)).size
}

/** What whoever closes the period ought to know; none of it forbids closing. */
function mattersOf({ read, today }: Ctx, { first, last }: BooksPeriod): Matter[] {
  if (first > today) return ['future']
  const matters: Matter[] = []
  if (last > today) matters.push('future')
  if (hasUncountedTin(read, first, last)) matters.push('uncounted')
  if (hasDifference(read, first, last)) matters.push('difference')
  if (hasOpenLines(read, first, last)) matters.push('openLines')
  return matters
}

/** Cash came or went, and nobody has counted since. */
function hasUncountedTin(read: Read, first: PlainDate, last: PlainDate): boolean {
  const found = read.row(
    `SELECT 1 FROM fund JOIN (${FUND_MOVEMENTS}) AS moved ON moved.fund_id = fund.id
     WHERE fund.kind = 'cash' AND fund.deleted = 0 AND fund.created_dev IS NOT NULL AND moved.day BETWEEN ? AND ?
     GROUP BY fund.id HAVING max(moved.day) > coalesce(
       (SELECT max(counted_on) FROM cash_count WHERE cash_count.fund_id = fund.id AND created_dev IS NOT NULL), '')
     LIMIT 1`,
    first,
    last,
  )
  return found !== undefined
}

/** The last count of a tin did not agree with the books. */
function hasDifference(read: Read, first: PlainDate, last: PlainDate): boolean {
  const found = read.row(
    `SELECT 1 FROM cash_count AS latest WHERE counted_on BETWEEN ?1 AND ?2 AND counted <> ledger AND created_dev IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM cash_count AS later WHERE later.fund_id = latest.fund_id
         AND later.counted_on <= ?2 AND (later.counted_at, later.id) > (latest.counted_at, latest.id)) LIMIT 1`,
    first,
    last,
  )
  return found !== undefined
}

/** Money on a bank statement that nobody has booked or set aside. */
function hasOpenLines(read: Read, first: PlainDate, last: PlainDate): boolean {
  const found = read.row(
    `SELECT 1 FROM bank_line WHERE day BETWEEN ? AND ? AND deleted = 0 AND created_dev IS NOT NULL
       AND ${BANK_LINE_STATE} = 'open' LIMIT 1`,
    first,
    last,
  )
  return found !== undefined
}

/** Whether what is entered of a day would come late. */
export function closedPeriod(ctx: Ctx, { day }: Inputs['books']['closedPeriod']): Outputs['books']['closedPeriod'] {
  return { period: closedPeriodOf(ctx.read, day) }
}

/** From now on entries of these days are flagged as late, and none of them is corrected any more: only voided, with a reason. */
export function closePeriod(ctx: Ctx, input: Inputs['books']['close']): Outputs['books']['close'] {
  const { period, first, last } = periodNamed(ctx.read, input.period)
  if (closedPeriods(ctx.read).some((each) => each.period === period)) throw refuse('PERIOD_CLOSED', { period })

  const id = deterministicId('period', period)
  const all = { period, firstDay: first, lastDay: last, closedOn: ctx.today, note: input.note.trim() }
  const ops = rowExists(ctx.read, 'period_close', id)
    ? [ctx.ops.restore('periodClose', id), ctx.ops.set('periodClose', id, 'all', all)]
    : [ctx.ops.create('periodClose', id, { all })]
  return { operationId: ctx.write({ label: { kind: 'books.close', name: period }, ops }) }
}

export function reopenPeriod(ctx: Ctx, input: Inputs['books']['reopen']): Outputs['books']['reopen'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const { period } = periodNamed(ctx.read, input.period)
  const close = closedPeriods(ctx.read).find((each) => each.period === period)
  if (close === undefined) throw refuse('PERIOD_NOT_CLOSED', { period })

  const id = deterministicId('period', period)
  const { hlc: _hlc, ...kept } = close
  const ops = [ctx.ops.set('periodClose', id, 'all', { ...kept, note: reason }), ctx.ops.remove('periodClose', id)]
  return { operationId: ctx.write({ label: { kind: 'books.reopen', name: period }, ops }) }
}

function periodNamed(read: Read, asked: string): BooksPeriod {
  const period = booksPeriod(asked.trim(), readClub(read).fiscalYearStartMonth)
  if (period === null) throw refuse('PERIOD_UNKNOWN', { period: asked })
  return period
}
