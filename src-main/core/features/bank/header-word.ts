import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import type { Cell } from '../../../../src-shared/domain/roster-import/table.ts'

const LONGEST = 60

/** A heading as it is compared: width, case and spaces make no difference. */
export function headerWord(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return ''
  return cellText(cell).slice(0, LONGEST).normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
