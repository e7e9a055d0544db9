import { expect, test } from 'vitest'
import { everyPayment, isEverything, paymentsInput } from '../../../src-renderer/features/dues/payments-input.ts'

test('only what was filled in narrows the list of payments', () => {
  expect(paymentsInput(everyPayment)).toEqual({ search: '' })
  expect(paymentsInput({ search: ' 髙橋 ', from: '2026-04-01', to: null })).toEqual({
    search: '髙橋',
    from: '2026-04-01',
  })
})

test('spaces alone look for nothing', () => {
  expect(isEverything({ search: '　 ', from: null, to: null })).toBe(true)
  expect(isEverything({ search: '', from: null, to: '2026-03-31' })).toBe(false)
})
