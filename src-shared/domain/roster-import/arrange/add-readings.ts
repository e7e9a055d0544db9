import type { Cell, SheetTable } from '../table.ts'
import { addColumn } from './add-column.ts'
import { type HeaderColumn, headerColumns } from './header-columns.ts'

const kanaMeanings = new Set(['nameKana', 'familyNameKana', 'givenNameKana'])

/** Where no column gives the reading of names, the phonetic runs of the name cells do. */
export function addReadings(table: SheetTable, headerRow: number): SheetTable {
  const columns = headerColumns(table, headerRow)
  if (table.readings === undefined || columns.some(({ meaning }) => kanaMeanings.has(meaning ?? ''))) return table
  const names = nameColumns(columns)
  return names.reduce((made, { header, index }) => {
    const cells = cellsAt(table, headerRow, index)
    return addColumn(made, headerRow, { header, kind: 'phonetic', cells })
  }, table)
}

function nameColumns(columns: readonly HeaderColumn[]): readonly { readonly header: string; readonly index: number }[] {
  const find = (...meanings: readonly string[]) =>
    columns.find(({ meaning }) => meaning !== null && meanings.includes(meaning))
  const [family, given] = [find('familyName'), find('givenName', 'givenName?')]
  if (family && given)
    return [
      { header: 'セイ', index: family.index },
      { header: 'メイ', index: given.index },
    ]
  const whole = find('name') ?? family ?? given ?? find('name?')
  return whole === undefined ? [] : [{ header: 'フリガナ', index: whole.index }]
}

function cellsAt(table: SheetTable, headerRow: number, index: number): ReadonlyMap<number, Cell> {
  const byPlace = new Map((table.readings ?? []).map(({ row, column, kana }) => [`${row} ${column}`, kana]))
  const cells = new Map<number, Cell>()
  for (let i = headerRow + 1; i < table.rows.length; i++) {
    const { row, shift } = table.origins?.get(i) ?? { row: i, shift: 0 }
    const kana = byPlace.get(`${row} ${index + shift}`)
    if (kana !== undefined) cells.set(i, kana)
  }
  return cells
}
