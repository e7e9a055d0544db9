import { expect, test } from 'vitest'
import { formatReceiptAmount } from '../../../src-shared/domain/receipt-amount.ts'
import { formatReceiptDate } from '../../../src-shared/domain/receipt-date.ts'

test('an era begins on its first day', () => {
  const dates = ['2019-04-30', '2019-05-01', '2026-04-01', '1989-01-07', '1989-01-08', '1926-12-24', '1912-07-29']

  expect(dates.map((date) => formatReceiptDate(date, { locale: 'ja', yearStyle: 'era' }))).toEqual([
    '平成31年4月30日',
    '令和元年5月1日',
    '令和8年4月1日',
    '昭和64年1月7日',
    '平成元年1月8日',
    '大正15年12月24日',
    '1912年7月29日',
  ])
})

test('western dates follow the language', () => {
  expect(formatReceiptDate('2026-04-01', { locale: 'ja', yearStyle: 'western' })).toBe('2026年4月1日')
  expect(formatReceiptDate('2026-04-01', { locale: 'en', yearStyle: 'era' })).toBe('April 1, 2026')
})

test('amounts are closed so that nobody can add a digit', () => {
  expect([0, 999, 12345, 1234567].map((yen) => formatReceiptAmount(yen, { locale: 'ja' }))).toEqual([
    '¥0-',
    '¥999-',
    '¥12,345-',
    '¥1,234,567-',
  ])
  expect(formatReceiptAmount(12345, { locale: 'en' })).toBe('¥12,345')
})
