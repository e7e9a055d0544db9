import { expect, test } from 'vitest'
import { factColumns, syncedTables } from '../../src-main/core/db/synced-tables.ts'
import { fieldName, fieldWords, isWorthSaying, voidReason } from '../../src-shared/domain/field-words.ts'
import { fiscalYearLabel } from '../../src-shared/domain/fiscal-year.ts'
import { createFormat } from '../../src-shared/domain/format.ts'
import { en, ja } from '../../src-shared/texts/fields.ts'

const names = new Map([
  ['type-1', '正会員'],
  ['field-1', '段位'],
])
const speaker = {
  t: ja,
  f: createFormat('ja', 'era', 'Asia/Tokyo'),
  yearWords: (year: number) => fiscalYearLabel(year, { style: 'era', startMonth: 4, locale: 'ja' }),
  nameOf: (id: string) => names.get(id),
}
const nameOf = (table: string, field: string) => fieldName({ table, field }, ja, speaker.nameOf)

test('a field is called what its own list calls it, and the club’s own field by the club’s name', () => {
  expect([
    nameOf('member', 'name'),
    nameOf('fee', 'name'),
    nameOf('member', 'payerId'),
    nameOf('payment', 'payerId'),
    nameOf('payment', 'note'),
    nameOf('member', 'custom:field-1'),
  ]).toEqual(['氏名', '名前', '会費を払う人', '払った人', '備考', '段位'])
})

test('values read as people write them, never as codes', () => {
  const words = (field: string, value: unknown) => fieldWords(field, value, speaker)

  expect([
    words('phone', '0312345678'),
    words('postalCode', '1500001'),
    words('birthDate', '1970-03-01'),
    words('issuedAt', '2026-05-02T20:00:00.000Z'),
    words('amount', 3000),
    words('fiscalYear', 2026),
    words('method', 'postal'),
    words('rhythm', 'once'),
    words('receiptLayout', 'a5'),
    words('imported', false),
    words('memberTypeIds', ['type-1']),
    words('position', 0),
    words('kind', 'phone'),
    words('leftOn', null),
  ]).toEqual([
    '03-1234-5678',
    '〒150-0001',
    '昭和45年3月1日',
    '令和8年5月3日 05:00',
    '¥3,000',
    '令和8年度',
    '郵便振替',
    '一度だけ',
    'A5（1 枚に 1 通）',
    'いいえ',
    '正会員',
    '1',
    '電話',
    '',
  ])
})

test('a reason that the program gave for voiding is said in words, a typed one as it was typed', () => {
  expect([voidReason('undone', ja), voidReason('undone', en), voidReason('金額の間違い', ja)]).toEqual([
    '元に戻したため',
    'Taken back by undo',
    '金額の間違い',
  ])
})

test('the history leaves out what only links rows, and says where a row moved but not where it began', () => {
  const change = (field: string, before: string | number | null, after: string | number | null) =>
    isWorthSaying({ table: 'fee', row: 'x', field, before, after })

  expect([
    change('name', null, '年会費'),
    change('note', null, ''),
    change('position', null, 2),
    change('position', 2, 1),
    change('sha256', 'a', 'b'),
  ]).toEqual([true, false, false, true, false])
})

test('whatever the history shows has a name in both languages', () => {
  const columns = [
    ...Object.entries(syncedTables).flatMap(([table, { groups }]) =>
      Object.values(groups)
        .flat()
        .map((field) => ({ table, field: String(field) })),
    ),
    ...Object.entries(factColumns).flatMap(([table, fields]) => fields.map((field) => ({ table, field }))),
  ]
  const shown = columns.filter(({ table, field }) => isWorthSaying({ table, row: 'x', field, before: 'a', after: 'b' }))
  const nameless = shown.filter(({ table, field }) =>
    [ja, en].some((words) => fieldName({ table, field }, words, () => undefined) === field),
  )

  expect(shown.length).toBeGreaterThan(200)
  expect(nameless).toEqual([])
})
