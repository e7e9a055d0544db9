import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import type { Read } from '../../db/connection.ts'
import { FUND_MOVEMENTS, type FundMovement } from '../../db/fund-balance.ts'

/** One fund's side of an entry of the books that counts. */
export interface Movement extends FundMovement {
  readonly day: PlainDate
  /** When it was entered. */
  readonly hlc: string
}

interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Money whose fund is gone lies in none; what came before a fund's opening day is part of its opening. */
const COUNTED = `(${FUND_MOVEMENTS}) AS moved
  LEFT JOIN fund ON fund.id = moved.fund_id AND fund.deleted = 0 AND fund.created_dev IS NOT NULL`

/** What moved on these days, in order of the day and then as it was entered. */
export function movementsBetween(read: Read, { from, to }: Days): Movement[] {
  return read.rows<Movement>(
    `SELECT moved.source, moved.id, fund.id AS fund_id, moved.day, moved.amount,
       coalesce(payment.created_hlc, refund.created_hlc, expense.created_hlc, transfer.created_hlc) AS hlc
     FROM ${COUNTED}
       LEFT JOIN payment ON moved.source = 'payment' AND payment.id = moved.id
       LEFT JOIN refund ON moved.source = 'refund' AND refund.id = moved.id
       LEFT JOIN expense ON moved.source = 'expense' AND expense.id = moved.id
       LEFT JOIN transfer ON moved.source = 'transfer' AND transfer.id = moved.id
     WHERE moved.day BETWEEN ? AND ? AND (fund.id IS NULL OR opening_on IS NULL OR moved.day >= opening_on)
     ORDER BY moved.day, hlc, moved.id, moved.amount`,
    from,
    to,
  )
}

/** Money that came or went on a day that nobody said, by fund. It stands before everything else. */
export function undatedMoney(read: Read): { fundId: string | null; count: number; amount: number }[] {
  return read.rows(
    `SELECT fund.id AS fund_id, count(*) AS count, sum(moved.amount) AS amount FROM ${COUNTED}
     WHERE moved.day IS NULL AND (fund.id IS NULL OR opening_on IS NULL) GROUP BY fund.id`,
  )
}

export interface OpenedFund {
  readonly id: string
  readonly name: string
  readonly kind: 'cash' | 'bank' | 'postal'
  readonly accountType: string
  readonly openingOn: PlainDate | null
  readonly openingAmount: number
}

export function openedFunds(read: Read): OpenedFund[] {
  return read.rows(
    `SELECT id, name, kind, account_type, opening_on, opening_amount FROM fund
     WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, name, id`,
  )
}

/** What lay in each fund, and under null in none of them, at the beginning of a day. */
export function balancesBefore(read: Read, day: PlainDate): Map<string | null, number> {
  const sums = new Map<string | null, number>(
    openedFunds(read).map(({ id, openingOn, openingAmount }) => [
      id,
      openingOn === null || openingOn < day ? openingAmount : 0,
    ]),
  )
  const moved = read.rows<{ fundId: string | null; amount: number }>(
    `SELECT fund.id AS fund_id, sum(moved.amount) AS amount FROM ${COUNTED}
     WHERE CASE WHEN moved.day IS NULL THEN fund.id IS NULL OR opening_on IS NULL
       ELSE moved.day < ? AND (fund.id IS NULL OR opening_on IS NULL OR moved.day >= opening_on) END
     GROUP BY fund.id`,
    day,
  )
  for (const { fundId, amount } of moved) sums.set(fundId, (sums.get(fundId) ?? 0) + amount)
  return sums
}
