import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SpreadsheetFault } from '../../../src-main/core/spreadsheet/spreadsheet-fault.ts'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { type DeskFile, ImportDesk } from '../../support/import-desk.ts'

const headers = [
  ...['会員番号', '氏名', '姓', '名', 'フリガナ', '郵便番号', '住所', '電話', '携帯', 'メール', '生年月日', '入会日'],
  ...[
    '退会日',
    '性別',
    '状態',
    '会員種別',
    '備考',
    '2024年度会費',
    '4月',
    '名簿ID',
    '年齢',
    '世帯番号',
    '配偶者',
    '子1',
  ],
  ...['', ' ', '__proto__', 'constructor', '連絡先', 'Name', '班', 'No', '〒', '趣味'],
]
const values = [
  ...['青木 一郎', '髙木　恵子', '佐藤花子', 'アオキ イチロウ', '東京都渋谷区1-1', '〒150-0001 東京都', '03-1111-2222'],
  ...['090-1111-2222 / 03-1111-2222', 'S37.5.3', '2020/1/1', '3/4/2020', '○', '×', '済', '3000', '免除', '同上', '〃'],
  ...[
    '1班',
    '合計',
    '退会者',
    '【物故者】',
    '※注',
    '',
    '',
    '',
    ' ',
    '"',
    "'=1+1",
    '\ue000田',
    '𠮷野',
    '#N/A',
    '1',
    '2',
    'no',
  ],
]

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
)
const list = fc
  .record({
    titles: fc.array(fc.constantFrom('緑会 名簿', '令和6年度', ''), { maxLength: 2 }),
    header: fc.array(fc.constantFrom(...headers), { minLength: 1, maxLength: 8 }),
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
    separator: fc.constantFrom(',', '\t', ';'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ titles, header, rows, separator, end }) =>
    [...titles.map((title) => [title]), header, ...rows]
      .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator))
      .join(end),
  )

/** Agrees to every column of dues whose period is known. */
function withDues(file: DeskFile) {
  const known = file.propose().columns.flatMap(({ header, dues }) => {
    if (dues === undefined || dues.target === null) return []
    const feeName = dues.target === 'dues:once' ? '入会金' : '会費'
    return [[header, { target: dues.target, dues: { feeName, amount: 1000 } }] as const]
  })
  return file.plan(Object.fromEntries(known))
}

/** What still stands, table by table; a payment stays in the books, marked void. */
const LEFT = [
  ...['member', 'charge', 'household', 'member_type', 'custom_field', 'contact_point', 'fee'].map(
    (table) => `SELECT id FROM ${table} WHERE deleted = 0`,
  ),
  'SELECT id FROM payment WHERE void_wall IS NULL',
]

test('any list is read or refused; brought in twice it says nothing new, and undone it was never there', async () => {
  let brought = 0
  await fc.assert(
    fc.asyncProperty(list, async (text) => {
      const desk = new ImportDesk()
      try {
        const file = await desk.open(text)
        const plan = withDues(file)
        const { counts, dues } = file.preview(plan)
        const first = file.commit(plan)
        expect([first.counts, first.dues]).toEqual([counts, dues])
        if (first.operationId === null) return
        brought += 1

        const second = await desk.open(text)
        const again = second.commit(withDues(second))
        expect([again.counts.new, again.counts.changed, again.operationId]).toEqual([0, 0, null])
        desk.laptop.undo(first.operationId)
        for (const query of LEFT) expect(desk.rows(query)).toEqual([])
      } catch (fault) {
        if (!(fault instanceof SpreadsheetFault || fault instanceof Refusal)) throw fault
      }
    }),
    { numRuns: 250 },
  )
  expect(brought).toBeGreaterThan(40)
})
