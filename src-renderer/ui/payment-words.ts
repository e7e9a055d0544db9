import type { Payment } from '../../src-shared/contract/payments.ts'
import type { Texts } from '../../src-shared/texts/texts.ts'
import type { FiscalYearWords } from '../hooks/use-fiscal-year-words.ts'

/** What a payment was for: its charges, and what is kept in advance. */
export function paymentWords(payment: Payment, t: Texts, { chargeWords }: FiscalYearWords): string {
  const charges = payment.allocations.map((allocation) => {
    const own = allocation.memberId === payment.payerId
    return own ? chargeWords(allocation) : t.dues.chargeOf(chargeWords(allocation), allocation.memberName)
  })
  return t.dues.listed([...charges, ...(payment.credit > 0 ? [t.dues.credit.word] : [])])
}
