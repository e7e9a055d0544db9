import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { type CellTest, type Item, itemKey, itemsOf } from '../../../src-shared/domain/condition-test.ts'
import { customColumnField, groupColumnKind } from '../../../src-shared/domain/member-columns.ts'
import type { Connection } from './connection.ts'
import { cellsByRow } from './member-cells.ts'
import type { SyncedTableName } from './synced-tables.ts'

/**
 * One column of everybody, by row number: what filters test and lists sort by. Few values are many people's, so each
 * different one is kept, folded and tested once.
 */
export class CellColumn {
  readonly #values: (readonly Item[])[] = [[]]
  readonly #keys: (readonly string[])[] = []
  readonly #places = new Map<string, number>([['', 0]])
  /** Which value each row holds. */
  readonly #rows: number[] = []

  itemsOf(n: number): readonly Item[] {
    return this.#values[this.#rows[n] ?? 0] ?? []
  }

  /** The values as they are compared. */
  keysOf(n: number): readonly string[] {
    return this.#keysAt(this.#rows[n] ?? 0)
  }

  put(n: number, items: readonly Item[]): void {
    const name = items.length === 1 ? `${typeof items[0]} ${items[0]}` : JSON.stringify(items)
    let place = items.length === 0 ? 0 : this.#places.get(name)
    if (place === undefined) {
      place = this.#values.push(items) - 1
      this.#places.set(name, place)
    }
    while (this.#rows.length < n) this.#rows.push(0)
    this.#rows[n] = place
  }

  /** Says of a row whether its value passes. */
  matcher(test: CellTest): (n: number) => boolean {
    const passes = this.#values.map((items, place) =>
      test.by === 'keys' ? test.holds(this.#keysAt(place)) : test.holds(items),
    )
    const rows = this.#rows
    return (n) => passes[rows[n] ?? 0] === true
  }

  #keysAt(place: number): readonly string[] {
    let keys = this.#keys[place]
    if (keys === undefined) {
      keys = (this.#values[place] ?? []).map(itemKey)
      this.#keys[place] = keys
    }
    return keys
  }
}

interface Kept {
  readonly key: string
  readonly on: PlainDate
  readonly column: CellColumn
}

const MOST_KEPT = 30
const MOST_REREAD = 500

/**
 * The columns that filters and orders have asked for, held in memory: a test of 100,000 people then takes milliseconds,
 * where the file takes a hundred and more. Read at the first need; a write reads anew only what it touched.
 */
export class CellColumns {
  readonly #db: Connection
  #kept = new Map<string, Kept>()

  constructor(db: Connection) {
    this.#db = db
  }

  /** Several at once are read in one pass. */
  read(wanted: readonly { readonly key: string; readonly on: PlainDate }[]): void {
    if (this.#kept.size + wanted.length > MOST_KEPT) this.forget()
    const missing = wanted.filter(({ key, on }) => !this.#kept.has(nameOf(key, on)))
    for (const [on, ofDay] of Map.groupBy(missing, (one) => one.on))
      this.#readDay([...new Set(ofDay.map(({ key }) => key))], on)
  }

  column(key: string, on: PlainDate): CellColumn {
    this.read([{ key, on }])
    return (this.#kept.get(nameOf(key, on)) as Kept).column
  }

  /** Takes up what a write did: to these members, and in these tables. */
  update(members: readonly string[], tables: ReadonlySet<SyncedTableName>): void {
    if (this.#kept.size === 0) return
    if (members.length > MOST_REREAD) return this.forget()
    for (const [name, { key }] of this.#kept) {
      if (tablesBehind(key).some((table) => tables.has(table))) this.#kept.delete(name)
    }
    const asked = { ids: JSON.stringify(members) }
    if (members.length === 0) return
    for (const [on, kept] of Map.groupBy(this.#kept.values(), (one) => one.on)) this.#fill(asked, kept, on)
  }

  forget(): void {
    this.#kept = new Map()
  }

  #readDay(keys: readonly string[], on: PlainDate): void {
    const kept = keys.map((key) => ({ key, on, column: new CellColumn() }))
    this.#fill('everybody', kept, on)
    for (const one of kept) this.#kept.set(nameOf(one.key, on), one)
  }

  #fill(asked: Parameters<typeof cellsByRow>[1], kept: readonly Kept[], on: PlainDate): void {
    const keys = kept.map(({ key }) => key)
    for (const { n, cells } of cellsByRow(this.#db, asked, keys, on)) {
      for (const [place, { column }] of kept.entries()) column.put(n, itemsOf(cells[place] ?? null))
    }
  }
}

const ofTheDay = new Set(['age', 'schoolYear', 'membershipYears', 'groups', 'offices'])

function nameOf(key: string, on: PlainDate): string {
  return ofTheDay.has(key) || groupColumnKind(key) !== null ? `${key} ${on}` : key
}

/**
 * Tables whose rows a column shows beside the member's own; whoever is named in it is a member too. What hangs on a
 * person moves only with a merge, and a merge touches all whom it concerns.
 */
const behind: Readonly<Record<string, readonly SyncedTableName[]>> = {
  memberType: ['memberType'],
  status: ['memberStatus'],
  household: ['household'],
  householdHead: ['household'],
  tags: ['memberTag', 'tag'],
  groups: ['groupMembership', 'memberGroup'],
  offices: ['officeTerm', 'office'],
  guardians: ['guardian', 'member'],
  consents: ['consent'],
  payer: ['member'],
  otherPhones: ['contactPoint'],
  otherEmails: ['contactPoint'],
  open: ['charge', 'payment', 'refund'],
  credit: ['charge', 'payment', 'refund'],
  unpaidSince: ['charge', 'payment', 'refund'],
}

function tablesBehind(key: string): readonly SyncedTableName[] {
  if (customColumnField(key) !== null) return ['customField']
  return behind[groupColumnKind(key) === null ? key : 'groups'] ?? []
}
