import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ZipFile } from 'yazl'
import type { SheetCell } from '../../src-main/core/spreadsheet/sheet-file.ts'
import { workbookParts } from '../../src-main/core/spreadsheet/workbook-parts.ts'
import { writeWorkbook } from '../../src-main/core/spreadsheet/write-workbook.ts'
import { timed } from './measured.ts'
import type { Row } from './receipts.ts'

const COLUMNS = 20
const STEP = 500

/** An .xlsx of many rows of twenty cells, against the same cells as bare XML, packed as they come: no styles, no escaping, no guard. */
export async function benchWorkbook(count = 100_000): Promise<Row[]> {
  const rows = Array.from({ length: count }, (_, row) => cellsOf(row))
  const ours = (count / (await timed(() => write(rows)))) * 1000
  const bare = (count / (await timed(() => writeBare(rows)))) * 1000
  return [
    {
      name: `.xlsx export: rows of ${COLUMNS} cells a second`,
      value: ours,
      floor: bare,
      ratio: ours / bare,
      goal: '≥ 0.5 of bare XML in a ZIP',
      met: ours >= bare * 0.5,
    },
  ]
}

async function write(rows: readonly (readonly SheetCell[])[]): Promise<void> {
  const columns = Array.from({ length: COLUMNS }, (_, index) => ({ header: `項目${index}` }))
  const file = writeWorkbook('名簿', columns, { title: '名簿', note: '', paper: 'a4', landscape: true })
  for (let done = 0; done < rows.length; done += STEP) await file.write(rows.slice(done, done + STEP))
  await file.finish()
}

async function writeBare(rows: readonly (readonly SheetCell[])[]): Promise<void> {
  const path = join(tmpdir(), `meibo-bare-${process.pid}.xlsx`)
  const archive = new ZipFile()
  for (const [name, content] of workbookParts('名簿')) archive.addBuffer(Buffer.from(content), name)
  const xml: string[] = ['<worksheet><sheetData>']
  rows.forEach((cells, row) => {
    const each = cells.map(
      (cell, column) =>
        `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${plain(cell)}</t></is></c>`,
    )
    xml.push(`<row r="${row + 1}">${each.join('')}</row>`)
  })
  xml.push('</sheetData></worksheet>')
  archive.addBuffer(Buffer.from(xml.join('')), 'xl/worksheets/sheet1.xml')
  archive.end()
  const out = createWriteStream(path)
  archive.outputStream.pipe(out)
  await once(out, 'close')
  rmSync(path)
}

function plain(cell: SheetCell): string {
  return typeof cell === 'object' ? '2020-04-01' : String(cell)
}

export function cellsOf(row: number): SheetCell[] {
  const number = String(row).padStart(6, '0')
  return [
    ...[number, '髙橋', '一', 'タカハシ', 'ハジメ', '正会員', '在籍', '150-0001', '東京都', '渋谷区'],
    ...[`神宮前${row % 30}-2-3`, 'サンライズ緑504', '03-1234-5678', '090-1234-5678', `member${row}@example.jp`],
    ...[{ date: '1945-08-15' }, { date: '2020-04-01' }, { money: row % 9000 }, row % 90, '会報は郵送'],
  ]
}

if (import.meta.main) console.table(await benchWorkbook())
