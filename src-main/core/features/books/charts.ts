import type { Filter } from '../../../../src-shared/contract/filters.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { periodsOfYear } from '../../../../src-shared/domain/books-period.ts'
import { fiscalPeriod } from '../../../../src-shared/domain/fiscal-year.ts'
import { monthsBefore } from '../../../../src-shared/domain/months-before.ts'
import { previousDay } from '../../../../src-shared/domain/previous-day.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { IS_DUES } from '../../db/is-dues.ts'
import { collectedByMethod } from './collection.ts'

type Charts = Outputs['books']['charts']
const LIVE = 'charge.deleted = 0 AND charge.created_dev IS NOT NULL'

/** The year's dues in figures; behind a figure of people stands the filter that lists them. */
export function charts(ctx: Ctx, { fiscalYear }: Inputs['books']['charts']): Charts {
  const { read, today } = ctx
  const startMonth = readClub(read).fiscalYearStartMonth
  const { start, end } = fiscalPeriod(fiscalYear, startMonth)
  const debtors = openByPerson(read)
  return {
    months: monthFigures(read, fiscalYear, startMonth),
    charged: chargedIn(read, fiscalYear),
    open: {
      amount: debtors.reduce((sum, { open }) => sum + open, 0),
      members: debtors.length,
      where: { column: 'open', test: 'atLeast', values: [1] },
    },
    ageing: ageing(debtors, today),
    byMethod: collectedByMethod(read, start, end),
  }
}

interface Sum {
  readonly month: string
  readonly amount: number
}

/** What falls due or comes in before the year counts with its first month. */
function monthFigures(read: Read, fiscalYear: number, startMonth: number): Charts['months'] {
  const due = read.rows<Sum>(
    `SELECT substr(coalesce(due_on, period_start), 1, 7) AS month, sum(amount - waived) AS amount
     FROM charge WHERE fiscal_year = ? AND ${LIVE} AND ${IS_DUES} GROUP BY 1`,
    fiscalYear,
  )
  const collected = read.rows<Sum>(
    `SELECT substr(coalesce(paid_on, ''), 1, 7) AS month, sum(allocation.amount) AS amount
     FROM allocation JOIN charge ON charge.id = charge_id JOIN payment ON payment.id = payment_id
     WHERE fiscal_year = ? AND ${LIVE} AND ${IS_DUES} GROUP BY 1`,
    fiscalYear,
  )
  const upTo = (rows: readonly Sum[], month: string) =>
    rows.reduce((sum, row) => sum + (row.month <= month ? row.amount : 0), 0)
  return periodsOfYear(fiscalYear, startMonth)
    .slice(0, 12)
    .map(({ period }) => ({ month: period, due: upTo(due, period), collected: upTo(collected, period) }))
}

function chargedIn(read: Read, fiscalYear: number): number {
  const found = read.row<{ amount: number }>(
    `SELECT coalesce(sum(amount - waived), 0) AS amount FROM charge
     WHERE fiscal_year = ? AND ${LIVE} AND ${IS_DUES}`,
    fiscalYear,
  )
  return found?.amount ?? 0
}

interface Debtor {
  readonly open: number
  /** When the oldest of what is open fell due. */
  readonly since: PlainDate
}

function openByPerson(read: Read): Debtor[] {
  return read.rows(
    `SELECT sum(open) AS open, min(coalesce(due_on, period_start)) AS since
     FROM charge_open JOIN charge ON charge.id = charge_id JOIN member ON member.id = charge_open.member_id
       JOIN member AS person ON person.id = coalesce(member.root, member.id) AND person.deleted = 0
         AND person.created_dev IS NOT NULL
     WHERE open > 0 GROUP BY person.id`,
  )
}

const FIRST_DAY = '1850-01-01'
const LAST_DAY = '2200-12-31'

function ageing(debtors: readonly Debtor[], today: PlainDate): Charts['ageing'] {
  const [three, six, twelve] = [monthsBefore(today, 3), monthsBefore(today, 6), monthsBefore(today, 12)]
  const spans = [
    { key: 'notDue', from: today, to: LAST_DAY },
    { key: 'm3', from: three, to: previousDay(today) },
    { key: 'm6', from: six, to: previousDay(three) },
    { key: 'm12', from: twelve, to: previousDay(six) },
    { key: 'older', from: FIRST_DAY, to: previousDay(twelve) },
  ] as const
  return spans.map(({ key, from, to }) => {
    const within = debtors.filter(({ since }) => since >= from && since <= to)
    const where: Filter = {
      all: [
        { column: 'open', test: 'atLeast', values: [1] },
        { column: 'unpaidSince', test: 'between', values: [from, to] },
      ],
    }
    return { key, amount: within.reduce((sum, { open }) => sum + open, 0), members: within.length, where }
  })
}
