import { PassThrough, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { columnWidths } from './column-widths.ts'
import type { FurtherSheet, SheetCell, SheetColumn, SheetFile, SheetPrint } from './sheet-file.ts'
import { sheetEnd, sheetStart } from './sheet-frame.ts'
import { HEADER, rowXml, TEXT } from './sheet-rows.ts'
import { workbookParts } from './workbook-parts.ts'

/** Of no meaning: so that the same list is the same file on any day. */
const WRITTEN = { mtime: new Date(Date.UTC(2000, 0, 1)) }

/**
 * An .xlsx whose first sheet is written as its rows come: the header stays in view and is printed on each page, every column
 * can be filtered, text stays text and days are days. Deflating goes on in the background, so a large roster never
 * holds up other calls.
 */
export function writeWorkbook(
  sheetName: string,
  columns: readonly SheetColumn[],
  print: SheetPrint,
  further: readonly FurtherSheet[] = [],
): SheetFile {
  const archive = new ZipFile()
  const sheet = new PassThrough()
  const parts = [
    ...workbookParts(sheetName, ...further.map(({ name }) => name)),
    ...further.map((one, i) => [`xl/worksheets/sheet${i + 2}.xml`, sheetXml(one, print)] as const),
  ]
  for (const [name, content] of parts) archive.addBuffer(Buffer.from(content), name, WRITTEN)
  archive.addReadStream(sheet, 'xl/worksheets/sheet1.xml', WRITTEN)
  archive.end()
  const whole = buffer(archive.outputStream as Readable)

  let row = 0
  let wraps: readonly boolean[] = []
  const put = async (xml: string) => {
    if (!sheet.write(xml)) await new Promise((resolve) => sheet.once('drain', resolve))
  }
  const open = async (first: readonly (readonly SheetCell[])[]) => {
    const widths = columnWidths(columns, first)
    wraps = widths.map(({ wraps }) => wraps)
    const headers = columns.map(({ header }) => header)
    row = 1
    await put(sheetStart(columns, widths) + rowXml(headers, row, { style: HEADER, wraps: [] }))
  }
  return {
    async write(rows) {
      if (row === 0) await open(rows)
      await put(rows.map((cells) => rowXml(cells, ++row, { style: TEXT, wraps })).join(''))
    },
    async finish() {
      if (row === 0) await open([])
      sheet.end(sheetEnd({ columns: columns.length, rows: row }, print))
      return [new Uint8Array(await whole)]
    },
  }
}

function sheetXml({ name, columns, rows }: FurtherSheet, print: SheetPrint): string {
  const widths = columnWidths(columns, rows)
  const wraps = widths.map((width) => width.wraps)
  const head = rowXml(
    columns.map(({ header }) => header),
    1,
    { style: HEADER, wraps: [] },
  )
  const body = rows.map((cells, place) => rowXml(cells, place + 2, { style: TEXT, wraps }))
  const end = sheetEnd({ columns: columns.length, rows: rows.length + 1 }, { ...print, title: name })
  return sheetStart(columns, widths) + head + body.join('') + end
}
