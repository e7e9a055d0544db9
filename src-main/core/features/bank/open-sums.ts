import { HIGHEST_TRANSFER_FEE } from '../../../../src-shared/domain/bank/transfer-fees.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { settleDues } from '../../../../src-shared/domain/settle-dues.ts'
import type { Op } from '../../db/change.ts'
import { type ChargeRow, chargesById, openChargesPaidBy } from '../../db/charge-rows.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'

interface Chosen {
  readonly chargeId: string
  readonly amount: number
}

/** What is open of charges while several payments of one operation settle them. */
export class OpenSums {
  readonly #read: Read
  readonly #left = new Map<string, number>()
  readonly #touched = new Set<string>()

  constructor(read: Read) {
    this.#read = read
  }

  beginLine(): void {
    this.#touched.clear()
  }

  /** What a payment settles: as chosen, or the payer's dues from the oldest on. */
  take(payerId: string, amount: number, chosen: readonly Chosen[] | undefined): Chosen[] {
    const parts = chosen === undefined ? this.#oldestFirst(payerId, amount) : this.#asChosen(chosen, amount)
    for (const part of parts) {
      this.#touched.add(part.chargeId)
      this.#left.set(part.chargeId, (this.#left.get(part.chargeId) ?? 0) - part.amount)
    }
    return parts
  }

  /** Lets off what is left of the charges that the line has settled so far; no more than a bank takes for a transfer. */
  waiveRest(ctx: Ctx, reason: string): Op[] {
    if (reason.trim() === '') throw refuse('REASON_NEEDED', {})
    const rests = chargesById(this.#read, [...this.#touched]).map((charge) => ({ charge, rest: this.#leftOf(charge) }))
    const amount = rests.reduce((sum, { rest }) => sum + rest, 0)
    if (amount > HIGHEST_TRANSFER_FEE) throw refuse('BANK_FEE_TOO_HIGH', { amount })
    return rests.flatMap(({ charge, rest }) => {
      if (rest <= 0) return []
      this.#left.set(charge.id, 0)
      return [ctx.ops.set('charge', charge.id, 'waiver', { waived: charge.waived + rest, waiveReason: reason.trim() })]
    })
  }

  #oldestFirst(payerId: string, amount: number): Chosen[] {
    const open = openChargesPaidBy(this.#read, payerId).map((charge) => ({ ...charge, open: this.#leftOf(charge) }))
    return settleDues(
      open.filter((charge) => charge.open > 0),
      amount,
    )
  }

  #asChosen(chosen: readonly Chosen[], amount: number): Chosen[] {
    const sums = new Map<string, number>()
    for (const part of chosen) sums.set(part.chargeId, (sums.get(part.chargeId) ?? 0) + part.amount)
    const allocated = chosen.reduce((sum, part) => sum + part.amount, 0)
    if (allocated > amount) throw refuse('ALLOCATED_TOO_MUCH', { amount, allocated })
    const charges = new Map(chargesById(this.#read, [...sums.keys()]).map((charge) => [charge.id, charge]))
    return [...sums].map(([chargeId, part]) => {
      const charge = charges.get(chargeId)
      if (charge === undefined) throw refuse('ROW_NOT_FOUND', { what: 'charge' })
      if (this.#leftOf(charge) < part)
        throw refuse('CHARGE_NOT_OPEN', { label: `${charge.feeName} ${charge.fiscalYear}` })
      return { chargeId, amount: part }
    })
  }

  #leftOf({ id, open }: Pick<ChargeRow, 'id' | 'open'>): number {
    const left = this.#left.get(id) ?? open
    this.#left.set(id, left)
    return left
  }
}
