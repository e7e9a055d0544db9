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

  /** A member of whom nothing more is to be derived, unless touched again: new, its search text written with it. */
  addWhole(row: string): void {
    this.#whole.add(row)
  }

  /** A member of whom something changed from which nothing is derived. */
  addPlain(row: string): void {
    if (!this.#rows.get('member')?.has(row)) this.#whole.add(row)
  }

  /** Takes over what a part wrote of which everything is derived already. */
  join(part: Touched): void {
    for (const table of part.tables) {
      for (const row of part.rows(table)) {
        if (table === 'member') this.addPlain(row)
        else this.add(table, row)
      }
    }
  }

  *rows(table: SyncedTableName): Generator<string> {
    yield* this.#rows.get(table) ?? []
    if (table === 'member') yield* this.#whole
  }

  membersToDerive(): Iterable<string> {
    return this.#rows.get('member') ?? []
  }

  has(table: SyncedTableName): boolean {
    return this.#rows.has(table) || (table === 'member' && this.#whole.size > 0)
  }

  get tables(): SyncedTableName[] {
    const tables = new Set(this.#rows.keys())
    return [...(this.#whole.size > 0 ? tables.add('member') : tables)]
  }
}
