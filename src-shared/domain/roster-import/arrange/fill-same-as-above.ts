import { cellText, isBlank } from '../cell-text.ts'
import { skipReason } from '../skip-reason.ts'
import type { Cell, Row, SheetTable } from '../table.ts'
import { headerColumns, isName, roughPlan } from './header-columns.ts'

const longestMark = 5
const mark = /^(?:〃|″|"|”|々|仝|ゝ|同上|同じ|上に同じ|ditto)$/i
// Also the spaces that may stand before a mark.
const firstUnits = new Set([...'〃″"”々仝ゝ同上dD \u3000'].map((char) => char.charCodeAt(0)))
const markedFamilyName = /^(?:〃|″|"|仝|同)\s+(\S.*)$/

/** Writes out 〃 and 同上 from the person above; "〃 花子" takes the family name alone. */
export function fillSameAsAbove(table: SheetTable, headerRow: number): SheetTable {
  if (!table.rows.some((row, i) => i > headerRow && row.some(mayBeMark))) return table
  const columns = headerColumns(table, headerRow)
  const plan = roughPlan(columns)
  const named = new Set(columns.filter(isName).map(({ index }) => index))
  const changed = new Map<number, Row>()
  let above: Row = []
  for (let i = headerRow + 1; i < table.rows.length; i++) {
    const row = table.rows[i] ?? []
    const written = row.some(mayBeMark)
      ? row.map((cell, index) => writtenOut(cell, above[index], named.has(index)))
      : row
    if (written !== row) changed.set(i, written)
    if (skipReason(row, plan) === null)
      above = written.map((cell, index) => (isBlank(cell) && written !== row ? (above[index] ?? null) : cell))
  }
  return changed.size === 0 ? table : { ...table, rows: table.rows.map((row, i) => changed.get(i) ?? row) }
}

function mayBeMark(cell: Cell): boolean {
  return typeof cell === 'string' && firstUnits.has(cell.charCodeAt(0))
}

function writtenOut(cell: Cell, above: Cell | undefined, isNameColumn: boolean): Cell {
  if (typeof cell !== 'string' || above === undefined || isBlank(above)) return cell
  const text = cellText(cell)
  if (text.length <= longestMark && mark.test(text)) return above
  const given = isNameColumn ? markedFamilyName.exec(text)?.[1] : undefined
  const [family = '', ...rest] = cellText(above).split(/\s+/)
  return given === undefined || rest.length === 0 ? cell : `${family} ${given}`
}
