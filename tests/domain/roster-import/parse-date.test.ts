import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '../../../src-shared/domain/roster-import/parse-date.ts'

const read = (cell: string | number | { date: string }) => parseDate(cell, { date1904: false })

test.each([
  ['S45.3.1'],
  ['s45.3.1'],
  ['S.45.3.1'],
  ['Ｓ４５．３．１'],
  ['昭45.3.1'],
  ['昭和45年3月1日'],
  ['昭和４５年３月１日'],
  ['昭和 45年 3月 1日'],
  ['昭和四十五年三月一日'],
  ['S45/3/1'],
  ['S45-3-1'],
  ['S450301'],
  ['㍼45.3.1'],
  ['㍼45年3月1日'],
  ['昭和45年(1970年)3月1日'],
  ['1970年(昭和45年)3月1日'],
  ['1970.3.1'],
  ['1970．3．1'],
  ['1970/03/01'],
  ['1970ー03ー01'],
  ['1970年3月1日'],
  ['1970年3月1日(日)'],
  ['1970年3月1日生'],
  ['一九七〇年三月一日'],
  ['19700301'],
  ['1970-03-01T00:00:00.000Z'],
  ['1970/3/1 0:00:00'],
  ['March 1, 1970'],
  ['1 Mar 1970'],
  [' 1970/3/1 '],
])('a birthday written %s is 1 March 1970', (typed) => {
  expect(read(typed)).toEqual({ value: '1970-03-01' })
})

test.each([
  [19700301, '1970-03-01'],
  [25628, '1970-03-01'],
  [25628.75, '1970-03-01'],
  [3061, '1908-05-18'],
])('the number %d in a cell is a day', (typed, date) => {
  expect(read(typed)).toEqual({ value: date })
})

test('an old Mac workbook counts its days from 1904', () => {
  expect(parseDate(25628, { date1904: true })).toEqual({ value: '1974-03-02' })
})

test('a serial that was saved as text is taken with a remark', () => {
  expect(read('25628')).toEqual({ value: '1970-03-01', remark: 'serial-date' })
})

test.each([
  ['令和元年5月1日', '2019-05-01'],
  ['R1.5.1', '2019-05-01'],
  ['㋿元年5月1日', '2019-05-01'],
  ['平成元年1月8日', '1989-01-08'],
  ['昭和64年1月7日', '1989-01-07'],
  ['大正15年12月24日', '1926-12-24'],
  ['M45.7.29', '1912-07-29'],
  ['13/3/1970', '1970-03-13'],
  ['3/13/1970', '1970-03-13'],
])('%s is %s', (typed, date) => {
  expect(read(typed)).toEqual({ value: date })
})

test('昭和64年1月8日 became 平成 that morning and is taken with a remark', () => {
  expect(read('昭和64年1月8日')).toEqual({ value: '1989-01-08', remark: 'era-corrected' })
})

test.each([
  ['昭和99年3月1日', 'date-impossible'],
  ['平成31年2月29日', 'date-impossible'],
  ['1970/2/30', 'date-impossible'],
  ['0970/2/3', 'date-impossible'],
  ['450301', 'date-ambiguous'],
  ['45.3.1', 'date-ambiguous'],
  ['3/4/1970', 'date-order-open'],
  ['1970年3月', 'date-incomplete'],
  ['1970', 'date-incomplete'],
  ['昭和45年', 'date-incomplete'],
  ['3月1日', 'date-incomplete'],
  ['昭和45年頃', 'date-not-understood'],
  ['春', 'date-not-understood'],
] as const)('%s is left out as %s', (typed, code) => {
  expect(read(typed)).toEqual({ fault: { code, raw: typed } })
})

test('a real date cell is that day', () => {
  expect(read({ date: '1970-03-01' })).toEqual({ value: '1970-03-01' })
})

const eraForms = [
  (era: string, y: string, m: number, d: number) => `${era}${y}年${m}月${d}日`,
  (era: string, y: string, m: number, d: number) => `${era}${y === '元' ? '1' : y}.${m}.${d}`,
  (era: string, y: string, m: number, d: number) => `${era}${y === '元' ? '1' : y}/${m}/${d}`,
]
const japanese = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' })
const letters = new Map([
  ['明治', 'M'],
  ['大正', 'T'],
  ['昭和', 'S'],
  ['平成', 'H'],
  ['令和', 'R'],
])

test('every day since Meiji reads back from each way of writing it', () => {
  const day = fc.integer({ min: Date.UTC(1873, 0, 1) / 86_400_000, max: Date.UTC(2060, 11, 31) / 86_400_000 })
  fc.assert(
    fc.property(day, (days) => {
      const iso = new Date(days * 86_400_000).toISOString().slice(0, 10)
      const [, era = '', year = ''] = /^(..)(元|\d+)年/.exec(japanese.format(new Date(days * 86_400_000))) ?? []
      const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
      const marks = [era, era.slice(0, 1), letters.get(era) ?? '']
      const typed = [
        ...marks.flatMap((mark) => eraForms.map((form) => form(mark, year, m, d))),
        `${y}/${m}/${d}`,
        `${y}.${m}.${d}`,
        `${y}年${m}月${d}日`,
        iso.replaceAll('-', ''),
      ]
      expect(typed.map(read)).toEqual(typed.map(() => ({ value: iso })))
    }),
    { numRuns: 2000 },
  )
})

test('no text of any kind makes the date reader stumble', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
      const answer = read(typed)
      if ('value' in answer) expect(answer.value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      else expect(answer.fault.code).toMatch(/^date-/)
    }),
  )
})
