import { cellText } from './cell-text.ts'
import { parseEmail } from './parse-email.ts'
import { parseGender } from './parse-gender.ts'
import { parsePhone } from './parse-phone.ts'
import { parseStatus } from './parse-status.ts'
import type { Cell } from './table.ts'

/** What most cells of a column hold. */
export type ColumnContent =
  | 'empty'
  | 'counter'
  | 'email'
  | 'mobile'
  | 'landline'
  | 'phones'
  | 'gender'
  | 'status'
  | 'address'
  | 'text'

const most = 0.7
const longestTelling = 500

/** Looks at the filled cells of a column, sampled by the caller. */
export function columnContent(cells: readonly Cell[]): ColumnContent {
  const filled = cells.filter((cell) => cellText(cell) !== '')
  if (filled.length === 0) return 'empty'
  if (filled.some((cell) => typeof cell === 'string' && cell.length > longestTelling)) return 'text'
  if (isCounter(filled)) return 'counter'
  if (share(filled, (cell) => 'value' in parseEmail(cell)) >= most) return 'email'
  if (share(filled, (cell) => 'value' in parsePhone(cell)) >= most) return phoneContent(filled)
  if (share(filled, (cell) => 'value' in parseGender(cell)) >= most) return 'gender'
  if (share(filled, (cell) => 'value' in parseStatus(cell)) >= most) return 'status'
  return share(filled, looksLikeAddress) >= most ? 'address' : 'text'
}

function isCounter(cells: readonly Cell[]): boolean {
  const texts = cells.map(cellText)
  const first = Number(texts[0])
  return cells.length > 1 && texts.every((text, i) => /^(?:0|[1-9]\d{0,6})$/.test(text) && Number(text) === first + i)
}

function phoneContent(cells: readonly Cell[]): ColumnContent {
  const numbers = cells.map(parsePhone).flatMap((each) => ('value' in each ? each.value.numbers : []))
  const mobiles = numbers.filter((each) => each.mobile).length
  return mobiles === 0 ? 'landline' : mobiles === numbers.length ? 'mobile' : 'phones'
}

function looksLikeAddress(cell: Cell): boolean {
  return typeof cell === 'string' && /[都道府県市区町村郡].*[0-9０-９一二三四五六七八九十]/.test(cell)
}

function share(cells: readonly Cell[], test: (cell: Cell) => boolean): number {
  return cells.filter(test).length / cells.length
}
