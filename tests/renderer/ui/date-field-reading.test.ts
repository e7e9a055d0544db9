import { expect, test } from 'vitest'
import { readDate } from '../../../src-renderer/ui/date-field-reading.ts'

test('a date whose day and month cannot be told apart is not called unreadable', () => {
  expect(readDate('5/3/2026')).toEqual({ kind: 'unreadable', why: 'dayOrMonth' })
  expect(readDate('45.3.1')).toEqual({ kind: 'unreadable', why: 'manyWays' })
  expect(readDate('春')).toEqual({ kind: 'unreadable', why: 'unreadable' })
})

test('what the field proposes instead can be read', () => {
  for (const text of ['2026-03-05', '令和8年3月5日', '5 March 2026'])
    expect(readDate(text)).toEqual({ kind: 'date', date: '2026-03-05' })
  for (const text of ['1970-03-01', '昭和45年3月1日', '1 March 1970'])
    expect(readDate(text)).toEqual({ kind: 'date', date: '1970-03-01' })
})

test('a date that was read but cannot be is not called unreadable', () => {
  for (const text of ['2026/2/30', '昭和65年1月1日', '31 April 2026'])
    expect(readDate(text)).toEqual({ kind: 'unreadable', why: 'impossible' })
  for (const text of ['1800/1/1', '3026/4/1', '１８００年１月１日', '30260401'])
    expect(readDate(text)).toEqual({ kind: 'unreadable', why: 'absurdYear' })
})
