import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cashBook } from '../../../src-main/core/features/books/cash-book.ts'
import { exportBooks, previewExport } from '../../../src-main/core/features/books/export-books.ts'
import { statement } from '../../../src-main/core/features/books/statement.ts'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { bookActs, clubWithBooks, doToBooks } from '../../support/bookkeeper.ts'
import type { MemoryLaptop } from '../../support/memory-club.ts'

interface Fund {
  readonly id: string
  readonly kind: string
  readonly position: number
  readonly name: string
  readonly openingOn: string | null
  readonly openingAmount: number
}
interface Moved {
  readonly fundId: string | null
  readonly day: string | null
  readonly amount: number
}

/** What lies where at the end of a day, told from the rows alone and by another way than the core's. */
function balancesAt(laptop: MemoryLaptop, day: string): Map<string | null, number> {
  const { db } = laptop
  const rows = <T>(text: string) => db.rows<T>(text)
  const funds = rows<Fund>('SELECT * FROM fund WHERE deleted = 0').toSorted(
    (a, b) => a.position - b.position || (a.name < b.name ? -1 : 1) || (a.id < b.id ? -1 : 1),
  )
  const byMethod = (method: string) =>
    funds.find(({ kind }) => kind === (method === 'cash' ? 'cash' : 'bank'))?.id ?? null
  const live = 'void_wall IS NULL AND deleted = 0'
  const moved: Moved[] = [
    ...rows<{ method: string; day: string | null; amount: number }>(
      `SELECT method, paid_on AS day, amount FROM payment WHERE ${live}`,
    ).map((row) => ({ ...row, fundId: byMethod(row.method) })),
    ...rows<{ method: string; day: string | null; amount: number }>(
      `SELECT method, refunded_on AS day, -amount AS amount FROM refund WHERE ${live}`,
    ).map((row) => ({ ...row, fundId: byMethod(row.method) })),
    ...rows<Moved>(`SELECT fund_id, paid_on AS day, -amount AS amount FROM expense WHERE ${live}`),
    ...rows<Moved>(`SELECT from_fund_id AS fund_id, moved_on AS day, -amount AS amount FROM transfer WHERE ${live}`),
    ...rows<Moved>(`SELECT to_fund_id AS fund_id, moved_on AS day, amount FROM transfer WHERE ${live}`),
  ]
  const sums = new Map<string | null, number>()
  const add = (id: string | null, amount: number) => sums.set(id, (sums.get(id) ?? 0) + amount)
  for (const { id, openingOn, openingAmount } of funds)
    add(id, openingOn !== null && openingOn > day ? 0 : openingAmount)
  for (const { fundId, day: on, amount } of moved) {
    const fund = funds.find(({ id }) => id === fundId)
    const opened = fund?.openingOn ?? null
    if ((on ?? '') > day || (opened !== null && (on ?? '') < opened)) continue
    add(fund?.id ?? null, amount)
  }
  return sums
}

const total = (sums: ReadonlyMap<unknown, number>) => [...sums.values()].reduce((sum, amount) => sum + amount, 0)

test('whatever is entered, every year goes on from the one before and ends with what lies in the funds', () => {
  fc.assert(
    fc.property(bookActs, (acts) => {
      const laptop = clubWithBooks()
      for (const act of acts) doToBooks(laptop, act)

      for (const fiscalYear of [2024, 2025, 2026, 2027]) {
        const told = statement(laptop.ctx(), { fiscalYear })
        expect(told.broughtForward + told.income - told.expense).toBe(told.carriedForward)
        expect(told.carriedForward).toBe(total(balancesAt(laptop, `${fiscalYear + 1}-03-31`)))
        const linesOf = (kind: string) =>
          told.lines.reduce((sum, line) => sum + (line.kind === kind ? line.amount : 0), 0)
        expect([linesOf('income'), linesOf('expense')]).toEqual([told.income, told.expense])
      }
      laptop.db.close()
    }),
    { numRuns: 150 },
  )
})

test('whatever is entered, each cash book runs from its opening to what lies in the fund', () => {
  fc.assert(
    fc.property(bookActs, (acts) => {
      const laptop = clubWithBooks()
      for (const act of acts) doToBooks(laptop, act)

      const window = { from: '2025-12-01', to: '2027-01-31', locale: 'ja', offset: 0, limit: 1000 } as const
      const after = balancesAt(laptop, '2027-01-31')
      for (const fundId of [...after.keys(), undefined]) {
        const book = cashBook(laptop.ctx(), { ...window, ...(fundId !== undefined && { fundId: fundId as never }) })
        let balance = book.opening
        for (const entry of book.entries) {
          balance += entry.received - entry.paid
          expect(entry.balance).toBe(balance)
        }
        expect(book.closing).toBe(fundId === undefined ? total(after) : (after.get(fundId) ?? 0))
        expect(book.opening + book.received - book.paid).toBe(book.closing)
      }
      laptop.db.close()
    }),
    { numRuns: 100 },
  )
})

test('whatever is corrected between two exports, all that went out adds up to the books', () => {
  fc.assert(
    fc.property(bookActs, bookActs, (first, second) => {
      const laptop = clubWithBooks()
      const asked = { format: 'mf' as const, from: '2000-01-01', to: '2099-12-31' }
      for (const acts of [first, second]) {
        for (const act of acts) doToBooks(laptop, act)
        try {
          laptop.db.transaction(() => exportBooks(laptop.ctx(), asked))
        } catch (fault) {
          if (!(fault instanceof Refusal)) throw fault
        }
      }

      const { entries, reversals } = previewExport(laptop.ctx(), asked)
      expect({ entries, reversals }).toEqual({ entries: 0, reversals: 0 })
      expect(cashInExports(laptop)).toBe(cashInBooks(laptop))
      laptop.db.close()
    }),
    { numRuns: 60 },
  )
})

interface Out {
  readonly lines: { debit: { account: string }; credit: { account: string }; amount: number }[]
}

/** What all files together say of the account 現金. */
function cashInExports({ db }: MemoryLaptop): number {
  const facts = db.rows<{ entries: string }>('SELECT entries FROM books_export')
  const lines = facts.flatMap(({ entries }) => JSON.parse(entries) as Out[]).flatMap((entry) => entry.lines)
  const side = (which: 'debit' | 'credit') =>
    lines.reduce((sum, line) => sum + (line[which].account === '現金' ? line.amount : 0), 0)
  return side('debit') - side('credit')
}

/** What the tin's cash book moved, but for transfers of which the other side is part of an opening. */
function cashInBooks(laptop: MemoryLaptop): number {
  const ctx = laptop.ctx()
  const tins = laptop.db.rows<{ id: string }>("SELECT id FROM fund WHERE kind = 'cash' AND deleted = 0")
  const all = cashBook(ctx, { from: '2000-01-01', to: '2099-12-31', locale: 'ja', offset: 0, limit: 1000 }).entries
  const count = (id: string) => all.filter((entry) => entry.id === id).length
  const methodOf = (id: string) =>
    laptop.db.row<{ method: string }>(
      'SELECT method FROM payment WHERE id = ?1 UNION ALL SELECT method FROM refund WHERE id = ?1',
      id,
    )?.method
  const isCash = ({ fundId, id }: (typeof all)[number]) =>
    fundId === null ? methodOf(id) === 'cash' : tins.some((tin) => tin.id === fundId)
  return all
    .filter(isCash)
    .filter((entry) => entry.source !== 'transfer' || count(entry.id) === 2)
    .reduce((sum, { received, paid }) => sum + received - paid, 0)
}
