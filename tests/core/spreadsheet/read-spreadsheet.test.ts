import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../../src-main/core/spreadsheet/read-spreadsheet.ts'
import { SpreadsheetFault } from '../../../src-main/core/spreadsheet/spreadsheet-fault.ts'
import { spreadsheetLimits } from '../../../src-main/core/spreadsheet/spreadsheet-limits.ts'
import { archive, ods, workbook, xlsx } from './spreadsheets.ts'

const roster = '氏名,電話番号\r\n髙木 恵子,０３－１２３４\r\n﨑山 次郎,\r\n'
const rosterRows = [
  ['氏名', '電話番号'],
  ['髙木 恵子', '０３－１２３４'],
  ['﨑山 次郎', ''],
]
const cp932 = Buffer.from(
  '8e8196bc2c936498629 4d48d860d0a fbfc96d8208c628e712c824f8252817c82508251825282530d0a fab18e52208e9f98592c0d0a'.replaceAll(
    ' ',
    '',
  ),
  'hex',
)

function utf16(text: string, { bigEndian = false, mark = true } = {}): Buffer {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

async function faultOf(bytes: Uint8Array, limits = spreadsheetLimits) {
  try {
    await readSpreadsheet(bytes, '名簿 2026', limits)
    return 'no fault'
  } catch (error) {
    return error instanceof SpreadsheetFault ? error.data : error
  }
}

const fault = (code: string, details = {}) => ({
  code,
  fileName: '名簿 2026',
  sheet: null,
  row: null,
  column: null,
  limit: null,
  ...details,
})

test.each([
  ['cp932', cp932],
  ['utf-8', Buffer.from(roster)],
  ['utf-8', Buffer.from(`\ufeff${roster}`)],
  ['utf-16le', utf16(roster)],
  ['utf-16be', utf16(roster, { bigEndian: true })],
  ['utf-16le', utf16(roster, { mark: false })],
  ['utf-16be', utf16(roster, { mark: false, bigEndian: true })],
])('a list saved as %s reads the same', async (encoding, bytes) => {
  expect(await readSpreadsheet(bytes, 'a.csv')).toEqual({
    format: 'csv',
    encoding,
    sheets: [{ name: null, rows: rosterRows }],
  })
})

test.each([
  ['commas', 'a,"b,1",c\nd,e,f\n'],
  ['tabs', 'a\tb,1\tc\nd\te\tf\n'],
  ['semicolons', 'a;b,1;c\r\nd;e;f'],
  ['old Mac line ends', 'a,"b,1",c\rd,e,f\r'],
])('a list with %s is cut into its cells', async (_, text) => {
  const { sheets } = await readSpreadsheet(Buffer.from(text), 'a.txt')
  expect(sheets[0]?.rows).toEqual([
    ['a', 'b,1', 'c'],
    ['d', 'e', 'f'],
  ])
})

test('numbers in a list stay as they were typed', async () => {
  const { sheets } = await readSpreadsheet(Buffer.from('No,電話\n0101,09012345678\n'), 'a.csv')
  expect(sheets[0]?.rows[1]).toEqual(['0101', '09012345678'])
})

test('accents of a Western list survive', async () => {
  const read = await readSpreadsheet(Buffer.from('Name,City\nJos\xe9,Z\xfcrich\n', 'latin1'), 'a.csv')
  expect([read.encoding, read.sheets[0]?.rows[1]]).toEqual(['windows-1252', ['José', 'Zürich']])
})

const era = { v: 25628, z: '[$-411]ggge"年"m"月"d"日"' }

// The library that makes the xls of this test cannot write hidden rows.
test.each([
  ['xlsx', 'xlsx'],
  ['biff8', 'xls'],
] as const)('a workbook saved as %s keeps the kinds of its cells', async (bookType, format) => {
  const rows = [
    ['氏名', '生年月日', '〒', '電話', '式'],
    ['𠮷野 髙子', era, 600042, '03-1', { error: 0x2a }],
    [],
    ['x', { v: 0.5, z: 'h:mm' }],
  ]
  const bytes = workbook(bookType, rows, { merges: ['A1:A2'], hiddenRows: [1] })
  expect(structuredClone(await readSpreadsheet(bytes, 'a'))).toEqual({
    format,
    encoding: null,
    sheets: [
      {
        name: '名簿',
        rows: [rows[0], ['𠮷野 髙子', { date: '1970-03-01' }, 600042, '03-1', { error: '#N/A' }], [], ['x', '12:00']],
        hidden: false,
        hiddenRows: format === 'xlsx' ? [1] : [],
        merges: [{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 }],
        date1904: false,
      },
    ],
  })
})

test.each(['xlsx', 'biff8'] as const)('the days of a %s from an old Mac count from 1904', async (bookType) => {
  const { sheets } = await readSpreadsheet(
    workbook(bookType, [['a'], [era, 25628, { v: 0.5, z: 'h:mm' }]], { date1904: true }),
    'a',
  )
  expect([sheets[0]?.date1904, sheets[0]?.rows[1]]).toEqual([true, [{ date: '1974-03-02' }, 25628, '12:00']])
})

test('an ods sheet keeps dates whatever their format, repeats its cells and leaves out the empty end', async () => {
  const bytes = await ods(
    '<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>氏名</text:p></table:table-cell></table:table-row>' +
      '<table:table-row><table:table-cell office:value-type="date" office:date-value="1970-03-01"><text:p>昭和45年3月1日</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>&#134071;野</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  )
  const { format, sheets } = await readSpreadsheet(bytes, 'a.ods')
  expect([format, sheets[0]?.rows]).toEqual([
    'ods',
    [
      ['氏名', '氏名'],
      [{ date: '1970-03-01' }, '𠮷野'],
    ],
  ])
})

test('characters past 16 bits written as numbers come out whole', async () => {
  const bytes = await xlsx(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>&#x20BB7;田</t></is></c></row>',
    '<si><t>&#134071;野&#38;</t></si>',
  )
  expect((await readSpreadsheet(bytes, 'a.xlsx')).sheets[0]?.rows).toEqual([['𠮷野&', '𠮷田']])
})

test('empty files and files that are no lists are told apart', async () => {
  const files = [
    Buffer.alloc(0),
    Buffer.from(' \r\n'.trim()),
    workbook('xlsx', [['']]),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    Buffer.from('%PDF-1.7\n'),
    Buffer.from('<html><form>ログイン<input name="id"></form></html>'),
    await archive({ 'word/document.xml': '<w/>' }),
    workbook('xlsb', [['氏名']]),
  ]
  expect(await Promise.all(files.map((bytes) => faultOf(bytes)))).toEqual(
    [
      'EMPTY_FILE',
      'EMPTY_FILE',
      'EMPTY_FILE',
      'NOT_A_SPREADSHEET',
      'NOT_A_SPREADSHEET',
      'NOT_SUPPORTED_HTML',
      'OTHER_FORMAT',
      'OTHER_FORMAT',
    ].map((code) => fault(code)),
  )
})

test('damaged files are refused', async () => {
  const whole = workbook('xlsx', [['氏名'], ['青木']])
  const twisted = Buffer.from(whole)
  twisted.fill(0xff, 60, 200)
  const files = [
    whole.subarray(0, whole.length - 30),
    whole.subarray(0, 200),
    twisted,
    workbook('biff8', [['氏名']]).subarray(0, 700),
  ]
  expect(await Promise.all(files.map((bytes) => faultOf(bytes)))).toEqual(files.map(() => fault('DAMAGED')))
})

test('a quotation mark that never closes names its row', async () => {
  expect(await faultOf(Buffer.from('氏名,住所\n青木,東京\n木村,"大阪\n'))).toEqual(fault('DAMAGED', { row: 3 }))
})

test('files behind a password say so', async () => {
  const encryptedXlsx = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  const encryptedOds = await archive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': '<x/>',
    'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
  })
  const encryptedZip = Buffer.from(workbook('xlsx', [['氏名']]))
  encryptedZip.writeUInt16LE(1, encryptedZip.indexOf(Buffer.from('504b0102', 'hex')) + 8)
  expect(await Promise.all([encryptedXlsx, encryptedOds, encryptedZip].map((bytes) => faultOf(bytes)))).toEqual([
    fault('PASSWORD_PROTECTED'),
    fault('PASSWORD_PROTECTED'),
    fault('PASSWORD_PROTECTED'),
  ])
})

test('what is too large is refused by its real size', async () => {
  const limits = { fileBytes: 100_000, unpackedBytes: 300_000, archiveEntries: 20, cells: 100 }
  const bomb = await archive({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(1_000_000, 32) })
  const many = await archive(Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`${i}.xml`, ''])))
  const cells = workbook(
    'xlsx',
    Array.from({ length: 60 }, () => ['a', 'b']),
  )
  const list = Buffer.from('a,b\n'.repeat(60))
  const repeats = await ods(
    '<table:table-row table:number-rows-repeated="101"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
  )
  const spread = await xlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>')
  expect(
    await Promise.all(
      [Buffer.alloc(100_001, 97), bomb, many, cells, list, repeats, spread].map((bytes) => faultOf(bytes, limits)),
    ),
  ).toEqual([
    fault('TOO_LARGE', { limit: 100_000 }),
    fault('TOO_LARGE', { limit: 300_000 }),
    fault('TOO_LARGE'),
    fault('TOO_MANY_CELLS', { limit: 100 }),
    fault('TOO_MANY_CELLS', { limit: 100 }),
    fault('TOO_MANY_CELLS', { limit: 100 }),
    fault('TOO_MANY_CELLS', { sheet: '名簿', limit: 100 }),
  ])
})

test('an archive whose directory lies about size or method is damaged', async () => {
  const bomb = await archive({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(1_000_000, 32) })
  const last = bomb.lastIndexOf(Buffer.from('504b0102', 'hex'))
  const small = Buffer.from(bomb)
  small.writeUInt32LE(1000, last + 24)
  const stored = Buffer.from(bomb)
  stored.writeUInt16LE(0, last + 10)
  stored.writeUInt32LE(stored.readUInt32LE(last + 20), last + 24)
  expect([await faultOf(small), await faultOf(stored)]).toEqual([fault('DAMAGED'), fault('DAMAGED')])
})

test('a sheet of entities that would grow without end is refused or read as it stands', async () => {
  const laughs = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const bytes = await archive({
    mimetype: 'x',
    'content.xml': `<?xml version="1.0"?>${laughs}<table:table-row>&b;</table:table-row>`,
  })
  expect(await faultOf(bytes)).toEqual(fault('DAMAGED'))
})

test('an XML workbook that jumps, nests or declares entities takes no more than its bytes', async () => {
  const start = '<?xml version="1.0"?><Workbook xmlns:ss="x"><Worksheet ss:Name="a"><Table>'
  const end = '</Table></Worksheet></Workbook>'
  const jump = '<Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="String">a</Data></Cell></Row>'
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Workbook><Worksheet Name="&b;"/></Workbook>`
  const files = [
    start + jump + end,
    `${start}<Row ss:Index="99999999"/>${end}`,
    laughs,
    start.repeat(3),
    `${start}<Row>${'<Cell><Data ss:Type="Number">1</Data></Cell>'.repeat(200)}</Row>${end}`,
  ]
  const limits = { fileBytes: 100_000, unpackedBytes: 300_000, archiveEntries: 20, cells: 100 }

  expect(await Promise.all(files.map((text) => faultOf(Buffer.from(text), limits)))).toEqual([
    fault('TOO_MANY_CELLS', { limit: 100 }),
    fault('DAMAGED'),
    fault('DAMAGED'),
    fault('DAMAGED'),
    fault('TOO_MANY_CELLS', { limit: 100 }),
  ])
})
