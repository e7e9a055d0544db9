import { expect, test } from 'vitest'
import {
  everyPayment,
  filterInAddress,
  isEverything,
  paymentsInput,
} from '../../../src-renderer/features/dues/payments-input.ts'

test('only what was filled in narrows the list of payments', () => {
  expect(paymentsInput(everyPayment)).toEqual({ search: '' })
  expect(paymentsInput({ ...everyPayment, search: ' 髙橋 ', from: '2026-04-01' })).toEqual({
    search: '髙橋',
    from: '2026-04-01',
  })
})

test('spaces alone look for nothing', () => {
  expect(isEverything({ ...everyPayment, search: '　 ' })).toBe(true)
  expect(isEverything({ ...everyPayment, to: '2026-03-31' })).toBe(false)
})

test('a way of paying is asked for by its meaning or as the club’s own method', () => {
  const id = '0198a000-0000-7000-8000-000000000001'

  expect(paymentsInput({ ...everyPayment, way: 'bank', refunded: true })).toEqual({
    search: '',
    method: 'bank',
    methodId: null,
    refunded: true,
  })
  expect(paymentsInput({ ...everyPayment, way: id })).toEqual({ search: '', methodId: id })
})

test('a figure of the charts opens the payments behind it, and an address of nonsense opens all', () => {
  expect(filterInAddress(new URLSearchParams('way=cash&from=2026-04-01&to=2027-03-31'))).toEqual({
    ...everyPayment,
    ...{ way: 'cash', from: '2026-04-01', to: '2027-03-31' },
  })
  expect(filterInAddress(new URLSearchParams('way=gold&from=yesterday&batch=1'))).toEqual(everyPayment)
})
