import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { ImportBook } from '../../../src-main/core/features/imports/import-book.ts'
import { readSpreadsheet } from '../../../src-main/core/spreadsheet/read-spreadsheet.ts'
import { rosterFolder } from '../../support/read-roster.ts'
import { archive, xlsx } from './spreadsheets.ts'

/** As long as the importer waits, which also bounds the tests of large files below; they take a second or two. */
const longest = 30_000
let reader: Worker | null = null
afterAll(() => reader?.terminate())

test.each([
  ['title-and-totals.csv', 9000],
  ['same-as-above.csv', 9000],
  ['families-merged.xlsx', 750],
  ['struck-through.xlsx', 750],
  ['phonetic-runs.xlsx', 750],
  ['old-excel.xls', 100],
  ['libre-office.ods', 150],
  ['web-system-eucjp.xls', 300],
  ['unicode-text.txt', 2000],
  ['excel-2003.xml', 300],
  ['grey-rows.xlsx', 750],
] as const)('%s with broken bytes is read or refused, never a crash', async (fileName, runs) => {
  const whole = readFileSync(join(rosterFolder, fileName))
  await fc.assert(
    fc.asyncProperty(changesOf(whole), async (bytes) => {
      const found = await outcome(bytes)
      expect(found).toMatch(/^(?:rows|[A-Z_]+)$/)
      // The reader of old .xls files may turn in circles over broken records; nothing else may.
      if (!fileName.startsWith('old-excel')) expect(found).not.toBe('TOO_SLOW')
    }),
    { numRuns: runs },
  )
})

test('headers and sheets named like the insides of objects are only names', async () => {
  const header = '__proto__,constructor,氏名,電話'
  const [text, html] = [
    Buffer.from(`${header}\na,b,青木 一郎,c\n`),
    Buffer.from(`<table><tr><td>__proto__<td>氏名<td>電話<tr><td>x<td>青木</table>`),
  ]

  expect([await outcome(text), await outcome(html)]).toEqual(['rows', 'rows'])
})

test('a list 300 columns wide is read', async () => {
  const headers = ['氏名', '電話', ...Array.from({ length: 298 }, (_, i) => `欄${i + 1}`)]
  const bytes = Buffer.from(`${headers.join()}\n青木 一郎${',x'.repeat(299)}\n`)
  const book = new ImportBook('a.csv', await readSpreadsheet(bytes, 'a.csv'))
  expect(book.propose(undefined, undefined).columns).toHaveLength(300)
})

test('two million rows are refused before they are read', async () => {
  const list = Buffer.from('氏名,電話\n'.concat('a,1\n'.repeat(2_000_000)))
  const sheet = await xlsx(`<row r="2000000"><c r="A2000000"><v>1</v></c></row>`)
  const many = await archive({
    'xl/workbook.xml': '<x/>',
    'xl/worksheets/sheet1.xml': '<row><c><v>1</v></c></row>'.repeat(2_000_000),
  })
  const page = Buffer.from(`<table>${'<tr><td>1'.repeat(2_000_000)}`)

  expect([await outcome(list), await outcome(sheet), await outcome(many), await outcome(page)]).toEqual([
    'TOO_MANY_CELLS',
    'DAMAGED',
    'TOO_MANY_CELLS',
    'TOO_MANY_CELLS',
  ])
})

test('a page of tags that never end is read in a moment', async () => {
  const pages = ['<td "', '<style>', '<a b=\'"', '<!--', '<table><td rowspan=9999 colspan=9999>', '&#x'].map((part) =>
    Buffer.from(`<table><tr><td>氏名${part.repeat(20_000)}`),
  )
  for (const page of pages) expect(await outcome(page)).toMatch(/^(?!TOO_SLOW)(?:rows|[A-Z_]+)$/)
})

/** Some bytes changed, or the file cut short. */
function changesOf(whole: Buffer): fc.Arbitrary<Buffer> {
  const breaks = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
  const changed = breaks.map((changes) => {
    const bytes = Buffer.from(whole)
    for (const [at, value] of changes) bytes[at] = value
    return bytes
  })
  return fc.oneof(
    { weight: 4, arbitrary: changed },
    { weight: 1, arbitrary: fc.nat(whole.length).map((end) => whole.subarray(0, end)) },
  )
}

/** What comes of a file in the importer's own way: in a worker, which is stopped where it takes too long. */
async function outcome(bytes: Buffer): Promise<string> {
  reader ??= new Worker(new URL('../../support/reading-worker.ts', import.meta.url))
  const answer = once(reader, 'message', { signal: AbortSignal.timeout(longest) })
  reader.postMessage(new Uint8Array(bytes))
  try {
    const [{ outcome, strays }] = await answer
    expect(strays).toEqual([])
    return outcome
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error
    await reader.terminate()
    reader = null
    return 'TOO_SLOW'
  }
}
