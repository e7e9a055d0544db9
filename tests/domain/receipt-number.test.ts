import { expect, test } from 'vitest'
import { nextReceiptNumber, receiptNumber } from '../../src-shared/domain/receipt-number.ts'

test('a number has four digits or more, and a letter on a further laptop', () => {
  expect([
    receiptNumber({ fiscalYear: 2026, series: '', number: 1 }),
    receiptNumber({ fiscalYear: 2026, series: 'B', number: 12 }),
    receiptNumber({ fiscalYear: 2026, series: '', number: 12_345 }),
  ]).toEqual(['2026-0001', '2026-B-0012', '2026-12345'])
})

test('only the first laptop carries on the paper book', () => {
  expect([
    nextReceiptNumber({ highest: 0, series: '', first: 121 }),
    nextReceiptNumber({ highest: 0, series: 'B', first: 121 }),
    nextReceiptNumber({ highest: 130, series: '', first: 121 }),
  ]).toEqual([121, 1, 131])
})
