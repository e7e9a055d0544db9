import type { BookEntry } from '../../../../src-shared/contract/books.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { FundId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { type Locale, texts } from '../../../../src-shared/texts/texts.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { ADVANCE_ACCOUNT, accountsById } from './accounts-of.ts'
import { type JournalEntry, journalOf } from './journal.ts'
import { closedPeriods, isLateBy } from './late-entries.ts'
import { balancesBefore, type Movement, movementsBetween, openedFunds, undatedMoney } from './movements.ts'

type Line = Omit<BookEntry, 'day' | 'balance' | 'account' | 'name' | 'description' | 'late'> & {
  readonly day: PlainDate
  readonly hlc: string
}
type BalancedLine = Line & Pick<BookEntry, 'balance'>
export type BookInput = Pick<Inputs['books']['cashBook'], 'from' | 'to' | 'fundId'>

/**
 * What came in and went out of one fund, or of all, with the running balance. What a fund began with, and money without a
 * day, stand before everything, so they are part of the opening, and no balance ever jumps.
 */
export function cashBook(ctx: Ctx, input: Inputs['books']['cashBook']): Outputs['books']['cashBook'] {
  const { read } = ctx
  const isAsked = (fundId: string | null) => input.fundId === undefined || fundId === input.fundId
  const begun = begunWithin(read, input, isAsked)
  const held = [...balancesBefore(read, input.from)].reduce((sum, [id, amount]) => sum + (isAsked(id) ? amount : 0), 0)
  const opening = held + sumOf(begun)
  const lines = withBalances(opening, bookLines(read, input, isAsked))
  const undated = undatedMoney(read).filter(({ fundId }) => isAsked(fundId))
  const listed = lateOnly(read, lines, input.lateFor)
  return {
    total: listed.length,
    opening,
    received: lines.reduce((sum, { received }) => sum + received, 0),
    paid: lines.reduce((sum, { paid }) => sum + paid, 0),
    moved: movedWithin(lines),
    closing: lines.at(-1)?.balance ?? opening,
    undated: { count: undated.reduce((sum, { count }) => sum + count, 0), amount: sumOf(undated) },
    begun,
    entries: worded(read, listed.slice(input.offset, input.offset + input.limit), input.locale),
  }
}

/** The funds whose books begin in the period, with something in them. */
function begunWithin(read: Read, { from, to }: BookInput, isAsked: (fundId: string | null) => boolean) {
  return openedFunds(read).flatMap(({ id, name, openingOn: day, openingAmount: amount }) =>
    isAsked(id) && day !== null && day >= from && day <= to && amount !== 0 ? [{ name, day, amount }] : [],
  )
}

function bookLines(read: Read, { from, to }: BookInput, isAsked: (fundId: string | null) => boolean): Line[] {
  return movementsBetween(read, { from, to })
    .filter(({ fundId }) => isAsked(fundId))
    .map(({ source, id, day, fundId, amount, hlc }) => {
      const sides = { received: Math.max(0, amount), paid: Math.max(0, -amount) }
      return { source, id, day, fundId: fundId as FundId | null, ...sides, hlc }
    })
}

function withBalances(opening: number, lines: readonly Line[]): BalancedLine[] {
  let balance = opening
  return lines.map((line) => {
    balance += line.received - line.paid
    return { ...line, balance }
  })
}

function lateOnly(read: Read, lines: readonly BalancedLine[], period: string | undefined): readonly BalancedLine[] {
  if (period === undefined) return lines
  const close = closedPeriods(read).find((each) => each.period === period)
  return lines.filter(({ hlc }) => close !== undefined && hlc > close.hlc)
}

function sumOf(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}

function movedWithin(lines: readonly Line[]): number {
  const transfers = lines.filter(({ source }) => source === 'transfer')
  const both = [...Map.groupBy(transfers, ({ id }) => id).values()].filter(({ length }) => length === 2)
  return both.flat().reduce((sum, { received }) => sum + received, 0)
}

/** The lines of a page with whom and what they were about. */
function worded(read: Read, lines: readonly BalancedLine[], locale: Locale): BookEntry[] {
  const { listSeparator } = texts[locale].fields
  const movements = lines.map((line): Movement => ({ ...line, amount: line.received - line.paid }))
  const entries = new Map(journalOf(read, onceEach(movements)).map((entry) => [entry.id, entry]))
  const accountNames = namesOfAccounts(read, listSeparator)
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
      description: entry === undefined ? '' : describe(entry, listSeparator),
      late: late(line.day, hlc),
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

function namesOfAccounts(read: Read, separator: string): (entry: JournalEntry) => string {
  const accounts = accountsById(read)
  const nameOf = (id: string | null) => accounts.get(id ?? '')?.name ?? ''
  return ({ parts }) =>
    [...new Set(parts.map((part) => nameOf(part.code === 'advance' ? ADVANCE_ACCOUNT : part.accountId)))]
      .filter((name) => name !== '')
      .join(separator)
}

/** 年会費 2026、入会金 2026, and what somebody noted. */
function describe({ parts, note }: JournalEntry, separator: string): string {
  const dues = parts.map(({ text, fiscalYear }) => (fiscalYear === null ? text : `${text} ${fiscalYear}`))
  return [[...new Set(dues.filter((text) => text !== ''))].join(separator), note]
    .filter((text) => text !== '')
    .join(' ')
}
