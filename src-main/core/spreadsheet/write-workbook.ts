import { PassThrough, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { guardFormula } from '../../../src-shared/domain/formula-guard.ts'
import type { SheetCell, SheetColumn, SheetFile } from './sheet-file.ts'
import { cellAddress, escapeXml, workbookParts } from './workbook-parts.ts'

/**
 * An .xlsx of one sheet, written as its rows come: the header stays in view, every column can be filtered, text stays
 * text and days are days. Deflating goes on in the background, so a large roster never holds up other calls.
 */
export function writeWorkbook(sheetName: string, columns: readonly SheetColumn[]): SheetFile {
  const archive = new ZipFile()
  const sheet = new PassThrough()
  for (const [name, content] of workbookParts(sheetName)) archive.addBuffer(Buffer.from(content), name)
  archive.addReadStream(sheet, 'xl/worksheets/sheet1.xml')
  archive.end()
  const whole = buffer(archive.outputStream as Readable)

  let row = 0
  const put = async (rows: readonly (readonly SheetCell[])[], style: string, before = '') => {
    const xml = rows.map((cells) => rowXml(cells, ++row, style)).join('')
    if (!sheet.write(before + xml)) await new Promise((resolve) => sheet.once('drain', resolve))
  }
  const opened = put([columns.map(({ header }) => header)], HEADER, sheetStart(columns))
  return {
    async write(rows) {
      await opened
      await put(rows, TEXT)
    },
    async finish() {
      sheet.end(sheetEnd(columns.length, row))
      return { parts: [new Uint8Array(await whole)], unencodable: [] }
    },
  }
}

// Positions in the styles of `workbookParts`.
const TEXT = '1'
const DAY = '2'
const HEADER = '3'
/** Excel counts 1900 as a leap year, so earlier days would be off by one or cannot be days at all. */
const FIRST_SAFE_DAY = '1900-03-01'

function rowXml(cells: readonly SheetCell[], row: number, style: string): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, column, row, style)).join('')}</row>`
}

function cellXml(cell: SheetCell, column: number, row: number, style: string): string {
  if (cell === null || cell === '') return ''
  const at = cellAddress(column, row)
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return textXml(guardFormula(cell), at, style)
  if (cell.date < FIRST_SAFE_DAY) return textXml(cell.date, at, style)
  return `<c r="${at}" s="${DAY}"><v>${serialOf(cell.date)}</v></c>`
}

function textXml(text: string, at: string, style: string): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function serialOf(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569
}

function sheetStart(columns: readonly SheetColumn[]): string {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  )
}

function sheetEnd(columns: number, rows: number): string {
  return (
    `</sheetData><autoFilter ref="A1:${cellAddress(columns - 1, rows)}"/>` +
    '<pageSetup paperSize="9" orientation="landscape"/></worksheet>'
  )
}
