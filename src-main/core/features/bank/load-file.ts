import { decodeText } from '../../spreadsheet/decode-text.ts'
import { readDelimited } from '../../spreadsheet/read-delimited.ts'
import { readSpreadsheet } from '../../spreadsheet/read-spreadsheet.ts'
import { SpreadsheetFault } from '../../spreadsheet/spreadsheet-fault.ts'
import type { SpreadsheetLimits } from '../../spreadsheet/spreadsheet-limits.ts'
import { isFixed } from './fixed-records.ts'
import type { BankProfile } from './profile.ts'
import type { Loaded } from './statement.ts'

/** A statement of ten thousand lines is a tenth of this. */
const statementLimits: SpreadsheetLimits = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  archiveEntries: 500,
  cells: 600_000,
}

/** A file of any kind as cells or records; throws a SpreadsheetFault where it is neither. */
export async function loadFile(bytes: Uint8Array, fileName: string, profiles: readonly BankProfile[]): Promise<Loaded> {
  if (bytes.length > statementLimits.fileBytes) {
    throw new SpreadsheetFault('TOO_LARGE', { fileName, limit: statementLimits.fileBytes })
  }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes
  if (profiles.some((profile) => profile.form === 'fixed' && isFixed(start, profile.kind))) {
    return { form: 'fixed', bytes: start }
  }
  return brokenCp932(bytes) ?? (await asSheet(bytes, fileName))
}

async function asSheet(bytes: Uint8Array, fileName: string): Promise<Loaded> {
  const { sheets } = await readSpreadsheet(bytes, fileName, statementLimits)
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const sheet = filled.find(({ hidden }) => hidden !== true) ?? filled[0]
  return { form: 'table', rows: sheet?.rows ?? [], date1904: sheet?.date1904 ?? false }
}

/** A bank cuts names at a number of bytes, if need be through a character; such a file is Japanese Windows' all the same. */
function brokenCp932(bytes: Uint8Array): Loaded | null {
  if (bytes[0] === 0x50 || bytes.length === 0) return null
  try {
    if (decodeText(bytes).encoding !== 'windows-1252') return null
    const text = new TextDecoder('shift_jis').decode(bytes)
    return { form: 'table', rows: readDelimited(text, statementLimits).rows, date1904: false }
  } catch {
    return null
  }
}
