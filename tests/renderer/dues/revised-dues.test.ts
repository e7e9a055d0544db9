import { expect, test } from 'vitest'
import { leftOut, revisableCharges, revisedSplit } from '../../../src-renderer/features/dues/revised-dues.ts'
import type { Settling } from '../../../src-renderer/features/dues/split-payment.ts'
import type { Payment } from '../../../src-shared/contract/payments.ts'

const settled = (year: number, amount: number, occasion = false) => ({
  chargeId: `${year}${occasion ? ' gift' : ''}`,
  amount,
  occasion,
  fiscalYear: year,
  periodStart: `${year}-04-01`,
  memberId: 'ada',
})
const payment = {
  payerId: 'ada',
  amount: 4000,
  credit: 0,
  allocations: [settled(2025, 3000), settled(2026, 500), settled(2026, 500, true)],
} as unknown as Payment
const open = (id: string, amount: number, allocated: number) =>
  ({ id, periodStart: `${id}-04-01`, dueOn: null, open: amount, allocated }) as unknown as Settling
const charges = revisableCharges(payment, [open('2026', 2500, 500), open('2027', 3000, 0)])

const said = (how: Parameters<typeof revisedSplit>[2]) => {
  const { parts, credit } = revisedSplit(payment, charges, how)
  return [...parts.map(({ charge, amount, rest }) => [charge.id, amount, rest]), credit]
}

test('a payment may be put to what it settles itself as if that were open, and to what else is open; its gift stays', () => {
  expect(charges.map(({ id, open, allocated }) => [id, open, allocated])).toEqual([
    ['2025', 3000, 0],
    ['2026', 3000, 0],
    ['2027', 3000, 0],
  ])
  const unticked = leftOut(payment, charges, { id: 'ada', owes: true })
  expect([...unticked]).toEqual(['2027'])
  expect(said({ amount: 4000, unticked, isTouched: false })).toEqual([['2025', 3000, 0], ['2026', 500, 2500], 0])
  expect(said({ amount: 7000, unticked, isTouched: true })).toEqual([['2025', 3000, 0], ['2026', 3000, 0], 500])
})

test('another member settles their own, a company goes on paying for the member', () => {
  expect([...leftOut(payment, charges, { id: 'bea', owes: true })]).toEqual(['2025', '2026'])
  expect([...leftOut(payment, charges, { id: 'acme', owes: false })]).toEqual(['2027'])
})
