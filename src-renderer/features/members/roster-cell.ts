import type { Cell } from '../../../src-shared/contract/columns.ts'
import type { MemberRow } from '../../../src-shared/contract/members.ts'

/** A cell of a row of the roster, from the columns asked for or from what every row has. */
export function rosterCell(row: MemberRow, column: string): Cell {
  const asked = row.cells?.[column]
  if (asked !== undefined) return asked
  if (column === 'status') return row.statusName || row.status
  const known: Readonly<Record<string, unknown>> = row
  return (known[column] as Cell | undefined) ?? null
}

const byOldName: Readonly<Record<string, string>> = { number: 'memberNumber', type: 'memberType' }

/** The member's column that stands in a column of the list. */
export function memberColumnOf(gridColumn: string): string {
  return byOldName[gridColumn] ?? gridColumn
}
