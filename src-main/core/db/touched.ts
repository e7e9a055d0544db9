import type { SyncedTableName } from './synced-tables.ts'

/** Rows written since the last derivation. */
export class Touched {
  readonly #rows = new Map<SyncedTableName, Set<string>>()
  readonly #whole = new Set<string>()

  add(table: SyncedTableName, row: string): void {
    let rows = this.#rows.get(table)
    if (rows === undefined) {
      rows = new Set()
      this.#rows.set(table, rows)
    }
    rows.add(row)
    if (table === 'member') this.#whole.delete(row)
  }

  /** A new member whose search text was written with it: nothing more is to be derived, unless it is touched again. */
  addWhole(row: string): void {
    this.add('member', row)
    this.#whole.add(row)
  }

  rows(table: SyncedTableName): Iterable<string> {
    return this.#rows.get(table) ?? []
  }

  *membersToDerive(): Generator<string> {
    for (const id of this.rows('member')) if (!this.#whole.has(id)) yield id
  }

  has(table: SyncedTableName): boolean {
    return this.#rows.has(table)
  }

  get tables(): SyncedTableName[] {
    return [...this.#rows.keys()]
  }
}
