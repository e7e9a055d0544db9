import { isBlank } from '../cell-text.ts'
import type { HeaderMeaning } from '../header-synonyms.ts'
import type { Cell, MergedRange, Row, SheetTable } from '../table.ts'
import { withCell } from './add-column.ts'
import { headerColumns } from './header-columns.ts'

const mostFilled = 100_000
// What is one person's own; a merged cell there only stands tall.
const own: ReadonlySet<HeaderMeaning | null> = new Set([
  'name',
  'name?',
  'fullName',
  'familyName',
  'givenName',
  'givenName?',
  'nameKana',
  'familyNameKana',
  'givenNameKana',
  'romanName',
  'formerName',
  'number?',
  'memberNumber',
  'birthDate',
  'gender',
  'mobile',
  'memo',
  'leftOn',
  'leaveReason',
  'dues',
  'computed',
])

/** Repeats what several rows share as one merged cell, a family's address say, in each of them. */
export function fillMerged(table: SheetTable, headerRow: number): SheetTable {
  const shared = new Set(
    headerColumns(table, headerRow)
      .filter(({ meaning }) => !own.has(meaning))
      .map(({ index }) => index),
  )
  const merges = (table.merges ?? []).filter(
    ({ firstRow, lastRow, firstColumn }) => firstRow > headerRow && lastRow > firstRow && shared.has(firstColumn),
  )
  return merges.length === 0 ? table : { ...table, rows: filled(table.rows, merges) }
}

function filled(rows: readonly Row[], merges: readonly MergedRange[]): readonly Row[] {
  const result = [...rows]
  let left = mostFilled
  for (const { firstRow, lastRow, firstColumn } of merges) {
    const value: Cell = rows[firstRow]?.[firstColumn] ?? null
    for (let i = firstRow + 1; i <= Math.min(lastRow, rows.length - 1) && left > 0 && !isBlank(value); i++) {
      result[i] = withCell(result[i] ?? [], firstColumn, value)
      left -= 1
    }
  }
  return result
}
