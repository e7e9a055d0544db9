import { Buffer } from 'node:buffer'
import { buffer } from 'node:stream/consumers'
import { utils, type WorkSheet, write } from '@e965/xlsx'
import { ZipFile } from 'yazl'

export type CellSpec = string | number | { readonly v: number; readonly z: string } | { readonly error: number }

/** A workbook of one sheet as the bytes of a file. */
export function workbook(
  bookType: 'xlsx' | 'biff8' | 'ods' | 'xlsb',
  rows: readonly (readonly CellSpec[])[],
  { date1904 = false, merges = [] as string[], hiddenRows = [] as number[] } = {},
): Buffer {
  const sheet: WorkSheet = { '!merges': merges.map((range) => utils.decode_range(range)), '!rows': [] }
  for (const row of hiddenRows) (sheet['!rows'] ?? [])[row] = { hidden: true }
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) sheet[utils.encode_cell({ r, c })] = cellObject(cell)
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: rows.length - 1, c: Math.max(...rows.map((row) => row.length)) - 1 },
  })
  const book = { SheetNames: ['名簿'], Sheets: { 名簿: sheet }, Workbook: { WBProps: { date1904 } } }
  return Buffer.from(write(book, { type: 'buffer', bookType, compression: true }))
}

function cellObject(cell: CellSpec) {
  if (typeof cell === 'string') return { t: 's', v: cell } as const
  if (typeof cell === 'number') return { t: 'n', v: cell } as const
  return 'error' in cell ? ({ t: 'e', v: cell.error } as const) : ({ t: 'n', v: cell.v, z: cell.z } as const)
}

/** A zip archive of these entries. */
export async function archive(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content as string), name)
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream)
}

/** The smallest ods around the rows of one table, as LibreOffice writes them. */
export function ods(rowsXml: string): Promise<Buffer> {
  const spaces = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces.join(' ')} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="名簿">${rowsXml}</table:table></office:spreadsheet></office:body></office:document-content>`,
    'styles.xml': '<?xml version="1.0"?><office:document-styles/>',
    'META-INF/manifest.xml':
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  })
}

/** The smallest xlsx around the content of one sheet and its strings. */
export function xlsx(sheetData: string, sharedStrings = ''): Promise<Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pack = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return archive({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${pack}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="名簿" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${rels}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${main}">${sharedStrings}</sst>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
  })
}
