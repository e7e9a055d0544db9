import { exportTexts } from '../../../../src-shared/texts/export.ts'
import type { Connection } from '../../db/connection.ts'
import type { FurtherSheet } from '../../spreadsheet/sheet-file.ts'
import type { FullColumn } from './full-columns.ts'
import { orderOf } from './queries.ts'

/**
 * The club's types, groups, offices and tags in its own order, each under the heading of their column: the rows of people
 * do not tell it, and another club that takes them over is to have them in that order again.
 */
export function namesInOrder(db: Connection, columns: readonly FullColumn[], locale: 'ja' | 'en'): FurtherSheet[] {
  const lists = columns.flatMap(({ key, header }) => {
    const names = orderOf(db, key)
    return names.length === 0 ? [] : [{ header, names }]
  })
  if (lists.length === 0) return []
  const most = Math.max(...lists.map(({ names }) => names.length))
  const rows = Array.from({ length: most }, (_, place) => lists.map(({ names }) => names[place] ?? ''))
  return [{ name: exportTexts[locale].namesInOrder, columns: lists.map(({ header }) => ({ header })), rows }]
}
