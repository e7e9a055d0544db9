import { cellText, isBlank } from './cell-text.ts'
import type { DateOrder } from './date-order.ts'
import { groupOf } from './group-of.ts'
import type { ImportTarget } from './import-target.ts'
import { goneStatusOf } from './section-of.ts'
import type { Row } from './table.ts'

/** Why a row is not a member. */
export type SkipReason = 'empty' | 'repeated-header' | 'total' | 'group-heading' | 'footnote' | 'no-name'

export type PlannedColumn = {
  readonly index: number
  readonly header: string
  readonly target: ImportTarget
  /** Which of 3/4/2020 is the month; only for columns of such dates. */
  readonly dateOrder?: DateOrder
}

const longestHeader = 40
const nameTargets: ReadonlySet<ImportTarget> = new Set(['name', 'familyName', 'givenName', 'fullName'])
const total =
  /^(?:合\s*計|小\s*計|総\s*計|計|平\s*均|\S{1,6}[班組部性員]計|合計.{0,12}|total|subtotal|grand total|average)[:：]?$/i
const headingMark = /^[【■●◆◇□○▼▲※＊*<＜]/
const caption = /名簿|一覧|連絡網|現在$|^以上$|[0-9０-９]\s*ページ|^page\s*\d/i

/** The reason to pass over a row, judged before its cells are read; null for a row that may be a member. */
export function skipReason(row: Row, columns: readonly PlannedColumn[]): SkipReason | null {
  const filled = firstFilled(row, 3)
  if (filled.length === 0) return 'empty'
  if (isTotal(row, filled, columns)) return 'total'
  if (isRepeatedHeader(row, filled, columns)) return 'repeated-header'
  const heading = filled.length <= 2 ? headingKind(row, filled, columns) : null
  if (heading !== null) return heading
  return filled.length < 3 && onlyIgnored(filled, columns) ? 'empty' : null
}

export function isNameTarget(target: ImportTarget): boolean {
  return nameTargets.has(target)
}

function firstFilled(row: Row, atMost: number): readonly number[] {
  const found: number[] = []
  for (let i = 0; i < row.length && found.length < atMost; i++) if (!isBlank(row[i])) found.push(i)
  return found
}

function isTotal(row: Row, filled: readonly number[], columns: readonly PlannedColumn[]): boolean {
  const first = filled[0] ?? 0
  const named = columns.filter((column) => isNameTarget(column.target) && !isBlank(row[column.index]))
  if (named.length > 1) return false
  return (
    total.test(cellText(row[first] ?? null)) || named.some((column) => total.test(cellText(row[column.index] ?? null)))
  )
}

function isRepeatedHeader(row: Row, filled: readonly number[], columns: readonly PlannedColumn[]): boolean {
  if (!filled.some((index) => columns.some((column) => column.index === index && saysHeader(row, column)))) return false
  const written = columns.filter((column) => !isBlank(row[column.index]))
  const repeated = written.filter((column) => saysHeader(row, column))
  return repeated.length >= 2 && repeated.length * 2 >= written.length
}

function saysHeader(row: Row, column: PlannedColumn): boolean {
  const text = cellText(row[column.index] ?? null)
  if (text === column.header) return true
  if (text === '' || text.length > longestHeader) return false
  return headerParts(column).has(withoutSpaces(text))
}

const partsOfHeaders = new WeakMap<PlannedColumn, ReadonlySet<string>>()

/** Kept, since every row is asked. */
function headerParts(column: PlannedColumn): ReadonlySet<string> {
  let parts = partsOfHeaders.get(column)
  if (parts === undefined) {
    parts = new Set(column.header.split('/').map(withoutSpaces))
    partsOfHeaders.set(column, parts)
  }
  return parts
}

function withoutSpaces(text: string): string {
  return /\s/.test(text) ? text.replace(/\s/g, '') : text
}

// 1班 above its members, also with a count beside it; any other lone text is a title or a note.
function headingKind(
  row: Row,
  filled: readonly number[],
  columns: readonly PlannedColumn[],
): 'group-heading' | 'footnote' | null {
  const [index = 0] = filled
  const text = cellText(row[index] ?? null)
  const named = columns.some((column) => filled.includes(column.index) && isNameTarget(column.target))
  if (columns.length === 1 || /^\d+$/.test(text)) return null
  if (filled.length === 1 && goneStatusOf(text) !== null) return 'group-heading'
  if (filled.length === 2) return !named && groupOf(text) !== null ? 'group-heading' : null
  if (named && !headingMark.test(text) && !caption.test(text)) return groupOf(text) === null ? null : 'group-heading'
  return groupOf(text) === null ? 'footnote' : 'group-heading'
}

function onlyIgnored(filled: readonly number[], columns: readonly PlannedColumn[]): boolean {
  return filled.every((index) => columns.every((column) => column.index !== index || column.target === 'ignore'))
}
