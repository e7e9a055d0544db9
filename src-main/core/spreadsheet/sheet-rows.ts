import { guardFormula } from '../../../src-shared/domain/formula-guard.ts'
import type { SheetCell } from './sheet-file.ts'
import { cellAddress, escapeXml } from './workbook-parts.ts'

// Positions in the styles of `workbookParts`.
export const TEXT = '1'
const DAY = '2'
export const HEADER = '3'
const MONEY = '4'
const NUMBER = '5'
const LONG_TEXT = '6'
/** Excel counts 1900 as a leap year, so earlier days would be off by one or cannot be days at all. */
const FIRST_SAFE_DAY = '1900-03-01'

interface RowStyle {
  readonly style: string
  /** The columns whose texts take several lines. */
  readonly wraps: readonly boolean[]
}

/** A row of a sheet; empty cells are left out. */
export function rowXml(cells: readonly SheetCell[], row: number, { style, wraps }: RowStyle): string {
  let xml = `<row r="${row}">`
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? null
    if (cell === null || cell === '') continue
    xml += cellXml(cell, cellAddress(column, row), wraps[column] === true ? LONG_TEXT : style)
  }
  return `${xml}</row>`
}

function cellXml(cell: Exclude<SheetCell, null>, at: string, style: string): string {
  if (typeof cell === 'number') return `<c r="${at}" s="${NUMBER}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return textXml(guardFormula(cell), at, style)
  if ('money' in cell) return `<c r="${at}" s="${MONEY}"><v>${cell.money}</v></c>`
  if (cell.date < FIRST_SAFE_DAY) return textXml(cell.date, at, style)
  return `<c r="${at}" s="${DAY}"><v>${serialOf(cell.date)}</v></c>`
}

function textXml(text: string, at: string, style: string): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function serialOf(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569
}
