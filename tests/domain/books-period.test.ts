import { expect, test } from 'vitest'
import { booksPeriod, periodsOfYear } from '../../src-shared/domain/books-period.ts'
import { monthsBefore } from '../../src-shared/domain/months-before.ts'

test.each([
  ['2026', 4, '2026-04-01', '2027-03-31'],
  ['2026', 1, '2026-01-01', '2026-12-31'],
  ['2023', 7, '2023-07-01', '2024-06-30'],
  ['2024-02', 4, '2024-02-01', '2024-02-29'],
  ['2026-02', 4, '2026-02-01', '2026-02-28'],
  ['2026-12', 4, '2026-12-01', '2026-12-31'],
])('%s of a club whose year begins in month %i runs from %s to %s', (period, startMonth, first, last) => {
  expect(booksPeriod(period, startMonth)).toEqual({ period, first, last })
})

test.each(['', '26', '2026-13', '2026-00', '2026-4', '3026', '2026-04-01', '二〇二六'])('%j is no period', (text) => {
  expect(booksPeriod(text, 4)).toBeNull()
})

test.each([1, 4, 7])('the months of a year that begins in month %i follow each other without a gap', (startMonth) => {
  const periods = periodsOfYear(2023, startMonth)
  const months = periods.slice(0, 12)
  const year = periods[12]

  const days = months.map(({ first, last }) => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1)
  expect([months[0]?.first, months[11]?.last]).toEqual([year?.first, year?.last])
  expect(days.reduce((sum, count) => sum + count, 0)).toBe(
    (Date.parse(year?.last ?? '') - Date.parse(year?.first ?? '')) / 86_400_000 + 1,
  )
})

test.each([
  ['2026-05-31', 3, '2026-02-28'],
  ['2024-05-31', 3, '2024-02-29'],
  ['2026-01-15', 12, '2025-01-15'],
  ['2026-03-31', 6, '2025-09-30'],
])('%s less %i months is %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before)
})
