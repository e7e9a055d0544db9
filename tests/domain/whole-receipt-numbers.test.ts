import { expect, test } from 'vitest'
import type { FieldChange } from '../../src-shared/contract/history.ts'
import { wholeReceiptNumbers } from '../../src-shared/domain/whole-receipt-numbers.ts'

const change = (row: string, field: string, after: FieldChange['after'], table = 'receipt'): FieldChange => ({
  table,
  row,
  field,
  before: null,
  after,
})

test('a receipt in the history is called by the number that is printed on it', () => {
  const changes = [
    change('a', 'fiscalYear', 2025),
    change('a', 'number', 33),
    change('b', 'fiscalYear', 2026),
    change('b', 'series', 'B'),
    change('b', 'number', 1),
  ]

  const numbers = wholeReceiptNumbers(changes).filter(({ field }) => field === 'number')

  expect(numbers.map(({ after }) => after)).toEqual(['2025-0033', '2026-B-0001'])
})

test('what is no receipt, or does not say its year, stays as it is', () => {
  const changes = [change('a', 'number', 33), change('a', 'fiscalYear', 2025, 'charge')]

  expect(wholeReceiptNumbers(changes)).toEqual(changes)
})
