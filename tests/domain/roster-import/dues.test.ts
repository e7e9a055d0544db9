import { expect, test } from 'vitest'
import { duesPeriod, duesTarget } from '../../../src-shared/domain/roster-import/dues/dues-target.ts'
import { judgeDues } from '../../../src-shared/domain/roster-import/dues/judge-dues.ts'
import { parseDues } from '../../../src-shared/domain/roster-import/dues/parse-dues.ts'
import {
  periodOfHeader,
  withoutPeriod,
  yearIn,
} from '../../../src-shared/domain/roster-import/dues/period-of-header.ts'
import { joinMarks } from '../../../src-shared/domain/roster-import/dues/row-dues.ts'
import { meaningOfHeader } from '../../../src-shared/domain/roster-import/header-synonyms.ts'
import type { Cell } from '../../../src-shared/domain/roster-import/table.ts'

const said = (cell: Cell) => {
  const found = parseDues(cell, { date1904: false })
  return 'fault' in found ? found.fault.code : found.value
}
const paid = { says: 'paid', amount: null, paidOn: null }

test.each([...'○〇◯●◎✓✔レ済納完', '済み', '納入済', '完納', '領収済', 'OK', 'paid', 1, '1', ' ○ '])(
  '%s is paid, on a day unknown',
  (cell) => {
    expect(said(cell)).toEqual(paid)
  },
)

test.each([...'×✕未', '未納', '未入金', '無し', 'unpaid', 'ｘ'])('%s is open', (cell) => {
  expect(said(cell)).toEqual({ says: 'open' })
})

test.each(['免', '免除', '－', '-', 'ー', '対象外', 'waived'])('%s is let off', (cell) => {
  expect(said(cell)).toEqual({ says: 'exempt' })
})

test.each([
  [3000, 3000],
  ['3,000', 3000],
  ['¥3,000', 3000],
  ['３０００円', 3000],
  ['済 3000', 3000],
  ['○3,000', 3000],
] as const)('%s is that amount', (cell, amount) => {
  expect(said(cell)).toEqual({ ...paid, amount })
})

test.each([
  [{ date: '2024-06-15' }, '2024-06-15'],
  ['2024/6/15', '2024-06-15'],
  ['R6.6.15', '2024-06-15'],
  ['済 2024/6/15', '2024-06-15'],
  ['20240615', '2024-06-15'],
] as const)('%s is that day', (cell, paidOn) => {
  expect(said(cell)).toEqual({ ...paid, paidOn })
})

test('6/15 is a day whose year is that of the column', () => {
  expect([said('6/15'), said('済6月15日')]).toEqual([
    { ...paid, monthDay: [6, 15] },
    { ...paid, monthDay: [6, 15] },
  ])
})

test.each([0, -3000, 50, 45_458, 3000.5, '後日', '△', '半額', '13/45', 'R6'])('%s is not guessed at', (cell) => {
  expect(said(cell)).toBe('dues-not-understood')
})

test.each([
  ['2024年度会費', 'dues:2024'],
  ['R6会費', 'dues:2024'],
  ['会費（令和6年度）', 'dues:2024'],
  ['会費(2025)', 'dues:2025'],
  ['平成31年度 年会費 納入日', 'dues:2019'],
  ['令和元年度会費', 'dues:2019'],
  ['R6会費/4月', 'dues:2024-04'],
  ['2024年度/3月', 'dues:2025-03'],
  ['2024年3月', 'dues:2024-03'],
  ['入会金', 'dues:once'],
  ['Dues 2024', 'dues:2024'],
  ['Dues/Apr', 'dues:2026-04'],
  ['12月', 'dues:2026-12'],
  ['2月分', 'dues:2027-02'],
] as const)('the heading %s speaks of %s', (header, target) => {
  const period = periodOfHeader(header, { startMonth: 4, yearHint: 2026 })
  expect(period === null ? null : duesTarget(period)).toBe(target)
})

test.each(['会費', '年会費', '納入日', '入金'])('the heading %s names no period', (header) => {
  expect(periodOfHeader(header, { startMonth: 4, yearHint: 2026 })).toBeNull()
})

test.each([
  '2024年度会費',
  'R6会費納入日',
  'R6会費/4月',
  '入会金',
  '会費(2025)',
  '4月',
  '2024年度 納入状況',
  'dues 2024',
])('the heading %s is one of dues', (header) => {
  expect(meaningOfHeader(header)).toBe('dues')
})

test.each(['入会年度', '2024年度役員', '卒業年', '生年月日', '学年', '4', '2024年入会者', '4月生まれ'])(
  'the heading %s is not one of dues',
  (header) => {
    expect(meaningOfHeader(header)).not.toBe('dues')
  },
)

test.each([
  ['2024年度会費', '会費'],
  ['R6年会費', '年会費'],
  ['会費(2025)', '会費'],
  ['R6会費/4月', '会費'],
  ['入会金', '入会金'],
  ['2024年度会費納入日', '会費'],
  ['4月', ''],
] as const)('the fee of %s may be called “%s”', (header, name) => {
  expect(withoutPeriod(header)).toBe(name)
})

test('a year is found in a title, 西暦 or 和暦', () => {
  expect(['令和6年度 会費納入簿', '2025年 名簿', 'H30年度', '会員名簿'].map(yearIn)).toEqual([2024, 2025, 2018, null])
})

test('only periods that there are can be a target', () => {
  expect(['dues:2024', 'dues:2024-13', 'dues:24', 'dues:once', 'dues:', 'phone'].map(duesPeriod)).toEqual([
    { kind: 'year', year: 2024 },
    null,
    null,
    { kind: 'once' },
    null,
    null,
  ])
})

test('an amount and a day beside it are one payment; a mark that contradicts is none', () => {
  const [amount, day] = [
    { says: 'paid', amount: 3000, paidOn: null },
    { says: 'paid', amount: null, paidOn: '2024-06-15' },
  ] as const
  expect(joinMarks([amount, day])).toEqual({ says: 'paid', amount: 3000, paidOn: '2024-06-15' })
  expect(joinMarks([amount, { says: 'open' }])).toBeNull()
  expect(joinMarks([amount, { ...amount, amount: 5000 }])).toBeNull()
})

test.each([
  ['paid', null, { paid: 0, waived: 0, open: 3000 }, 'changed', 3000],
  ['paid', null, { paid: 1000, waived: 0, open: 2000 }, 'changed', 2000],
  ['paid', null, { paid: 3000, waived: 0, open: 0 }, 'same', 3000],
  ['paid', null, { paid: 0, waived: 3000, open: 0 }, 'doubtful', 0],
  ['paid', 1000, { paid: 0, waived: 0, open: 3000 }, 'changed', 1000],
  ['paid', 1000, { paid: 1000, waived: 0, open: 2000 }, 'same', 1000],
  ['paid', 3000, { paid: 1000, waived: 0, open: 2000 }, 'doubtful', 3000],
  ['paid', 5000, { paid: 0, waived: 0, open: 3000 }, 'doubtful', 5000],
  ['open', null, { paid: 0, waived: 0, open: 3000 }, 'same', 3000],
  ['open', null, { paid: 3000, waived: 0, open: 0 }, 'doubtful', 0],
  ['exempt', null, { paid: 0, waived: 0, open: 3000 }, 'changed', 3000],
  ['exempt', null, { paid: 0, waived: 3000, open: 0 }, 'same', 3000],
  ['exempt', null, { paid: 3000, waived: 0, open: 0 }, 'doubtful', 0],
] as const)('a file that says %s %s beside books with %o is %s', (says, amount, booked, state, written) => {
  const mark = says === 'paid' ? { says, amount, paidOn: null } : { says }
  expect(judgeDues(mark, 3000, { amount: 3000, ...booked })).toEqual({ state, amount: written })
})
