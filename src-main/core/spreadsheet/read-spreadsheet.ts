import { Buffer } from 'node:buffer'
import type { SheetTable } from '../../../src-shared/domain/roster-import/table.ts'
import { decodeText, type TextEncodingName } from './decode-text.ts'
import { findMarkedRows, type MarkedRows } from './find-marked-rows.ts'
import { readDelimited } from './read-delimited.ts'
import { decodeHtml, looksLikeHtml, readHtmlTables } from './read-html-tables.ts'
import { looksLikeXmlWorkbook, readXmlWorkbook } from './read-xml-workbook.ts'
import { repairReferences } from './repair-references.ts'
import { faultOfFile, SpreadsheetFault } from './spreadsheet-fault.ts'
import { type SpreadsheetLimits, spreadsheetLimits } from './spreadsheet-limits.ts'
import { surveyArchive } from './survey-archive.ts'

export type SpreadsheetFormat = 'csv' | 'xlsx' | 'xls' | 'ods' | 'html' | 'xml'

/** `encoding` is null for workbooks, which say theirs themselves. */
export type ReadSpreadsheet = {
  readonly format: SpreadsheetFormat
  readonly encoding: TextEncodingName | (string & {}) | null
  readonly sheets: readonly SheetTable[]
}

const zipMark = Buffer.from('PK')
const oleMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')
// The name of the stream that holds an encrypted xlsx inside an OLE file.
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/** Reads a file by what it holds, whatever its name ends in; throws a SpreadsheetFault where it cannot. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<ReadSpreadsheet> {
  try {
    return await readByContent(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  } catch (error) {
    throw error instanceof SpreadsheetFault ? faultOfFile(error, fileName) : error
  }
}

async function readByContent(bytes: Buffer, limits: SpreadsheetLimits): Promise<ReadSpreadsheet> {
  if (bytes.length === 0) throw new SpreadsheetFault('EMPTY_FILE')
  if (bytes.length > limits.fileBytes) throw new SpreadsheetFault('TOO_LARGE', { limit: limits.fileBytes })
  if (startsWith(bytes, zipMark)) return filled(await readArchive(bytes, limits))
  if (startsWith(bytes, oleMark)) return filled(await readOle(bytes, limits))
  return filled(readText(bytes, limits))
}

async function readArchive(bytes: Buffer, limits: SpreadsheetLimits): Promise<ReadSpreadsheet> {
  const { format, hasWideReferences, hasUnknownFormats, hasStrikes, styles } = await surveyArchive(bytes, limits)
  const sound = hasWideReferences || hasUnknownFormats ? await repairReferences(bytes, limits) : bytes
  const { readWorkbook } = await import('./read-workbook.ts')
  const sheets = readWorkbook(sound, limits)
  const isMarked = hasStrikes || styles.filled.size > 0
  return {
    format,
    encoding: null,
    sheets: isMarked ? withMarkedRows(sheets, await findMarkedRows(bytes, limits, styles)) : sheets,
  }
}

function withMarkedRows(sheets: readonly SheetTable[], byName: ReadonlyMap<string, MarkedRows>): readonly SheetTable[] {
  return sheets.map((sheet) => {
    const marked = byName.get(sheet.name ?? '')
    const within = (rows: readonly number[] = []) => rows.filter((row) => row < sheet.rows.length)
    const [struck, filled] = [within(marked?.struck), within(marked?.filled)]
    return {
      ...sheet,
      ...(struck.length === 0 ? {} : { struck }),
      ...(filled.length === 0 ? {} : { filled }),
    }
  })
}

async function readOle(bytes: Buffer, limits: SpreadsheetLimits): Promise<ReadSpreadsheet> {
  if (bytes.includes(encryptedPackage)) throw new SpreadsheetFault('PASSWORD_PROTECTED')
  const { readWorkbook } = await import('./read-workbook.ts')
  return { format: 'xls', encoding: null, sheets: readWorkbook(bytes, limits) }
}

function readText(bytes: Buffer, limits: SpreadsheetLimits): ReadSpreadsheet {
  if (looksLikeHtml(bytes)) return readHtml(bytes, limits)
  if (looksLikeXmlWorkbook(bytes)) return { format: 'xml', encoding: null, sheets: readXmlWorkbook(bytes, limits) }
  const { text, encoding } = decodeText(bytes)
  const start = text.slice(0, 2000).trimStart()
  if (/^(?:<\?xml|<\w|%PDF|\{\\rtf)/.test(start)) throw new SpreadsheetFault('NOT_A_SPREADSHEET')
  return { format: 'csv', encoding, sheets: [readDelimited(text, limits)] }
}

function readHtml(bytes: Buffer, limits: SpreadsheetLimits): ReadSpreadsheet {
  const { text, encoding } = decodeHtml(bytes)
  const sheets = readHtmlTables(text, limits)
  // A page without a table: a sign-in form that was saved in place of the list, say.
  if (sheets.length === 0) throw new SpreadsheetFault('NOT_SUPPORTED_HTML')
  return { format: 'html', encoding, sheets }
}

function filled(spreadsheet: ReadSpreadsheet): ReadSpreadsheet {
  if (spreadsheet.sheets.some(({ rows }) => rows.length > 0)) return spreadsheet
  throw new SpreadsheetFault('EMPTY_FILE')
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark)
}
