import { type Filter, filter as filterSchema } from '../../../src-shared/contract/filters.ts'
import type { RosterFilter, RosterSort } from '../../../src-shared/contract/members.ts'
import type { MemberId, PlainDate, SegmentId } from '../../../src-shared/contract/values.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { CellColumns } from './cell-columns.ts'
import type { Connection } from './connection.ts'
import { filterMatcher, type Matcher } from './filter-matcher.ts'
import { type Entry, entriesAfter, entryOf, inKanaOrder, isShown, position } from './roster-entry.ts'
import { rosterRanks } from './roster-ranks.ts'
import { SearchCorpus } from './search-corpus.ts'
import { literalMatches, searchTerms } from './search-terms.ts'
import type { SyncedTableName } from './synced-tables.ts'

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
  #marks = new Map<RosterFilter['show'], Uint8Array>()
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
    if (!this.#ready) this.#take(inKanaOrder(this.#db, entriesAfter(this.#db)))
  }

  /** Reads every member in steps, so that other calls are answered in between; the old content serves until it is done. */
  async refill(): Promise<void> {
    const version = ++this.#version
    const entries: Entry[] = []
    for (;;) {
      const step = entriesAfter(this.#db, entries.at(-1)?.n, STEP)
      for (const entry of step) entries.push(entry)
      if (step.length < STEP) break
      await new Promise((resolve) => setImmediate(resolve))
      if (version !== this.#version || !this.#db.db.open) return
    }
    this.#take(inKanaOrder(this.#db, entries))
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
      const entry = entryOf(this.#db, id)
      if (entry === undefined) continue
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
    this.#marks.clear()
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
    this.#beginDay()
    this.fill()
    const found = this.#holding(searchTerms(filter.search), this.#shown(filter.show))
    const conditions = this.#conditions(filter)
    return conditions.length === 0 ? found : found.filter((entry) => conditions.every((holds) => holds(entry)))
  }

  #conditions(filter: RosterFilter): ((entry: Entry) => boolean)[] {
    const conditions: ((entry: Entry) => boolean)[] = []
    const statuses = new Set<string>(filter.statuses)
    const types = new Set<string | null>(filter.memberTypeIds)
    if (statuses.size > 0) conditions.push(({ status }) => statuses.has(status))
    if (types.size > 0) conditions.push(({ typeId }) => types.has(typeId))
    if (filter.householdId !== undefined) conditions.push(({ householdId }) => householdId === filter.householdId)
    const unpaid = filter.unpaid ? unpaidMembers(this.#db) : null
    if (unpaid !== null) conditions.push(({ id }) => unpaid.has(id))
    for (const holds of this.#wheres(filter)) conditions.push(({ n }) => holds(n))
    return conditions
  }

  /** By their place in the list, 1 for each who is to be shown; kept, since to look at everybody takes longer than most searches. */
  #shown(show: RosterFilter['show']): Uint8Array {
    let shown = this.#marks.get(show)
    if (shown === undefined) {
      const today = this.#today()
      shown = Uint8Array.from(this.#entries, (entry) => (isShown(entry, show, today) ? 1 : 0))
      this.#marks.set(show, shown)
    }
    return shown
  }

  #wheres({ segmentId, where }: RosterFilter): Matcher[] {
    const filters = [segmentId && savedFilter(this.#db, segmentId), where].filter((one) => one !== undefined)
    const source = { db: this.#db, columns: this.#columns, today: this.#today() }
    return filters.map((filter) => filterMatcher(filter, source))
  }

  #holding(terms: readonly string[], shown: Uint8Array): Entry[] {
    if (terms.length === 0) return this.#entries.filter((_, place) => shown[place] === 1)
    const literal = literalMatches(this.#db, terms)
    if (literal !== null) return this.#entries.filter(({ id }, place) => shown[place] === 1 && literal.has(id))
    this.#corpus ??= new SearchCorpus(this.#entries)
    return this.#corpus.find(terms, shown)
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
