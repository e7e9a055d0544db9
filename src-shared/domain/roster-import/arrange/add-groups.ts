import { cellText, isBlank } from '../cell-text.ts'
import { groupOf } from '../group-of.ts'
import { normalHeader } from '../header-synonyms.ts'
import { goneStatusOf } from '../section-of.ts'
import { skipReason } from '../skip-reason.ts'
import type { Cell, Row, SheetTable } from '../table.ts'
import { addColumn, withCell } from './add-column.ts'
import { headerColumns, roughPlan } from './header-columns.ts'

/** What a row such as 1班 says becomes a cell of every row below it, up to the next such row. */
export function addGroups(table: SheetTable, headerRow: number): SheetTable {
  const columns = headerColumns(table, headerRow)
  const fields = groupFields(table, headerRow)
  return [...fields].reduce((arranged, [header, cells]) => {
    const written = columns.find((column) => normalHeader(column.header) === normalHeader(header))
    if (written === undefined) return addColumn(arranged, headerRow, { header, kind: 'group', cells })
    return fillBlanks(arranged, written.index, cells)
  }, table)
}

function groupFields(table: SheetTable, headerRow: number): ReadonlyMap<string, Map<number, Cell>> {
  const plan = roughPlan(headerColumns(table, headerRow))
  const fields = new Map<string, Map<number, Cell>>()
  const current = new Map<string, string>()
  for (let i = headerRow + 1; i < table.rows.length; i++) {
    const row = table.rows[i] ?? []
    if (current.size === 0 && !isSparse(row)) continue
    const reason = skipReason(row, plan)
    if (reason === 'group-heading' || reason === 'footnote') {
      const text = cellText(row.find((cell) => !isBlank(cell)) ?? null)
      const isGone = goneStatusOf(text) !== null
      const group = isGone || reason === 'footnote' ? null : groupOf(text)
      // Those who are gone belong to no group above them.
      if (isGone) current.clear()
      if (group !== null) current.set(group.header, group.value)
    } else if (reason === null) {
      for (const [header, value] of current) {
        const cells = fields.get(header) ?? new Map<number, Cell>()
        fields.set(header, cells.set(i, value))
      }
    }
  }
  return fields
}

function isSparse(row: Row): boolean {
  let filled = 0
  for (let i = 0; i < row.length && filled < 3; i++) if (!isBlank(row[i])) filled += 1
  return filled < 3
}

function fillBlanks(table: SheetTable, index: number, cells: ReadonlyMap<number, Cell>): SheetTable {
  const rows = table.rows.map((row, i) => {
    const cell = cells.get(i)
    return cell === undefined || !isBlank(row[index]) ? row : withCell(row, index, cell)
  })
  return { ...table, rows }
}
