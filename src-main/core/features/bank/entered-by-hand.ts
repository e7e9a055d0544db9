import { addDays } from '../../../../src-shared/domain/add-days.ts'
import type { Proposal } from '../../../../src-shared/domain/bank/payer-match.ts'
import type { Read } from '../../db/connection.ts'
import type { LineRow } from './queries.ts'
import { type EnteredPayment, enteredPayments } from './roster-of-payers.ts'

/** Nobody enters a transfer long before or after it came. */
export const DAYS_AROUND = 3

/** Payments that may be a line's money already; each is thought of once. */
export class EnteredByHand {
  readonly #bySum: Map<number, EnteredPayment[]>

  constructor(read: Read, from: string, to: string) {
    const payments = enteredPayments(read, addDays(from, -DAYS_AROUND), addDays(to, DAYS_AROUND))
    this.#bySum = Map.groupBy(payments, ({ amount }) => amount)
  }

  /** One of the same sum, of somebody who is proposed, and of about that day. */
  take(line: LineRow, proposals: readonly Proposal[]): EnteredPayment | null {
    const same = this.#bySum.get(line.amount) ?? []
    const payers = new Set(proposals.flatMap(({ parts }) => parts.map(({ payer }) => payer.id)))
    const [from, to] = [addDays(line.day, -DAYS_AROUND), addDays(line.day, DAYS_AROUND)]
    const at = same.findIndex(({ payerId, paidOn }) => payers.has(payerId) && paidOn >= from && paidOn <= to)
    return at < 0 ? null : (same.splice(at, 1)[0] ?? null)
  }
}
