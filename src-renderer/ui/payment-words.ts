import type { Payment } from '../../src-shared/contract/payments.ts'
import type { Texts } from '../../src-shared/texts/texts.ts'
import type { FiscalYearWords } from '../hooks/use-fiscal-year-words.ts'

/** What a payment was for: its charges, and what is kept in advance. */
export function paymentWords(payment: Payment, t: Texts, { chargeWords }: FiscalYearWords): string {
  const charges = payment.allocations.map((allocation) => {
    const what = allocation.occasion
      ? t.payments.desk.occasionWords(allocation.feeName, allocation.description)
      : chargeWords(allocation)
    return allocation.memberId === payment.payerId ? what : t.dues.chargeOf(what, allocation.memberName)
  })
  return t.dues.listed([...charges, ...(payment.credit > 0 ? [t.dues.credit.word] : [])])
}
