import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { FundId, LedgerAccountId } from '../../../../src-shared/contract/values.ts'
import { fiscalPeriod } from '../../../../src-shared/domain/fiscal-year.ts'
import { nextDay } from '../../../../src-shared/domain/next-day.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { accountsById, type StoredAccount } from './accounts-of.ts'
import { advancesTakenOver } from './advances-taken-over.ts'
import { budgetOf } from './budget.ts'
import { journalOf } from './journal.ts'
import { balancesBefore, type Movement, movementsBetween, openedFunds } from './movements.ts'

type Statement = Outputs['books']['statement']
type Line = Statement['lines'][number]
type Key = string

/**
 * 収支計算書: income when it is received, except that dues of a later year are taken over by that year, out of what stood
 * as received in advance. So broughtForward + income − expense = carriedForward, whatever was entered.
 */
export function statement(ctx: Ctx, { fiscalYear }: Inputs['books']['statement']): Statement {
  const { read } = ctx
  const year = amountsOf(read, fiscalYear)
  const before = amountsOf(read, fiscalYear - 1)
  const lines = statementLines(read, year.amounts, before.amounts, budgetOf(read, fiscalYear))
  const sum = (kind: Line['kind']) => lines.reduce((total, line) => total + (line.kind === kind ? line.amount : 0), 0)
  const funds = fundLines(read, fiscalYear, year.movements)
  return {
    lines,
    income: sum('income'),
    expense: sum('expense'),
    broughtForward: funds.reduce((total, fund) => total + fund.broughtForward, 0),
    carriedForward: funds.reduce((total, fund) => total + fund.carriedForward, 0),
    funds,
    arrears: openUpTo(read, fiscalYear),
  }
}

/** What each account took in or gave out in a year, income and expense both counted up. */
function amountsOf(read: Read, fiscalYear: number): { amounts: Map<Key, number>; movements: Movement[] } {
  const { start, end } = fiscalPeriod(fiscalYear, readClub(read).fiscalYearStartMonth)
  const accounts = accountsById(read)
  const movements = movementsBetween(read, { from: start, to: end })
  const amounts = new Map<Key, number>()
  const add = (key: Key, amount: number) => amounts.set(key, (amounts.get(key) ?? 0) + amount)
  for (const { way, source, parts } of journalOf(read, movements)) {
    for (const { code, accountId, amount } of parts) {
      const kind = kindOf(accounts, accountId, source === 'expense' ? 'expense' : 'income')
      const isGrowing = (way === 'in') === (kind === 'income')
      add(keyOf(code, accountId, kind), isGrowing ? amount : -amount)
    }
  }
  for (const { code, accountId, amount } of advancesTakenOver(read, fiscalYear)) {
    const kind = kindOf(accounts, accountId, 'income')
    add(keyOf(code, accountId, kind), kind === 'income' ? amount : -amount)
    add(keyOf('advance', null, 'income'), -amount)
  }
  return { amounts, movements }
}

/** An account of neither kind, 預り金 for example, stands with the money that came in or with that which went out. */
function kindOf(accounts: ReadonlyMap<string, StoredAccount>, id: string | null, flow: Line['kind']): Line['kind'] {
  const kind = id === null ? undefined : accounts.get(id)?.kind
  return kind === 'income' || kind === 'expense' ? kind : flow
}

function keyOf(code: Line['code'], accountId: string | null, kind: Line['kind']): Key {
  return `${code}|${accountId ?? ''}|${kind}`
}

function statementLines(
  read: Read,
  amounts: ReadonlyMap<Key, number>,
  lastYear: ReadonlyMap<Key, number>,
  budget: ReadonlyMap<string, number>,
): Line[] {
  const accounts = accountsById(read)
  const listed = [...accounts.values()].filter(
    ({ kind, deleted }) => !deleted && (kind === 'income' || kind === 'expense'),
  )
  const keys = new Set([
    ...listed.map(({ id, kind }) => keyOf('account', id, kind as Line['kind'])),
    ...amounts.keys(),
    ...lastYear.keys(),
  ])
  const lines = [...keys].map((key): Line => {
    const [code, id = '', kind] = key.split('|') as [Line['code'], string, Line['kind']]
    return {
      code,
      ledgerAccountId: id === '' ? null : (id as LedgerAccountId),
      name: accounts.get(id)?.name ?? '',
      kind,
      amount: amounts.get(key) ?? 0,
      budget: (accounts.get(id)?.kind === kind ? budget.get(id) : undefined) ?? null,
      lastYear: lastYear.get(key) ?? 0,
    }
  })
  return lines.toSorted((a, b) => placeOf(a, accounts) - placeOf(b, accounts))
}

/** Income before expense, each in the club's order, then what is of no account. */
function placeOf({ code, kind, ledgerAccountId }: Line, accounts: ReadonlyMap<string, StoredAccount>): number {
  const order = [...accounts.keys()].indexOf(ledgerAccountId ?? '')
  const within = code === 'account' ? order : code === 'advance' ? 100_000 : 100_001
  return within + (kind === 'income' ? 0 : 1_000_000)
}

/**
 * A fund that was opened within the year brings its opening forward. Of a transfer that counts on one side alone the other
 * side is part of an opening, so it is brought forward too.
 */
function fundLines(read: Read, fiscalYear: number, movements: readonly Movement[]): Statement['funds'] {
  const { start, end } = fiscalPeriod(fiscalYear, readClub(read).fiscalYearStartMonth)
  const funds = openedFunds(read)
  const before = balancesBefore(read, start)
  const after = balancesBefore(read, nextDay(end))
  const legs = Map.groupBy(movements, ({ source, id }) => `${source} ${id}`)
  const alone = movements.filter(({ source, id }) => source === 'transfer' && legs.get(`transfer ${id}`)?.length === 1)
  const brought = (id: string | null) => {
    const fund = funds.find((each) => each.id === id)
    const { openingOn = null, openingAmount = 0 } = fund ?? {}
    const opened = openingOn !== null && openingOn >= start && openingOn <= end ? openingAmount : 0
    return alone.reduce((sum, leg) => sum + (leg.fundId === id ? leg.amount : 0), (before.get(id) ?? 0) + opened)
  }
  const line = (id: string | null, name: string) => ({
    fundId: id as FundId | null,
    name,
    broughtForward: brought(id),
    carriedForward: after.get(id) ?? 0,
  })
  const unplaced = after.has(null) || before.has(null) ? [line(null, '')] : []
  return [...funds.map(({ id, name }) => line(id, name)), ...unplaced]
}

function openUpTo(read: Read, fiscalYear: number): number {
  const found = read.row<{ open: number }>(
    `SELECT coalesce(sum(open), 0) AS open FROM charge_open JOIN charge ON charge.id = charge_id
     WHERE open > 0 AND fiscal_year <= ?`,
    fiscalYear,
  )
  return found?.open ?? 0
}
