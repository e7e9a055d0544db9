import { cellText, isBlank } from './cell-text.ts'
import type { ImportTarget } from './import-target.ts'
import type { Row } from './table.ts'

/** Why a row is not a member. */
export type SkipReason = 'empty' | 'repeated-header' | 'total' | 'group-heading' | 'no-name'

export type PlannedColumn = { readonly index: number; readonly header: string; readonly target: ImportTarget }

const nameTargets: ReadonlySet<ImportTarget> = new Set(['name', 'familyName', 'givenName', 'fullName'])
const total =
  /^(?:合\s*計|小\s*計|総\s*計|計|平\s*均|\S{1,6}[班組部性員]計|合計.{0,12}|total|subtotal|grand total|average)[:：]?$/i
const heading = /^(?:[【■●◆◇□○▼▲※＊*<＜]|.{1,12}(?:班|組|支部|地区|ブロック|グループ|チーム|クラス|町内|丁目)$)/

/** The reason to pass over a row, judged before its cells are read; null for a row that may be a member. */
export function skipReason(row: Row, columns: readonly PlannedColumn[]): SkipReason | null {
  const filled = firstFilled(row, 3)
  if (filled.length === 0) return 'empty'
  if (isTotal(row, filled, columns)) return 'total'
  if (isRepeatedHeader(row, filled, columns)) return 'repeated-header'
  if (filled.length === 1 && isHeading(row, filled[0] ?? 0, columns)) return 'group-heading'
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
  return text === column.header || (column.header.includes('/') && column.header.split('/').includes(text))
}

function isHeading(row: Row, index: number, columns: readonly PlannedColumn[]): boolean {
  const column = columns.find((each) => each.index === index)
  const text = cellText(row[index] ?? null)
  if (columns.length === 1) return false
  if (column && isNameTarget(column.target)) return heading.test(text)
  return !/^\d+$/.test(text)
}

function onlyIgnored(filled: readonly number[], columns: readonly PlannedColumn[]): boolean {
  return filled.every((index) => columns.every((column) => column.index !== index || column.target === 'ignore'))
}
