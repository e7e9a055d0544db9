import { expect, test } from 'vitest'
import { paymentWords } from '../../../src-renderer/ui/payment-words.ts'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { texts } from '../../../src-shared/texts/texts.ts'

const years = {
  yearWords: (year: number) => `${year}年度`,
  monthWords: () => '',
  booksPeriodWords: () => '',
  chargeWords: ({ fiscalYear, feeName }: { fiscalYear: number; feeName: string }) => `${fiscalYear}年度 ${feeName}`,
}
const own = { chargeId: 'a', amount: 5000, feeName: '年会費', fiscalYear: 2026, memberId: 'hana', memberName: '花' }
const childs = { ...own, chargeId: 'b', amount: 2000, memberId: 'taro', memberName: '太郎' }

function payment(allocations: readonly (typeof own)[], credit: number): Payment {
  return { payerId: 'hana', allocations, credit } as unknown as Payment
}

test('a payment says its dues, whose they are where they are another’s, and what is left as credit', () => {
  expect(paymentWords(payment([own, childs], 1000), texts.ja, years)).toBe(
    '2026年度 年会費、2026年度 年会費（太郎）、前受金',
  )
})

test('a payment that settled nothing is credit alone', () => {
  expect(paymentWords(payment([], 3000), texts.en, years)).toBe('Credit')
  expect(paymentWords(payment([], 0), texts.en, years)).toBe('')
})
