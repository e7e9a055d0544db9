import { expect, test } from 'vitest'
import { dueDate, fiscalPeriod, fiscalYearLabel, fiscalYearOf } from '../../src-shared/domain/fiscal-year.ts'

test('March still belongs to the fiscal year that began in April of the year before', () => {
  expect(['2026-03-31', '2026-04-01', '2026-12-31'].map((day) => fiscalYearOf(day, 4))).toEqual([2025, 2026, 2026])
  expect(['2026-01-01', '2026-12-31'].map((day) => fiscalYearOf(day, 1))).toEqual([2026, 2026])
})

test('a fiscal year ends on the day before the next one begins, in leap years too', () => {
  expect(fiscalPeriod(2026, 4)).toEqual({ start: '2026-04-01', end: '2027-03-31' })
  expect(fiscalPeriod(2026, 1)).toEqual({ start: '2026-01-01', end: '2026-12-31' })
  expect(fiscalPeriod(2027, 3)).toEqual({ start: '2027-03-01', end: '2028-02-29' })
})

test('each day lies in the period of its own fiscal year', () => {
  for (let month = 1; month <= 12; month += 1) {
    for (const day of ['2024-02-29', '2025-01-01', '2025-12-31', '2026-07-15']) {
      const { start, end } = fiscalPeriod(fiscalYearOf(day, month), month)
      expect(start <= day && day <= end).toBe(true)
    }
  }
})

test('a fiscal year is called by its western year, by the era of its first day, or FY', () => {
  const label = (year: number, style: 'western' | 'era', locale: 'ja' | 'en', startMonth = 4) =>
    fiscalYearLabel(year, { style, startMonth, locale })
  expect([
    label(2026, 'western', 'ja'),
    label(2026, 'era', 'ja'),
    label(2026, 'era', 'en'),
    label(2019, 'era', 'ja'),
    label(2019, 'era', 'ja', 5),
    label(1989, 'era', 'ja'),
  ]).toEqual(['2026年度', '令和8年度', 'FY2026', '平成31年度', '令和元年度', '平成元年度'])
})

test('dues due in three months are due at the end of the third month', () => {
  expect([0, 1, 3, 11, 12, 24].map((months) => dueDate('2026-04-01', months))).toEqual([
    '2026-04-01',
    '2026-04-30',
    '2026-06-30',
    '2027-02-28',
    '2027-03-31',
    '2028-03-31',
  ])
})
