import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveAll } from '../../../src-main/core/db/derive.ts'
import { paymentsById } from '../../../src-main/core/db/payment-rows.ts'
import { memberAccount } from '../../../src-main/core/features/dues/account.ts'
import { duesSummary, duesYears } from '../../../src-main/core/features/dues/dues-of-year.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import type { MemoryLaptop } from '../../support/memory-club.ts'
import { clubWithTreasurer, doAsTreasurer, treasurerActs } from '../../support/treasurer.ts'

interface StoredPayment {
  readonly id: string
  readonly amount: number
  readonly voidWall: number | null
  readonly allocations: string
}
interface StoredCharge {
  readonly id: string
  readonly memberId: string
  readonly feeId: string
  readonly rhythm: string
  readonly fiscalYear: number
  readonly amount: number
  readonly waived: number
  readonly open: number
  readonly repriced: 0 | 1
}
interface StoredReceipt {
  readonly fiscalYear: number
  readonly series: string
  readonly number: number
  readonly paymentIds: string
  readonly voidWall: number | null
}

const charges = (laptop: MemoryLaptop) =>
  laptop.db.rows<StoredCharge>(
    `SELECT charge.id, charge.member_id, fee_id, rhythm, fiscal_year, charge.amount, waived, coalesce(open, 0) AS open,
       EXISTS (SELECT 1 FROM head WHERE tbl = 'charge' AND row = charge.id AND grp = 'body') AS repriced
     FROM charge JOIN fee ON fee.id = fee_id LEFT JOIN charge_open ON charge_id = charge.id WHERE charge.deleted = 0`,
  )
const payments = (laptop: MemoryLaptop) =>
  laptop.db.rows<StoredPayment>('SELECT id, amount, void_wall, allocations FROM payment')
const receipts = (laptop: MemoryLaptop) =>
  laptop.db.rows<StoredReceipt>('SELECT fiscal_year, series, number, payment_ids, void_wall FROM receipt')

/** What the payments' own lists put on each charge, counted without any derived table. */
function allocatedByCharge(laptop: MemoryLaptop): Map<string, number> {
  const sums = new Map<string, number>()
  for (const payment of payments(laptop)) {
    if (payment.voidWall !== null) continue
    for (const { chargeId, amount } of JSON.parse(payment.allocations) as { chargeId: string; amount: number }[]) {
      sums.set(chargeId, (sums.get(chargeId) ?? 0) + amount)
    }
  }
  return sums
}

function everyPaymentAddsUp(laptop: MemoryLaptop): void {
  const live = new Set(charges(laptop).map(({ id }) => id))
  const stored = new Map(payments(laptop).map((payment) => [payment.id, payment]))
  for (const payment of paymentsById(laptop.db, [...stored.keys()])) {
    const parts = JSON.parse(stored.get(payment.id)?.allocations ?? '[]') as { chargeId: string; amount: number }[]
    const allocated = parts.filter(({ chargeId }) => live.has(chargeId)).reduce((sum, { amount }) => sum + amount, 0)
    expect(payment.credit).toBe(payment.voided === null ? payment.amount - allocated : 0)
    expect(payment.credit).toBeGreaterThanOrEqual(0)
  }
}

function everyChargeAddsUp(laptop: MemoryLaptop): void {
  const allocated = allocatedByCharge(laptop)
  for (const { id, amount, waived, open, repriced } of charges(laptop)) {
    expect(amount).toBe((allocated.get(id) ?? 0) + waived + open)
    if (repriced === 0) expect(open).toBeGreaterThanOrEqual(0)
  }
}

function nobodyIsChargedTwice(laptop: MemoryLaptop): void {
  const debts = charges(laptop).map(({ memberId, feeId, rhythm, fiscalYear }) =>
    [memberId, feeId, rhythm === 'once' ? 'once' : fiscalYear].join(),
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
  const voided = new Set(payments(laptop).flatMap(({ id, voidWall }) => (voidWall === null ? [] : [id])))
  const receipted = receipts(laptop)
    .filter(({ voidWall }) => voidWall === null)
    .flatMap(({ paymentIds }) => JSON.parse(paymentIds) as string[])
  expect(new Set(receipted).size).toBe(receipted.length)
  expect(receipted.filter((id) => voided.has(id))).toEqual([])
}

function accountsAddUpToTheBooks(laptop: MemoryLaptop): void {
  const ctx = laptop.ctx()
  const persons = laptop.db.rows<{ id: MemberId; deleted: number }>('SELECT id, deleted FROM member WHERE root IS NULL')
  const accounts = persons.map(({ id }) => memberAccount(ctx, { memberId: id }))
  const arrears = charges(laptop).reduce((sum, { open }) => sum + Math.max(0, open), 0)
  // Nobody is asked for what someone in the trash owes.
  const owedInTrash = accounts.reduce((sum, { open }, i) => sum + (persons[i]?.deleted === 0 ? 0 : open), 0)
  const summaries = duesYears(ctx).years.map(({ fiscalYear }) => duesSummary(ctx, { fiscalYear }))
  const credit = paymentsById(
    laptop.db,
    payments(laptop).map(({ id }) => id),
  ).reduce((sum, payment) => sum + payment.credit, 0)
  expect({
    byAccount: accounts.reduce((sum, { open }) => sum + open, 0),
    byYear: summaries.reduce((sum, { open }) => sum + open, 0),
    credit: accounts.reduce((sum, account) => sum + account.credit, 0),
  }).toEqual({ byAccount: arrears, byYear: arrears - owedInTrash, credit })
}

test('whatever a treasurer does, the books add up', () => {
  fc.assert(
    fc.property(treasurerActs, (acts) => {
      const laptop = clubWithTreasurer()

      for (const act of acts) {
        doAsTreasurer(laptop, act)
        if (act.kind.startsWith('issue')) noPaymentHasTwoLiveReceipts(laptop)
      }

      receiptNumbersAreGapless(laptop)
      noPaymentHasTwoLiveReceipts(laptop)
      everyPaymentAddsUp(laptop)
      everyChargeAddsUp(laptop)
      nobodyIsChargedTwice(laptop)
      accountsAddUpToTheBooks(laptop)
      openAmountsEqualARebuild(laptop)
      laptop.db.close()
    }),
    { numRuns: 200 },
  )
})

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
      laptop.db.close()
    }),
    { numRuns: 60 },
  )
})
