import { expect, test } from 'vitest'
import type { ImportTarget } from '../../../src-shared/domain/roster-import/import-target.ts'
import { memberReader } from '../../../src-shared/domain/roster-import/read-member.ts'
import type { Cell } from '../../../src-shared/domain/roster-import/table.ts'

type Given = readonly [header: string, target: ImportTarget, cell: Cell]

function reader(...columns: readonly (readonly [string, ImportTarget])[]) {
  return memberReader(
    columns.map(([header, target], index) => ({ index, header, target })),
    { date1904: false },
  )
}

function read(...given: readonly Given[]) {
  return structuredClone(
    reader(...given.map(([header, target]) => [header, target] as const))(given.map(([, , cell]) => cell)),
  )
}

test('a cell that cannot be read is left out and kept in the note', () => {
  expect(
    read(
      ['氏名', 'name', '青木 一郎'],
      ['生年月日', 'birthDate', '昭和99年3月1日'],
      ['電話', 'phone', { error: '#N/A' }],
    ),
  ).toEqual({
    kind: 'member',
    member: { familyName: '青木', givenName: '一郎' },
    faults: [
      { columnIndex: 1, code: 'date-impossible', raw: '昭和99年3月1日' },
      { columnIndex: 2, code: 'spreadsheet-error', raw: '#N/A' },
    ],
    remarks: [],
    noteLines: ['生年月日: 昭和99年3月1日', '電話: #N/A'],
  })
})

test('a dash or なし stands for an empty cell', () => {
  expect(read(['氏名', 'name', '青木 一郎'], ['電話', 'phone', '-'], ['メール', 'email', 'なし'])).toMatchObject({
    member: { familyName: '青木', givenName: '一郎' },
    faults: [],
    noteLines: [],
  })
})

test('同上 is not an address', () => {
  expect(read(['氏名', 'name', '青木 花'], ['住所', 'address', '同上'])).toMatchObject({
    member: { familyName: '青木', givenName: '花' },
    faults: [{ columnIndex: 1, code: 'same-as-above', raw: '同上' }],
    noteLines: ['住所: 同上'],
  })
})

test('numbers of one person are shared out over phone, mobile and others', () => {
  expect(
    read(
      ['氏名', 'name', '青木 花'],
      ['電話', 'phoneAny', '090-1234-5678 / 03-1234-5678(実家)'],
      ['携帯', 'mobile', '080-1111-2222'],
    ),
  ).toMatchObject({
    member: { phone: '0312345678', mobile: '08011112222', otherPhones: ['09012345678'] },
    remarks: [{ columnIndex: 1, code: 'phone-words-kept', raw: '090-1234-5678 / 03-1234-5678(実家)' }],
    noteLines: ['電話: 090-1234-5678 / 03-1234-5678(実家)'],
  })
})

test('an address over several columns is one, with its postal code taken off', () => {
  expect(
    read(
      ['氏名', 'name', '青木 花'],
      ['住所1', 'address', '〒150-0001 東京都渋谷区'],
      ['住所2', 'address', '神宮前1-1-1'],
      ['住所3', 'address', 'コーポ花'],
    ),
  ).toMatchObject({
    member: {
      postalCode: '1500001',
      prefecture: '東京都',
      city: '渋谷区',
      street: '神宮前1-1-1　',
      building: 'コーポ花',
    },
  })
})

test('an address beside columns for its parts loses nothing', () => {
  expect([
    read(
      ['氏名', 'name', 'a b'],
      ['県', 'prefecture', '東京都'],
      ['住所', 'address', '渋谷区神宮前1-1'],
      ['建物', 'building', 'コーポ花'],
    ),
    read(['氏名', 'name', 'a b'], ['県', 'prefecture', '東京都'], ['住所', 'address', '神奈川県横浜市西区1-1']),
  ]).toMatchObject([
    { member: { prefecture: '東京都', city: '渋谷区', street: '神宮前1-1', building: 'コーポ花' } },
    { member: { prefecture: '東京都', city: '横浜市西区', street: '神奈川県1-1' } },
  ])
})

test('abroad, codes and addresses are kept as typed', () => {
  expect(
    read(
      ['Name', 'name', 'Ada Lovelace'],
      ['Zip', 'postalCode', 'SW1A 1AA'],
      ['Address', 'address', '10 Downing St'],
      ['Country', 'country', 'United Kingdom'],
    ),
  ).toMatchObject({
    member: {
      familyName: 'Lovelace',
      givenName: 'Ada',
      country: 'GB',
      postalCode: 'SW1A 1AA',
      street: '10 Downing St',
    },
    faults: [],
  })
})

test('other columns help to split a name', () => {
  expect([
    read(['氏名', 'name', '渡辺みどり'], ['カナ', 'nameKana', 'ﾜﾀﾅﾍﾞ ﾐﾄﾞﾘ']),
    read(['氏名', 'name', '渡辺緑'], ['姓', 'familyName', '渡辺']),
    read(['氏名', 'name', '渡辺 みどり'], ['カナ', 'nameKana', 'ワタナベミドリ']),
  ]).toMatchObject([
    { member: { familyName: '渡辺', givenName: 'みどり', familyNameKana: 'ワタナベ', givenNameKana: 'ミドリ' } },
    { member: { familyName: '渡辺', givenName: '緑' } },
    { member: { familyName: '渡辺', givenName: 'みどり', familyNameKana: 'ワタナベ', givenNameKana: 'ミドリ' } },
  ])
})

test('own fields and notes keep their text, and a field called __proto__ is only a field', () => {
  expect(
    read(
      ['氏名', 'name', 'a b'],
      ['備考', 'memo', '一行目\r\n二行目'],
      ['メモ', 'memo', 'x'],
      ['班', 'custom:班', 3],
      ['p', 'custom:__proto__', 'y'],
    ),
  ).toMatchObject({
    member: {
      note: '備考: 一行目\n二行目\nメモ: x',
      custom: Object.fromEntries([
        ['班', '3'],
        ['__proto__', 'y'],
      ]),
    },
  })
})

test('one apostrophe that our export put before = comes off', () => {
  expect(
    read(['氏名', 'name', 'a b'], ['x', 'custom:x', "'=1+1"], ['y', 'custom:y', "''@b"], ['z', 'custom:z', "'abc"]),
  ).toMatchObject({
    member: { custom: { x: '=1+1', y: "'@b", z: "'abc" } },
  })
})

test('rows that are no members say why', () => {
  const readRow = reader(['No', 'ignore'], ['氏名', 'name'], ['電話', 'phone'], ['会費', 'custom:会費'])
  const rows: Cell[][] = [
    [null, ' ', null, null],
    [5, null, null, null],
    ['1班', null, null, null],
    [null, '２組', null, null],
    ['No', '氏名', '電話', '会費'],
    [null, '合　計', null, 12000],
    ['小計', null, null, 3000],
    [9, null, '03-1234-5678', 1000],
    [null, '青木 一郎', null, null],
  ]
  expect(rows.map(readRow).map((row) => (row.kind === 'skipped' ? row.reason : row.kind))).toEqual([
    'empty',
    'empty',
    'group-heading',
    'group-heading',
    'repeated-header',
    'total',
    'total',
    'no-name',
    'member',
  ])
})

test('a name longer than anybody has is left out and kept in the note', () => {
  const long = '𠮷'.repeat(101)
  const kana = 'ア'.repeat(100)
  expect(
    read(['姓', 'familyName', '青木'], ['旧姓', 'formerName', long], ['せい', 'familyNameKana', kana]),
  ).toMatchObject({
    member: { familyName: '青木', familyNameKana: kana },
    faults: [{ columnIndex: 1, code: 'name-too-long', raw: long }],
    noteLines: [`旧姓: ${long}`],
  })
})

test('a whole name in one cell may be as long as its two parts, and what stands in its brackets too', () => {
  const [family, given, kana] = ['長'.repeat(100), '名'.repeat(100), 'ア'.repeat(101)]
  expect(read(['氏名', 'name', `${family} ${given}`])).toMatchObject({
    member: { familyName: family, givenName: given },
    faults: [],
  })
  const bracketed = read(['氏名', 'name', `青木 一郎（${kana} ${kana}）`])
  expect(bracketed).toMatchObject({
    member: { familyName: '青木' },
    faults: [{ columnIndex: 0, code: 'name-too-long' }],
  })
  expect(bracketed).not.toHaveProperty('member.familyNameKana')
})

test('a cell as long as a book is neither a name nor a delay', () => {
  const long = `${' '.repeat(15_000)}x${'( '.repeat(2000)}`
  const book = '(旧'.repeat(200_000)
  const before = process.threadCpuUsage()
  expect(
    read(
      ['氏名', 'name', 'a b'],
      ['電話', 'phone', `1${long}`],
      ['住所', 'address', `1${long}`],
      ['備考', 'memo', book],
    ),
  ).toMatchObject({
    member: { familyName: 'b', givenName: 'a' },
    faults: [{ code: 'too-long' }, { code: 'too-long' }, { code: 'too-long' }],
  })
  // Microseconds of this thread's own work, whatever else the machine does; it takes about 2,000.
  expect(process.threadCpuUsage(before).user).toBeLessThan(500_000)
})
