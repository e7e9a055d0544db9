import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { TaxRate } from '../../../../src-shared/domain/tax-rate.ts'
import { readClub } from '../../db/club-row.ts'
import type { Connection, Read } from '../../db/connection.ts'
import { type PaymentRow, paymentsById } from '../../db/payment-rows.ts'
import { findPayer, type Payer } from '../../db/person.ts'
import { taxRatesOf } from '../../db/tax-rates.ts'
import { addressOf, type PayerAddress } from './payer-address.ts'
import { type FeeWording, feeWordings, type PayerHome, payerHomes } from './queries.ts'

/** All that a receipt freezes. */
export interface ReceiptSource {
  readonly club: ClubSettings
  readonly payer: Payer
  /** One, or several that share a receipt. */
  readonly payments: readonly [PaymentRow, ...PaymentRow[]]
  readonly payerAddress: PayerAddress
  readonly fees: ReadonlyMap<string, FeeWording>
  /** Of a registered issuer; nobody else states any tax. */
  readonly taxRates: readonly TaxRate[]
}

/** What receipts for these payments are made of, in the order asked for; a void payment gets none. */
export function receiptSources(read: Connection, paymentIds: readonly string[]): ReceiptSource[] {
  const payments = paymentsById(read, paymentIds)
  if (payments.length !== paymentIds.length) throw refuse('PAYMENT_NOT_FOUND', {})
  for (const payment of payments) refuseVoid(payment)

  const club = readClub(read)
  const fees = feeWordings(read, [
    ...new Set(payments.flatMap(({ allocations }) => allocations.map((part) => part.chargeId))),
  ])
  const taxRates = club.registrationNumber === '' ? [] : taxRatesOf(read)
  return payments.map((payment) => {
    const payer = findPayer(read, payment.payerId)
    return { club, payer, payerAddress: addressOf(read, payer), payments: [payment], fees, taxRates }
  })
}

/** One source of them all, made out to the payer of the first. */
export function sharedSource(read: Connection, paymentIds: readonly string[]): ReceiptSource {
  const [first, ...others] = receiptSources(read, paymentIds)
  if (first === undefined) throw refuse('PAYMENT_NOT_FOUND', {})
  refuseStrangers(read, [first, ...others])
  return { ...first, payments: [first.payments[0], ...others.flatMap(({ payments }) => payments)] }
}

/** One payer, one household, or those that one of them pays for. */
function refuseStrangers(read: Read, sources: readonly ReceiptSource[]): void {
  const payers = new Map(sources.map(({ payer }) => [payer.id, payer]))
  if (payers.size < 2) return
  const homes = payerHomes(read, [...payers.keys()])
  const isOne = (of: (home: PayerHome) => string | null) =>
    homes.length === payers.size && homes[0] !== undefined && new Set(homes.map(of)).size === 1 && of(homes[0]) !== null
  if (isOne(({ householdId }) => householdId) || isOne(({ paidById }) => paidById)) return
  throw refuse('RECEIPT_STRANGERS', { names: [...payers.values()].map(({ name }) => name) })
}

function refuseVoid({ voided }: PaymentRow): void {
  if (voided !== null) throw refuse('PAYMENT_VOID', {})
}
