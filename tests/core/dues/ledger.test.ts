import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveAll } from '../../../src-main/core/db/derive.ts'
import { memberAccount } from '../../../src-main/core/features/dues/account.ts'
import { duesSummary, duesYears } from '../../../src-main/core/features/dues/dues-of-year.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { storedCharges, theEquationsHold, workedOut } from '../../support/ledger-oracle.ts'
import type { MemoryLaptop } from '../../support/memory-club.ts'
import { clubWithTreasurer, doAsTreasurer, treasurerActs } from '../../support/treasurer.ts'

interface StoredReceipt {
  readonly fiscalYear: number
  readonly series: string
  readonly number: number
  readonly paymentIds: string
  readonly voidWall: number | null
}

const receipts = (laptop: MemoryLaptop) =>
  laptop.db.rows<StoredReceipt>('SELECT fiscal_year, series, number, payment_ids, void_wall FROM receipt')

function nobodyIsChargedTwice(laptop: MemoryLaptop): void {
  const debts = storedCharges(laptop)
    .filter(({ rhythm }) => rhythm !== 'occasion')
    .map(({ memberId, feeId, rhythm, fiscalYear, periodStart }) =>
      [memberId, feeId, { once: 'once', monthly: periodStart }[rhythm] ?? fiscalYear].join(),
    )
  expect(new Set(debts).size).toBe(debts.length)
}

function openAmountsEqualARebuild(laptop: MemoryLaptop): void {
  const derived = () => [
    laptop.db.rows('SELECT * FROM charge_open ORDER BY charge_id'),
    laptop.db.rows('SELECT * FROM allocation ORDER BY payment_id, charge_id'),
  ]
  const kept = derived()
  laptop.rebuild(() => deriveAll(laptop.db))
  expect(kept).toEqual(derived())
}

function receiptNumbersAreGapless(laptop: MemoryLaptop): void {
  const series = Map.groupBy(receipts(laptop), (receipt) => `${receipt.fiscalYear} ${receipt.series}`)
  for (const issued of series.values()) {
    const numbers = issued.map(({ number }) => number).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  }
}

function noPaymentHasTwoLiveReceipts(laptop: MemoryLaptop): void {
  const live = new Set(workedOut(laptop).map(({ id }) => id))
  const receipted = receipts(laptop)
    .filter(({ voidWall }) => voidWall === null)
    .flatMap(({ paymentIds }) => JSON.parse(paymentIds) as string[])
  expect(new Set(receipted).size).toBe(receipted.length)
  expect(receipted.filter((id) => !live.has(id))).toEqual([])
}

/** What the screens say of each payer, against what is worked out from the stored rows. */
function accountsAddUpToTheBooks(laptop: MemoryLaptop): void {
  const ctx = laptop.ctx()
  const persons = laptop.db.rows<{ id: MemberId }>('SELECT id FROM member WHERE root IS NULL')
  const accounts = persons.map(({ id }) => memberAccount(ctx, { memberId: id }))
  const arrears = storedCharges(laptop).reduce((sum, { open }) => sum + Math.max(0, open), 0)
  const summaries = duesYears(ctx).years.map(({ fiscalYear }) => duesSummary(ctx, { fiscalYear }))
  expect({
    byAccount: accounts.reduce((sum, { open }) => sum + open, 0),
    byYear: summaries.reduce((sum, { open }) => sum + open, 0),
    credit: persons.map(({ id }, i) => [id, accounts[i]?.credit]),
  }).toEqual({
    byAccount: arrears,
    byYear: duesOwed(laptop),
    credit: persons.map(({ id }) => [id, creditOf(laptop, id)]),
  })
}

/** Nobody is asked for what someone in the trash owes, and a donation is no dues. */
function duesOwed(laptop: MemoryLaptop): number {
  const trash = laptop.db.rows<{ id: string }>(
    'SELECT id FROM member WHERE coalesce(root, id) IN (SELECT id FROM member WHERE deleted <> 0 AND root IS NULL)',
  )
  const inTrash = new Set(trash.map(({ id }) => id))
  return storedCharges(laptop)
    .filter(({ memberId, rhythm }) => rhythm !== 'occasion' && !inTrash.has(memberId))
    .reduce((sum, { open }) => sum + Math.max(0, open), 0)
}

function creditOf(laptop: MemoryLaptop, personId: string): number {
  const entries = laptop.db.rows<{ id: string; root: string | null }>('SELECT id, root FROM member')
  const own = new Set(entries.filter(({ id, root }) => (root ?? id) === personId).map(({ id }) => id))
  return workedOut(laptop).reduce((sum, { payerId, credit }) => sum + (own.has(payerId) ? credit : 0), 0)
}

/** On each push; `RUNS=50000` for a long night. */
const runs = Number(process.env.RUNS ?? 2000)

test('whatever a treasurer does, the books add up', () => {
  fc.assert(
    fc.property(treasurerActs, (acts) => {
      const laptop = clubWithTreasurer()

      for (const act of acts) {
        doAsTreasurer(laptop, act)
        theEquationsHold(laptop)
        if (act.kind.startsWith('issue')) noPaymentHasTwoLiveReceipts(laptop)
      }

      receiptNumbersAreGapless(laptop)
      noPaymentHasTwoLiveReceipts(laptop)
      nobodyIsChargedTwice(laptop)
      accountsAddUpToTheBooks(laptop)
      openAmountsEqualARebuild(laptop)
    }),
    { numRuns: runs },
  )
}, 1_200_000)

test('a receipt once given is never changed by anything that comes after', () => {
  fc.assert(
    fc.property(treasurerActs, (acts) => {
      const laptop = clubWithTreasurer()
      const issued = new Map<string, unknown>()

      for (const act of acts) {
        doAsTreasurer(laptop, act)
        const rows = laptop.db.rows<{ id: string }>(
          'SELECT id, fiscal_year, series, number, amount, snapshot FROM receipt',
        )
        for (const row of rows) {
          if (issued.has(row.id)) expect(row).toEqual(issued.get(row.id))
          else issued.set(row.id, row)
        }
        expect(rows.length).toBe(issued.size)
      }
    }),
    { numRuns: 60 },
  )
})
