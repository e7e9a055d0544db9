import { type Filter, filter as filterSchema } from '../../../src-shared/contract/filters.ts'
import { presentStatuses, type RosterFilter, type RosterSort } from '../../../src-shared/contract/members.ts'
import type { MemberId, PlainDate, SegmentId } from '../../../src-shared/contract/values.ts'
import { foldText } from '../../../src-shared/domain/fold.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { CellColumns } from './cell-columns.ts'
import type { Connection } from './connection.ts'
import { filterMatcher, type Matcher } from './filter-matcher.ts'
import { rosterRanks } from './roster-ranks.ts'
import { SearchCorpus } from './search-corpus.ts'
import type { SyncedTableName } from './synced-tables.ts'

/** What the roster needs of a member to filter, search and sort without touching the file. */
interface Entry {
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
const STEP = 5_000
const MOST_MOVED = 500

/**
 * Every member in kana order with one folded search text, held in memory: a scan of 100,000 takes a few milliseconds
 * where the file would take hundreds. Filled on first need or step by step in the background; kept by each write.
 */
export class RosterIndex {
  readonly #db: Connection
  readonly #today: () => PlainDate
  readonly #columns: CellColumns
  #entries: Entry[] = []
  #byId = new Map<string, Entry>()
  #corpus: SearchCorpus<Entry> | null = null
  #ready = false
  #version = 0
  #cache = new Map<string, readonly Entry[]>()
  #ranks = new Map<string, ReadonlyMap<number, number>>()
  #day = ''

  constructor(db: Connection, today: () => PlainDate) {
    this.#db = db
    this.#today = today
    this.#columns = new CellColumns(db)
  }

  get ready(): boolean {
    return this.#ready
  }

  /** A page of the rows (`n`) that match, in the order asked for; `total` is the count of all that match. */
  page(
    filter: RosterFilter,
    order: { sort: RosterSort; descending: boolean },
    window: { offset: number; limit: number },
  ): { total: number; rows: readonly number[] } {
    this.#beginDay()
    const key = JSON.stringify([filter, order])
    let found = this.#cache.get(key)
    if (found === undefined) {
      found = this.#sorted(this.#matching(filter), order.sort, order.descending)
      if (this.#cache.size > 20) this.#cache.clear()
      this.#cache.set(key, found)
    }
    const rows = found.slice(window.offset, window.offset + window.limit).map((entry) => entry.n)
    return { total: found.length, rows }
  }

  /** Everyone who matches, in kana order. */
  ids(filter: RosterFilter): readonly MemberId[] {
    return this.#matching(filter).map((entry) => entry.id as MemberId)
  }

  entries(): readonly Entry[] {
    this.fill()
    return this.#entries
  }

  /** Reads every member at once. */
  fill(): void {
    if (this.#ready) return
    const rows = this.#db.rows<EntryRow>(`SELECT ${COLUMNS} FROM member WHERE ${LISTED} ORDER BY sort_key, n`)
    this.#take(rows.map(toEntry))
  }

  /** Reads every member in steps, so that other calls are answered in between; the old content serves until it is done. */
  async refill(): Promise<void> {
    const version = ++this.#version
    const entries: Entry[] = []
    let last: { key: string; n: number } = { key: '', n: -1 }
    for (;;) {
      const rows = this.#db.rows<EntryRow>(
        `SELECT ${COLUMNS} FROM member WHERE (sort_key, n) > (?, ?) AND ${LISTED} ORDER BY sort_key, n LIMIT ${STEP}`,
        last.key,
        last.n,
      )
      for (const row of rows) entries.push(toEntry(row))
      const end = rows.at(-1)
      if (end === undefined || rows.length < STEP) break
      last = end
      await new Promise((resolve) => setImmediate(resolve))
      if (version !== this.#version || !this.#db.db.open) return
    }
    this.#take(entries)
  }

  /** How many who belong today a filter finds. */
  count(where: Filter): number {
    return this.page({ ...everyone, where }, { sort: 'kana', descending: false }, { offset: 0, limit: 0 }).total
  }

  /** Takes up what a write did to these members and in these tables. */
  update(ids: Iterable<string>, tables: Iterable<SyncedTableName>): void {
    this.forgetResults()
    this.#version += 1
    const changed = [...ids]
    this.#columns.update(changed, new Set(tables))
    if (!this.#ready) return
    // Each move shifts the whole list: past some hundreds, reading it anew is faster.
    if (changed.length > MOST_MOVED) this.#ready = false
    else this.#move(changed)
  }

  #move(ids: readonly string[]): void {
    this.#corpus = null
    for (const id of ids) {
      const before = this.#byId.get(id)
      if (before !== undefined) this.#entries.splice(position(this.#entries, before), 1)
      this.#byId.delete(id)
      const row = this.#db.row<EntryRow>(`SELECT ${COLUMNS} FROM member WHERE id = ? AND ${LISTED}`, id)
      if (row === undefined) continue
      const entry = toEntry(row)
      this.#entries.splice(position(this.#entries, entry), 0, entry)
      this.#byId.set(id, entry)
    }
  }

  /** Reads everyone anew at the next need: after a change that may touch anybody. */
  forget(): void {
    this.#version += 1
    this.#ready = false
    this.#columns.forget()
    this.forgetResults()
  }

  /** Takes up that another connection wrote: what of other tables was read is read anew. */
  forgetColumns(): void {
    this.#columns.forget()
    this.forgetResults()
  }

  /** Lists that depend on money or names of other tables are made anew. */
  forgetResults(): void {
    this.#cache.clear()
    this.#ranks.clear()
  }

  /** Who is present, and whose term ends within days, is another question on another day. */
  #beginDay(): void {
    const today = this.#today()
    if (today !== this.#day) this.forgetResults()
    this.#day = today
  }

  #take(entries: Entry[]): void {
    this.#entries = entries
    this.#corpus = null
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]))
    this.#ready = true
    this.forgetResults()
  }

  #matching(filter: RosterFilter): Entry[] {
    this.fill()
    const terms = filter.search
      .split(/[\s\u3000]+/)
      .map(foldText)
      .filter((term) => term !== '')
    const statuses = new Set<string>(filter.statuses)
    const types = new Set<string | null>(filter.memberTypeIds)
    const unpaid = filter.unpaid ? unpaidMembers(this.#db) : null
    const today = this.#today()
    const wheres = this.#wheres(filter)
    return this.#holding(terms).filter(
      (entry) =>
        isShown(entry, filter.show, today) &&
        (statuses.size === 0 || statuses.has(entry.status)) &&
        (types.size === 0 || types.has(entry.typeId)) &&
        (filter.householdId === undefined || entry.householdId === filter.householdId) &&
        (unpaid === null || unpaid.has(entry.id)) &&
        wheres.every((holds) => holds(entry.n)),
    )
  }

  #wheres({ segmentId, where }: RosterFilter): Matcher[] {
    const filters = [segmentId && savedFilter(this.#db, segmentId), where].filter((one) => one !== undefined)
    const source = { db: this.#db, columns: this.#columns, today: this.#today() }
    return filters.map((filter) => filterMatcher(filter, source))
  }

  #holding(terms: readonly string[]): readonly Entry[] {
    if (terms.length === 0) return this.#entries
    this.#corpus ??= new SearchCorpus(this.#entries)
    return this.#corpus.find(terms)
  }

  #sorted(entries: Entry[], sort: RosterSort, descending: boolean): readonly Entry[] {
    if (sort === 'kana' || sort === 'name') return descending ? entries.reverse() : entries
    const rank = this.#rank(sort)
    const place = ({ n }: Entry) => rank.get(n) ?? Number.POSITIVE_INFINITY
    if (!descending) return entries.sort((a, b) => place(a) - place(b) || 0)
    // Whoever has nothing to sort by comes last in either direction.
    const [known, unknown] = [entries.filter(({ n }) => rank.has(n)), entries.filter(({ n }) => !rank.has(n))]
    return [...known.sort((a, b) => place(b) - place(a)), ...unknown]
  }

  #rank(sort: RosterSort): ReadonlyMap<number, number> {
    let rank = this.#ranks.get(sort)
    if (rank === undefined) {
      const today = this.#today()
      rank = rosterRanks(this.#db, sort, this.#entries, () => this.#columns.column(sort, today))
      this.#ranks.set(sort, rank)
    }
    return rank
  }
}

const everyone: RosterFilter = { search: '', show: 'present', statuses: [], memberTypeIds: [], unpaid: false }

function toEntry(row: EntryRow): Entry {
  return { ...row, deleted: row.deleted !== 0, undone: row.deleted === 2 }
}

function isShown(entry: Entry, show: RosterFilter['show'], today: PlainDate): boolean {
  if (show === 'trash') return entry.deleted && !entry.undone
  if (entry.deleted) return false
  return show === 'all' || isPresent(entry, today) === (show === 'present')
}

/** Belongs to the club today; whoever leaves on a day to come still does. */
export function isPresent({ status, leftOn }: Pick<Entry, 'status' | 'leftOn'>, today: PlainDate): boolean {
  return present.has(status) && (leftOn === null || leftOn > today)
}

function savedFilter(db: Connection, id: SegmentId): Filter {
  const saved = db.row<{ filter: string }>(
    'SELECT filter FROM segment WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    id,
  )
  if (saved === undefined) throw refuse('ROW_NOT_FOUND', { what: 'segment' })
  return filterSchema.parse(JSON.parse(saved.filter))
}

function unpaidMembers(db: Connection): ReadonlySet<string> {
  const rows = db.rows<{ id: string }>(
    `SELECT DISTINCT coalesce(member.root, member.id) AS id FROM charge_open
     JOIN member ON member.id = charge_open.member_id WHERE open > 0`,
  )
  return new Set(rows.map(({ id }) => id))
}

function position(entries: readonly Entry[], entry: Entry): number {
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
