import type { BookEntry } from '../../../../src-shared/contract/books.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { FundId, PlainDate } from '../../../../src-shared/contract/values.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { ADVANCE_ACCOUNT, accountsById } from './accounts-of.ts'
import { type JournalEntry, journalOf } from './journal.ts'
import { isLateBy } from './late-entries.ts'
import { balancesBefore, type Movement, movementsBetween, openedFunds, undatedMoney } from './movements.ts'

type Line = Omit<BookEntry, 'balance' | 'account' | 'name' | 'description' | 'late'> & { readonly hlc: string }
export type BookInput = Pick<Inputs['books']['cashBook'], 'from' | 'to' | 'fundId'>

/**
 * What came in and went out of one fund, or of all, with the running balance. A fund's opening is a line of its day. Money
 * without a day stands before everything, so it is part of the opening, and no balance ever jumps.
 */
export function cashBook(ctx: Ctx, input: Inputs['books']['cashBook']): Outputs['books']['cashBook'] {
  const { read } = ctx
  const isAsked = (fundId: string | null) => input.fundId === undefined || fundId === input.fundId
  const opening = [...balancesBefore(read, input.from)].reduce((sum, [id, held]) => sum + (isAsked(id) ? held : 0), 0)
  const lines = bookLines(read, input, isAsked)
  const balances = runningBalances(opening, lines)
  const undated = undatedMoney(read).filter(({ fundId }) => isAsked(fundId))
  const window = lines.slice(input.offset, input.offset + input.limit)
  return {
    total: lines.length,
    opening,
    received: lines.reduce((sum, { received }) => sum + received, 0),
    paid: lines.reduce((sum, { paid }) => sum + paid, 0),
    moved: movedWithin(lines),
    closing: balances.at(-1) ?? opening,
    undated: {
      count: undated.reduce((sum, { count }) => sum + count, 0),
      amount: undated.reduce((sum, { amount }) => sum + amount, 0),
    },
    entries: worded(read, window).map((entry, i) => ({ ...entry, balance: balances[input.offset + i] ?? opening })),
  }
}

function bookLines(read: Read, { from, to }: BookInput, isAsked: (fundId: string | null) => boolean): Line[] {
  const openings = openedFunds(read)
    .filter(({ id, openingOn, openingAmount }) => isAsked(id) && isWithin(openingOn, from, to) && openingAmount !== 0)
    .map(({ id, openingOn, openingAmount }) =>
      toLine({ source: 'opening', id, day: openingOn, fundId: id }, openingAmount),
    )
  const moved = movementsBetween(read, { from, to })
    .filter(({ fundId }) => isAsked(fundId))
    .map((movement) => ({ ...toLine(movement, movement.amount), hlc: movement.hlc }))
  return [...openings, ...moved].toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : a.day === b.day ? 0 : 1))
}

function movedWithin(lines: readonly Line[]): number {
  const transfers = lines.filter(({ source }) => source === 'transfer')
  const both = [...Map.groupBy(transfers, ({ id }) => id).values()].filter(({ length }) => length === 2)
  return both.flat().reduce((sum, { received }) => sum + received, 0)
}

function isWithin(day: PlainDate | null, from: PlainDate, to: PlainDate): boolean {
  return day !== null && day >= from && day <= to
}

function toLine(
  {
    source,
    id,
    day,
    fundId,
  }: { source: BookEntry['source']; id: string; day: PlainDate | null; fundId: string | null },
  amount: number,
): Line {
  const sides = { received: Math.max(0, amount), paid: Math.max(0, -amount) }
  return { source, id, day, fundId: fundId as FundId | null, ...sides, hlc: '' }
}

function runningBalances(opening: number, lines: readonly Line[]): number[] {
  let balance = opening
  return lines.map(({ received, paid }) => {
    balance += received - paid
    return balance
  })
}

/** The lines of a page with whom and what they were about. */
function worded(read: Read, lines: readonly Line[]): Omit<BookEntry, 'balance'>[] {
  const movements = lines.flatMap((line): Movement[] =>
    line.source === 'opening' || line.day === null
      ? []
      : [{ ...line, source: line.source, day: line.day, amount: line.received - line.paid }],
  )
  const entries = new Map(journalOf(read, onceEach(movements)).map((entry) => [entry.id, entry]))
  const accountNames = namesOfAccounts(read)
  const late = isLateBy(read)
  const funds = new Map(openedFunds(read).map(({ id, name }) => [id, name]))
  const others = otherSides(read, movements)
  return lines.map(({ hlc, ...line }) => {
    const entry = entries.get(line.id)
    const other = funds.get(others.get(`${line.id} ${line.fundId}`) ?? '') ?? ''
    return {
      ...line,
      name: line.source === 'transfer' ? other : (entry?.name ?? ''),
      account: entry === undefined ? '' : accountNames(entry),
      description: entry === undefined ? '' : describe(entry),
      late: line.day !== null && hlc !== '' && late(line.day, hlc),
    }
  })
}

function onceEach(movements: readonly Movement[]): Movement[] {
  return [...new Map(movements.map((moved) => [moved.id, moved])).values()]
}

/** Of each side of a transfer, the fund on the other. */
function otherSides(read: Read, movements: readonly Movement[]): Map<string, string> {
  const ids = movements.filter(({ source }) => source === 'transfer').map(({ id }) => id)
  const rows = read.rows<{ id: string; fromFundId: string; toFundId: string }>(
    'SELECT id, from_fund_id, to_fund_id FROM transfer WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(
    rows.flatMap(({ id, fromFundId, toFundId }) => [
      [`${id} ${fromFundId}`, toFundId],
      [`${id} ${toFundId}`, fromFundId],
    ]),
  )
}

function namesOfAccounts(read: Read): (entry: JournalEntry) => string {
  const accounts = accountsById(read)
  const nameOf = (id: string | null) => accounts.get(id ?? '')?.name ?? ''
  return ({ parts }) =>
    [...new Set(parts.map((part) => nameOf(part.code === 'advance' ? ADVANCE_ACCOUNT : part.accountId)))]
      .filter((name) => name !== '')
      .join('、')
}

/** 年会費 2026、入会金 2026, and what somebody noted. */
function describe({ parts, note }: JournalEntry): string {
  const dues = parts.map(({ text, fiscalYear }) => (fiscalYear === null ? text : `${text} ${fiscalYear}`))
  return [[...new Set(dues.filter((text) => text !== ''))].join('、'), note].filter((text) => text !== '').join(' ')
}
