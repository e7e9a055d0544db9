import { expect } from 'vitest'
import { paymentsById } from '../../src-main/core/db/payment-rows.ts'
import type { MemoryLaptop } from './memory-club.ts'

interface Part {
  readonly chargeId: string
  readonly amount: number
}
interface StoredPayment {
  readonly id: string
  readonly payerId: string
  readonly amount: number
  readonly voidWall: number | null
  readonly allocations: string
}
interface StoredRefund {
  readonly paymentId: string
  readonly amount: number
  readonly releases: string
}
interface StoredCharge {
  readonly id: string
  readonly memberId: string
  readonly feeId: string
  readonly rhythm: string
  readonly fiscalYear: number
  readonly periodStart: string
  readonly amount: number
  readonly waived: number
  readonly open: number
  readonly repriced: 0 | 1
}

/** What a payment comes to, worked out from the stored rows alone. */
interface Worked {
  readonly id: string
  readonly payerId: string
  readonly amount: number
  readonly byCharge: ReadonlyMap<string, number>
  readonly allocated: number
  readonly refunded: number
  readonly credit: number
}

export function storedCharges(laptop: MemoryLaptop): StoredCharge[] {
  return laptop.db.rows<StoredCharge>(
    `SELECT charge.id, charge.member_id, fee_id, rhythm, fiscal_year, period_start, charge.amount, waived, coalesce(open, 0) AS open,
       EXISTS (SELECT 1 FROM head WHERE tbl = 'charge' AND row = charge.id AND grp = 'body') AS repriced
     FROM charge JOIN fee ON fee.id = fee_id LEFT JOIN charge_open ON charge_id = charge.id WHERE charge.deleted = 0`,
  )
}

/** Every live payment: its own list, less what its live refunds gave up, on charges that stand. */
export function workedOut(laptop: MemoryLaptop): Worked[] {
  const standing = new Set(storedCharges(laptop).map(({ id }) => id))
  const refunds = Map.groupBy(
    laptop.db.rows<StoredRefund>('SELECT payment_id, amount, releases FROM refund WHERE void_wall IS NULL'),
    ({ paymentId }) => paymentId,
  )
  return laptop.db
    .rows<StoredPayment>('SELECT id, payer_id, amount, void_wall, allocations FROM payment WHERE void_wall IS NULL')
    .map(({ id, payerId, amount, allocations }) => {
      const back = refunds.get(id) ?? []
      const byCharge = new Map<string, number>()
      const add = (parts: string, sign: 1 | -1) => {
        for (const part of JSON.parse(parts) as Part[]) {
          byCharge.set(part.chargeId, (byCharge.get(part.chargeId) ?? 0) + sign * part.amount)
        }
      }
      add(allocations, 1)
      for (const { releases } of back) add(releases, -1)
      for (const [charge, part] of byCharge) if (part <= 0 || !standing.has(charge)) byCharge.delete(charge)
      const allocated = [...byCharge.values()].reduce((sum, part) => sum + part, 0)
      const refunded = back.reduce((sum, refund) => sum + refund.amount, 0)
      return { id, payerId, amount, byCharge, allocated, refunded, credit: amount - allocated - refunded }
    })
}

/**
 * The three equations, and that nothing falls below nought: payment: amount = allocated + credit + refunded; payer: the
 * credits of his payments; charge: amount = allocated + waived + open.
 */
export function theEquationsHold(laptop: MemoryLaptop): void {
  const payments = workedOut(laptop)
  const shown = new Map(
    paymentsById(
      laptop.db,
      payments.map(({ id }) => id),
    ).map((row) => [row.id, row]),
  )
  const differing = payments.filter(({ id, amount, allocated, refunded, credit }) => {
    const row = shown.get(id)
    const parts = row?.allocations.reduce((sum, part) => sum + part.amount, 0)
    return (
      row?.credit !== credit || credit < 0 || row.refunded !== refunded || parts !== allocated || row.amount !== amount
    )
  })
  expect(differing).toEqual([])

  const allocated = new Map<string, number>()
  for (const { byCharge } of payments) {
    for (const [charge, part] of byCharge) allocated.set(charge, (allocated.get(charge) ?? 0) + part)
  }
  const wrong = storedCharges(laptop).filter(({ id, amount, waived, open, repriced }) => {
    const isBelow = repriced === 0 && (open < 0 || waived < 0)
    return amount !== (allocated.get(id) ?? 0) + waived + open || isBelow
  })
  expect(wrong).toEqual([])
}
