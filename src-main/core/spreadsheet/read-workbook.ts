import type { Buffer } from 'node:buffer'
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Cell, CellReading, MergedRange, Row, SheetTable } from '../../../src-shared/domain/roster-import/table.ts'
import { phoneticText } from './phonetic-text.ts'
import { SpreadsheetFault, type SpreadsheetFaultCode } from './spreadsheet-fault.ts'
import type { SpreadsheetLimits } from './spreadsheet-limits.ts'

const errorNames = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
])
const noRow: Row = []
const mostRows = 1_048_576
const mostColumns = 16_384

/** The sheets of an xlsx, xls or ods file with typed values: the cached ones of formulas, dates as days, never formatted text. */
export function readWorkbook(bytes: Buffer, limits: Pick<SpreadsheetLimits, 'cells'>): readonly SheetTable[] {
  const workbook = open(bytes)
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  let cells = 0
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name]
    // The library leaves out a sheet that it cannot read, without a word.
    if (sheet === undefined) throw new SpreadsheetFault('DAMAGED', { sheet: name })
    if (isChart(sheet)) return []
    const rows = rowsOf(sheet, date1904 ? 1904 : 1899, (added) => {
      cells += added
      if (cells > limits.cells) throw new SpreadsheetFault('TOO_MANY_CELLS', { sheet: name, limit: limits.cells })
    })
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const hiddenColumns = hiddenColumnsOf(sheet)
    const readings = readingsOf(sheet)
    return [
      {
        name,
        rows,
        hiddenRows: hiddenRowsOf(sheet),
        ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }),
        hidden,
        merges: mergesOf(sheet),
        date1904,
        ...(readings.length === 0 ? {} : { readings }),
      },
    ]
  })
}

function open(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      cellNF: false,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      bookVBA: false,
      cellStyles: true,
    })
  } catch (error) {
    throw new SpreadsheetFault(codeOf(error instanceof Error ? error.message : ''))
  }
}

// The library tells its reasons in sentences only.
function codeOf(message: string): SpreadsheetFaultCode {
  if (/password|encrypt/i.test(message)) return 'PASSWORD_PROTECTED'
  return /find Workbook stream/i.test(message) ? 'NOT_A_SPREADSHEET' : 'DAMAGED'
}

function isChart(sheet: WorkSheet): boolean {
  return sheet['!type'] === 'chart'
}

function rowsOf(sheet: WorkSheet, epochYear: number, count: (cells: number) => void): readonly Row[] {
  const data = sheet['!data'] ?? []
  if (data.length > mostRows) throw new SpreadsheetFault('DAMAGED', { row: data.length })
  const rows: Row[] = []
  for (let i = 0; i < data.length; i++) {
    const row = data[i] ? rowOf(data[i] as (CellObject | undefined)[], epochYear) : noRow
    count(row.length)
    rows.push(row)
  }
  while (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

function rowOf(cells: readonly (CellObject | undefined)[], epochYear: number): Row {
  let end = cells.length
  while (end > 0 && cellOf(cells[end - 1], epochYear) === null) end -= 1
  return Array.from({ length: end }, (_, i) => cellOf(cells[i], epochYear))
}

function cellOf(cell: CellObject | undefined, epochYear: number): Cell {
  if (cell === undefined) return null
  switch (cell.t) {
    case 's':
      return cell.v === '' ? null : String(cell.v)
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v) ? cell.v : null
    case 'b':
      return cell.v === true
    case 'd':
      return cell.v instanceof Date ? dateOf(cell.v, epochYear) : null
    case 'e':
      return { error: errorNames.get(Number(cell.v)) ?? '#ERROR!' }
    default:
      return null
  }
}

// A time of day without a day comes as a moment of the day before the calendar of the workbook begins; midnight of
// 1904-01-01 is somebody's birthday.
function dateOf(value: Date, epochYear: number): Cell {
  if (Number.isNaN(value.getTime())) return null
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString()
  const isTime =
    value.getUTCFullYear() < 1900 || (text.startsWith(`${epochYear}-01-01T`) && !text.includes('T00:00:00'))
  if (isTime) return text.slice(11, 16)
  const time = text.slice(11, 19)
  return { date: text.slice(0, 10), ...(time !== '00:00:00' && { time }) }
}

function hiddenRowsOf(sheet: WorkSheet): readonly number[] {
  const hidden: number[] = []
  for (const [i, row] of (sheet['!rows'] ?? []).entries()) if (row?.hidden) hidden.push(i)
  return hidden
}

function hiddenColumnsOf(sheet: WorkSheet): readonly number[] {
  const hidden: number[] = []
  for (const [i, column] of (sheet['!cols'] ?? []).slice(0, mostColumns).entries()) if (column?.hidden) hidden.push(i)
  return hidden
}

// The reader keeps the XML of a string that has phonetic runs; the same string is looked at once.
function readingsOf(sheet: WorkSheet): readonly CellReading[] {
  const known = new Map<string, string | null>()
  const readings: CellReading[] = []
  for (const [row, cells] of (sheet['!data'] ?? []).entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell?.t !== 's' || typeof cell.r !== 'string' || !cell.r.includes('rPh')) continue
      const kana = known.get(cell.r) ?? phoneticText(String(cell.v), cell.r)
      known.set(cell.r, kana)
      if (kana !== null) readings.push({ row, column, kana })
    }
  }
  return readings
}

function mergesOf(sheet: WorkSheet): readonly MergedRange[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r,
    lastRow: e.r,
    firstColumn: s.c,
    lastColumn: e.c,
  }))
}
