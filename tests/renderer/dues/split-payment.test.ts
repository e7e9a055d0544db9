import { expect, test } from 'vitest'
import { splitPayment } from '../../../src-renderer/features/dues/split-payment.ts'
import type { Charge } from '../../../src-shared/contract/dues.ts'

const charge = (id: string, year: number, open: number) =>
  ({ id, periodStart: `${year}-04-01`, dueOn: null, open }) as unknown as Charge
const charges = [charge('2025', 2025, 5000), charge('2026', 2026, 5000)]
const said = (amount: number, among = charges) => {
  const { parts, credit } = splitPayment(among, amount)
  return { parts: parts.map((part) => [part.charge.id, part.amount, part.rest]), credit }
}

test('what is shown before recording says what is paid, what stays open and what is kept in advance', () => {
  expect(said(10000)).toEqual({
    parts: [
      ['2025', 5000, 0],
      ['2026', 5000, 0],
    ],
    credit: 0,
  })
  expect(said(6000)).toEqual({
    parts: [
      ['2025', 5000, 0],
      ['2026', 1000, 4000],
    ],
    credit: 0,
  })
  expect(said(12000)).toEqual({
    parts: [
      ['2025', 5000, 0],
      ['2026', 5000, 0],
    ],
    credit: 2000,
  })
})

test('without dues all of it is kept in advance', () => {
  expect(said(3000, [])).toEqual({ parts: [], credit: 3000 })
})
