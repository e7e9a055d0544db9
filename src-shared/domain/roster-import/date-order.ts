import { cellText } from './cell-text.ts'
import type { ImportTarget } from './import-target.ts'
import { numberText } from './number-text.ts'
import type { Cell, SheetTable } from './table.ts'

/** How a column writes 3/4/2020; `open` where every row could be read both ways, or some say one and some the other. */
export type DateOrder = 'day-first' | 'month-first' | 'open'

const dateTargets: ReadonlySet<ImportTarget> = new Set(['birthDate', 'joinedOn', 'leftOn', 'expiresOn'])
const yearLast = /^(\d{1,2})[-/. ]\s*(\d{1,2})[-/. ]\s*(\d{4})(?!\d)/

// Looked at first, since most columns write the year first.
const mayEndInYear = /[-/. －／．][0-9０-９]{4}/

/** Decides by all rows of a column together; null for a column without such dates. */
export function dateOrderOf(
  table: SheetTable,
  headerRowIndex: number,
  { index, target }: { readonly index: number; readonly target: ImportTarget },
): DateOrder | null {
  if (!dateTargets.has(target)) return null
  let some = false
  const first = { day: false, month: false }
  for (let i = headerRowIndex + 1; i < table.rows.length; i++) {
    const found = dayAndMonth(table.rows[i]?.[index])
    if (found === null) continue
    some = true
    first.day ||= found[0] > 12
    first.month ||= found[1] > 12
  }
  if (!some) return null
  if (first.day === first.month) return 'open'
  return first.day ? 'day-first' : 'month-first'
}

function dayAndMonth(cell: Cell | undefined): readonly [number, number] | null {
  if (typeof cell !== 'string' || !mayEndInYear.test(cell)) return null
  const found = yearLast.exec(numberText(cellText(cell)))
  return found === null ? null : [Number(found[1]), Number(found[2])]
}
