import type { Connection } from './connection.ts'
import { deriveMoney } from './derive-money.ts'
import { deriveRoots } from './derive-roots.ts'
import {
  furtherContacts,
  type Searchable,
  searchedColumns,
  searchText,
  sensitiveFields,
  sortKey,
} from './search-text.ts'
import { Touched } from './touched.ts'

/** Brings everything that is computed from synced rows up to date with what was touched. */
export function derive(db: Connection, touched: Touched): void {
  deriveSearch(db, membersToSearch(db, touched))
  deriveRoots(db, touched.membersToDerive(), (person) => touched.addPlain(person))
  deriveMoney(db, touched)
}

/** Everything, from the start: after a replay, or when a fold rule has changed. */
export function deriveAll(db: Connection): void {
  db.db.exec(
    'DELETE FROM allocation; DELETE FROM charge_open; DELETE FROM receipt_payment; UPDATE member SET root = NULL',
  )
  const touched = new Touched()
  for (const table of ['member', 'charge', 'payment', 'receipt'] as const) {
    for (const { id } of db.rows<{ id: string }>(`SELECT id FROM ${table}`)) touched.add(table, id)
  }
  derive(db, touched)
}

function membersToSearch(db: Connection, touched: Touched): Iterable<string> {
  const ids = new Set(touched.membersToDerive())
  for (const point of touched.rows('contactPoint')) {
    const found = db.row<{ memberId: string }>('SELECT member_id FROM contact_point WHERE id = ?', point)
    if (found !== undefined) ids.add(found.memberId)
  }
  if (touched.has('customField')) {
    for (const { id } of db.rows<{ id: string }>("SELECT id FROM member WHERE custom <> '{}'")) ids.add(id)
  }
  return ids
}

function deriveSearch(db: Connection, ids: Iterable<string>): void {
  const sensitive = sensitiveFields(db)
  const read = db.prepare(`SELECT ${searchedColumns.join(', ')}, sort_key, search_text FROM member WHERE id = ?`)
  const writeKey = db.prepare('UPDATE member SET sort_key = ? WHERE id = ?')
  const writeText = db.prepare('UPDATE member SET search_text = ? WHERE id = ?')
  for (const id of ids) {
    const row = read.get(id) as (Searchable & { sort_key: string; search_text: string }) | undefined
    if (row === undefined) continue
    const [key, text] = [sortKey(row), searchText(row, furtherContacts(db, id), () => sensitive)]
    // The order is an index: it is written anew only where it changes.
    if (key !== row.sort_key) writeKey.run(key, id)
    if (text !== row.search_text) writeText.run(text, id)
  }
}
