import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import { type PaymentRow, paymentsById } from '../../db/payment-rows.ts'
import { findPayer, type Payer } from '../../db/person.ts'
import { type FeeWording, feeWordings } from './queries.ts'

/** All that a receipt freezes. */
export interface ReceiptSource {
  readonly club: ClubSettings
  readonly payer: Payer
  readonly payment: PaymentRow
  readonly fees: ReadonlyMap<string, FeeWording>
}

/** What receipts for these payments are made of, in the order asked for; a void payment gets none. */
export function receiptSources(read: Read, paymentIds: readonly string[]): ReceiptSource[] {
  const payments = paymentsById(read, paymentIds)
  if (payments.length !== paymentIds.length) throw refuse('PAYMENT_NOT_FOUND', {})
  for (const payment of payments) refuseVoid(payment)

  const club = readClub(read)
  const fees = feeWordings(read, [
    ...new Set(payments.flatMap(({ allocations }) => allocations.map((part) => part.chargeId))),
  ])
  return payments.map((payment) => ({ club, payer: findPayer(read, payment.payerId), payment, fees }))
}

function refuseVoid({ voided }: PaymentRow): void {
  if (voided !== null) throw refuse('PAYMENT_VOID', {})
}
