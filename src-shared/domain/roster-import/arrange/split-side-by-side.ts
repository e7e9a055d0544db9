import { isBlank } from '../cell-text.ts'
import { normalHeader } from '../header-synonyms.ts'
import type { Row, RowOrigin, SheetTable } from '../table.ts'
import { type HeaderColumn, headerColumns, isName } from './header-columns.ts'

/** Tables beside each other under one header signature, put one under the other. */
export function splitSideBySide(table: SheetTable, headerRow: number): SheetTable {
  const columns = headerColumns(table, headerRow)
  const starts = startsOf(columns)
  const [first = 0, second] = starts
  if (second === undefined) return table
  const rows = table.rows.map((row, i) => (i < headerRow - 1 ? row : row.slice(0, second)))
  const origins = new Map(table.origins)
  for (const [n, start] of starts.entries()) {
    if (n === 0) continue
    const end = starts[n + 1] ?? Number.POSITIVE_INFINITY
    moveDown(table, headerRow, { start, end, shift: start - first }, rows, origins)
  }
  return { ...table, rows, origins }
}

// Where the headers of the first columns come again, in their order.
function startsOf(columns: readonly HeaderColumn[]): readonly number[] {
  if (columns.filter(isName).length < 2) return []
  const headers = columns.map(({ header }) => normalHeader(header))
  for (let size = 1; size <= columns.length / 2; size++) {
    const repeats = columns.length % size === 0 && headers.every((header, i) => header === headers[i % size])
    if (repeats && columns.slice(0, size).some(isName) && isEvenlySet(columns, size))
      return columns.filter((_, i) => i % size === 0).map(({ index }) => index)
  }
  return []
}

function isEvenlySet(columns: readonly HeaderColumn[], size: number): boolean {
  return columns.every(({ index }, i) => index - at(columns, i - (i % size)) === at(columns, i % size) - at(columns, 0))
}

function at(columns: readonly HeaderColumn[], place: number): number {
  return columns[place]?.index ?? 0
}

function moveDown(
  table: SheetTable,
  headerRow: number,
  { start, end, shift }: { readonly start: number; readonly end: number; readonly shift: number },
  rows: Row[],
  origins: Map<number, RowOrigin>,
): void {
  for (let i = headerRow + 1; i < table.rows.length; i++) {
    const cells = (table.rows[i] ?? []).slice(start, end)
    if (cells.every((cell) => isBlank(cell))) continue
    origins.set(rows.length, { sheet: table.name, row: i, shift })
    rows.push([...Array.from({ length: start - shift }, () => null), ...cells])
  }
}
