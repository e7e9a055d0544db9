import { presentStatuses, type RosterFilter } from '../../../src-shared/contract/members.ts'
import type { PlainDate } from '../../../src-shared/contract/values.ts'
import type { Connection } from './connection.ts'

/** What the roster needs of a member to filter, search and sort without touching the file. */
export interface Entry {
  readonly n: number
  readonly id: string
  readonly key: string
  text: string
  readonly status: string
  readonly typeId: string | null
  readonly householdId: string | null
  readonly leftOn: PlainDate | null
  readonly deleted: boolean
  /** Deleted because what made it was undone: in no list, not even the trash. */
  readonly undone: boolean
}

type EntryRow = Omit<Entry, 'deleted' | 'undone'> & { readonly deleted: number }

const COLUMNS =
  'n, id, sort_key AS key, search_text AS text, status, member_type_id AS typeId, household_id AS householdId, left_on AS leftOn, deleted'
/** Not one merged into another, nor one of whom only later edits have arrived. */
const LISTED = 'root IS NULL AND created_dev IS NOT NULL'
const present: ReadonlySet<string> = new Set(presentStatuses)

export function entryOf(db: Connection, id: string): Entry | undefined {
  const row = db.prepare(`SELECT ${COLUMNS} FROM member WHERE id = ? AND ${LISTED}`).get(id) as EntryRow | undefined
  return row && toEntry(row)
}

/** In the order in which they lie in the file: in kana order each would be a jump to another page of it. */
export function entriesAfter(db: Connection, n = -1, limit = -1): Entry[] {
  const text = `SELECT ${COLUMNS} FROM member WHERE n > ? AND ${LISTED} ORDER BY n LIMIT ?`
  return (db.prepare(text).all(n, limit) as EntryRow[]).map(toEntry)
}

/** In kana order, which an index of the file keeps. */
export function inKanaOrder(db: Connection, entries: readonly Entry[]): Entry[] {
  const byRow = new Map(entries.map((entry) => [entry.n, entry]))
  const order = db.prepare('SELECT n FROM member ORDER BY sort_key, n').pluck().all() as number[]
  return order.map((n) => byRow.get(n)).filter((entry) => entry !== undefined)
}

function toEntry(row: EntryRow): Entry {
  return { ...row, deleted: row.deleted !== 0, undone: row.deleted === 2 }
}

export function isShown(entry: Entry, show: RosterFilter['show'], today: PlainDate): boolean {
  if (show === 'trash') return entry.deleted && !entry.undone
  if (entry.deleted) return false
  return show === 'all' || isPresent(entry, today) === (show === 'present')
}

/** Belongs to the club today; whoever leaves on a day to come still does. */
export function isPresent({ status, leftOn }: Pick<Entry, 'status' | 'leftOn'>, today: PlainDate): boolean {
  return present.has(status) && (leftOn === null || leftOn > today)
}

/** Where an entry stands in the list, or would. */
export function position(entries: readonly Entry[], entry: Entry): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(entries[middle] as Entry, entry)) low = middle + 1
    else high = middle
  }
  return low
}

/** In the order of SQLite's BINARY collation, which compares code points; UTF-16 differs only past U+FFFF. */
function isBefore(a: Entry, b: Entry): boolean {
  if (a.key === b.key) return a.n < b.n
  return Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) < 0
}
