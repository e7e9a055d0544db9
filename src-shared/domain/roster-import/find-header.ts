import { cellText, isBlank } from './cell-text.ts'
import { meaningOfHeader, normalHeader } from './header-synonyms.ts'
import type { Cell, Row, SheetTable } from './table.ts'

/** `rowIndex` is zero-based: the last row of the header. */
export type FoundHeader = { readonly rowIndex: number; readonly score: number }

const rowsSearched = 30
const rowsBelow = 5
const longestHeader = 200

/** The header row under the title rows: the row with most known headers, all text, over rows that hold values. */
export function findHeader(table: SheetTable): FoundHeader | null {
  let best: FoundHeader | null = null
  for (let rowIndex = 0; rowIndex < Math.min(rowsSearched, table.rows.length); rowIndex++) {
    const score = scoreRow(table, rowIndex)
    if (score > 0 && (best === null || score > best.score)) best = { rowIndex, score }
  }
  return best
}

/** The headers of a row by column; under a merged heading "連絡先" the parts are "連絡先/電話" and "連絡先/携帯". */
export function headersAt(table: SheetTable, rowIndex: number): readonly string[] {
  const own = (table.rows[rowIndex] ?? []).map(headerText)
  const upper = upperHeaders(table, rowIndex, own)
  const width = Math.max(own.length, upper.length)
  return Array.from({ length: width }, (_, i) => joined(upper[i] ?? '', own[i] ?? ''))
}

function scoreRow(table: SheetTable, rowIndex: number): number {
  const row = table.rows[rowIndex] ?? []
  const filled = row.filter((cell) => !isBlank(cell))
  const notText = filled.filter((cell) => typeof cell !== 'string' && !isYear(cell)).length
  const known = countKnown(row.map(headerText)) === 0 ? 0 : countKnown(headersAt(table, rowIndex))
  const alone = known === 1 && (filled.length === 1 ? hasRowsBelow(table, rowIndex) : namesItsRows(table, rowIndex))
  const enough = known >= 2 || alone
  if (!enough || notText * 2 > filled.length) return 0
  const unknown = Math.min(filled.length - Math.min(known, filled.length), known * 5)
  return known * 10 - notText * 10 - unknown + valueScore(table, rowIndex)
}

function countKnown(headers: readonly string[]): number {
  const known = headers.filter((header) => header !== '' && header.length <= 40 && speaksOfPeople(header))
  return new Set(known.map(normalHeader)).size
}

// 印 is also where a form is to be sealed, and heads no list by itself.
function speaksOfPeople(header: string): boolean {
  const meaning = meaningOfHeader(header)
  return meaning !== null && meaning !== 'tags'
}

const names: ReadonlySet<string | null> = new Set(['name', 'fullName', 'familyName'])

// 氏名 beside headers that nobody has seen before, over rows that fill the same columns.
function namesItsRows(table: SheetTable, rowIndex: number): boolean {
  const row = table.rows[rowIndex] ?? []
  const named = row.findIndex((cell) => names.has(meaningOfHeader(headerText(cell))))
  const texts = row.map(headerText).filter((text) => text !== '')
  if (named < 0 || new Set(texts).size < texts.length || texts.some((text) => /^\d/.test(text))) return false
  const below = table.rows.slice(rowIndex + 1, rowIndex + 1 + rowsBelow).filter((each) => !isBlank(each[named] ?? null))
  return below.length > 0 && below.every((each) => each.every((cell, i) => isBlank(cell) || !isBlank(row[i] ?? null)))
}

function hasRowsBelow(table: SheetTable, rowIndex: number): boolean {
  return table.rows.slice(rowIndex + 1, rowIndex + 1 + rowsBelow).some((row) => row.some((cell) => !isBlank(cell)))
}

function valueScore(table: SheetTable, rowIndex: number): number {
  const below = table.rows.slice(rowIndex + 1, rowIndex + 1 + rowsBelow)
  return below.some((row) => row.some(isValue)) ? 5 : 0
}

function isValue(cell: Cell): boolean {
  if (typeof cell === 'number' || (typeof cell === 'object' && cell !== null)) return true
  return typeof cell === 'string' && /\d{2,}/.test(cell)
}

// The row above belongs to the header where it names some columns that this row leaves open, or spans several that it names.
function upperHeaders(table: SheetTable, rowIndex: number, own: readonly string[]): readonly string[] {
  const above = (table.rows[rowIndex - 1] ?? []).map(headerText)
  const named = above.filter((text) => text !== '')
  const gapsNamed = above.some((text, i) => text !== '' && (own[i] ?? '') === '' && meaningOfHeader(text) !== null)
  return named.length >= 2 && gapsNamed ? spread(above, own) : []
}

function spread(above: Row, own: readonly string[]): readonly string[] {
  let group = ''
  return above.map((cell, i) => {
    const text = cellText(cell)
    if (text !== '') group = (own[i] ?? '') === '' ? '' : text
    return text !== '' ? text : (own[i] ?? '') === '' ? '' : group
  })
}

function joined(upper: string, own: string): string {
  return upper === '' || own === '' ? upper + own : `${upper}/${own}`
}

function headerText(cell: Cell): string {
  return cellText(cell).slice(0, longestHeader).replace(/\s+/g, ' ')
}

function isYear(cell: Cell): boolean {
  return typeof cell === 'number' && cell >= 1900 && cell < 2200
}
