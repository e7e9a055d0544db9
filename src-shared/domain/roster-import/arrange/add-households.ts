import { cellText, isBlank } from '../cell-text.ts'
import { skipReason } from '../skip-reason.ts'
import type { Cell, Row, SheetTable } from '../table.ts'
import { addColumn, withCell } from './add-column.ts'
import { type HeaderColumn, headerColumns, isAddress, isName, roughPlan } from './header-columns.ts'

const numbers = new Set(['number?', 'memberNumber'])

/**
 * People who share one merged address, or who stand below a numbered person without a number and an address of their
 * own, are one household: each gets its key, and the address where it was left open.
 */
export function addHouseholds(table: SheetTable, headerRow: number): SheetTable {
  const columns = headerColumns(table, headerRow)
  const addresses = columns.filter(isAddress).map(({ index }) => index)
  if (addresses.length === 0 || columns.some(({ meaning }) => meaning === 'household')) return table
  const heads = headsOf(table, headerRow, columns, addresses)
  if (heads.size === 0) return table
  const cells = new Map<number, Cell>()
  for (const [row, head] of heads) cells.set(row, String(head + 1)).set(head, String(head + 1))
  const rows = table.rows.map((row, i) => withAddress(row, table.rows[heads.get(i) ?? -1], addresses))
  return addColumn({ ...table, rows }, headerRow, { header: '世帯番号', kind: 'household', cells })
}

/** For each further person of a household the row of the first. */
function headsOf(
  table: SheetTable,
  headerRow: number,
  columns: readonly HeaderColumn[],
  addresses: readonly number[],
): ReadonlyMap<number, number> {
  const plan = roughPlan(columns)
  const merged = mergedRows(table, headerRow, addresses)
  const isNextOfKin = nextOfKin(columns, addresses)
  const heads = new Map<number, number>()
  const number = columns.find(({ meaning }) => numbers.has(meaning ?? ''))?.index
  const hasGaps = number !== undefined && table.rows.some((row, i) => i > headerRow && isBlank(row[number]))
  if (merged.size === 0 && !hasGaps) return heads
  let above = -1
  for (let i = headerRow + 1; i < table.rows.length; i++) {
    const row = table.rows[i] ?? []
    if (skipReason(row, plan) !== null || !columns.some((column) => isName(column) && !isBlank(row[column.index])))
      continue
    const first = merged.get(i)
    if (first !== undefined && first !== i) heads.set(i, first)
    else if (above >= 0 && first === undefined && isNextOfKin(row, table.rows[above] ?? []))
      heads.set(i, heads.get(above) ?? above)
    above = i
  }
  return heads
}

function mergedRows(table: SheetTable, headerRow: number, addresses: readonly number[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>()
  for (const { firstRow, lastRow, firstColumn } of table.merges ?? []) {
    if (firstRow <= headerRow || lastRow === firstRow || !addresses.includes(firstColumn)) continue
    for (let i = firstRow; i <= Math.min(lastRow, table.rows.length - 1); i++) rows.set(i, firstRow)
  }
  return rows
}

function nextOfKin(columns: readonly HeaderColumn[], addresses: readonly number[]): (row: Row, above: Row) => boolean {
  const number = columns.find(({ meaning }) => numbers.has(meaning ?? ''))?.index
  const name = columns.find(isName)?.index ?? 0
  return (row, above) =>
    number !== undefined &&
    isBlank(row[number]) &&
    addresses.every((index) => isBlank(row[index])) &&
    familyName(row[name]) === familyName(above[name]) &&
    familyName(row[name]) !== ''
}

function familyName(cell: Cell | undefined): string {
  const [family = '', given] = cellText(cell ?? null).split(/\s+/)
  return given === undefined ? '' : family
}

function withAddress(row: Row, head: Row | undefined, addresses: readonly number[]): Row {
  if (head === undefined || addresses.some((index) => !isBlank(row[index]))) return row
  return addresses.reduce((filled, index) => withCell(filled, index, head[index] ?? null), row)
}
