import type { Cell, MadeColumnKind, Row, SheetTable } from '../table.ts'

/** The same table with one more column at its right end. */
export function addColumn(
  table: SheetTable,
  headerRow: number,
  { header, kind, cells }: { header: string; kind: MadeColumnKind; cells: ReadonlyMap<number, Cell> },
): SheetTable {
  if (cells.size === 0) return table
  const index = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const rows = table.rows.map((row, i) => {
    const cell = i === headerRow ? header : cells.get(i)
    return cell === undefined || cell === null ? row : withCell(row, index, cell)
  })
  return { ...table, rows, made: [...(table.made ?? []), { index, kind }] }
}

export function withCell(row: Row, index: number, cell: Cell): Row {
  return Array.from({ length: Math.max(row.length, index + 1) }, (_, i) => (i === index ? cell : (row[i] ?? null)))
}
