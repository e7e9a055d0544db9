import type { ReceiptTaxLine } from '../../../../src-shared/domain/receipt-snapshot.ts'
import { taxPercentOn, taxWithin } from '../../../../src-shared/domain/tax-rate.ts'
import type { ReceiptSource } from './receipt-sources.ts'

/**
 * A total per rate, the tax within it rounded down once. Only a registered issuer has any: nobody else's receipt may look
 * like a qualified invoice.
 */
export function taxLinesOf({ club, payments, fees, taxRates }: ReceiptSource, issuedOn: string): ReceiptTaxLine[] {
  if (club.registrationNumber === '') return []
  const sums = new Map<number, number>()
  for (const { allocations, paidOn } of payments) {
    for (const { chargeId, amount } of allocations) {
      const percent = taxPercentOn(taxRates, fees.get(chargeId)?.taxClass ?? 'none', paidOn ?? issuedOn)
      if (percent !== null) sums.set(percent, (sums.get(percent) ?? 0) + amount)
    }
  }
  return [...sums]
    .sort(([a], [b]) => b - a)
    .map(([ratePercent, amount]) => ({ ratePercent, amount, tax: taxWithin(amount, ratePercent) }))
}
