import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { endOfDay } from '../../db/clock.ts'
import type { Connection } from '../../db/connection.ts'
import { memberRows } from '../../db/member-rows.ts'
import { changesOf, replay } from '../../db/replay.ts'
import { RosterIndex } from '../../db/roster-index.ts'

/** A day of the past folded from the log, kept while it is being looked at. */
export class PastRoster {
  readonly #day: string
  readonly #db: Promise<Connection>
  readonly #index: Promise<RosterIndex>

  constructor(source: Connection, day: string, timeZone: string) {
    this.#day = day
    this.#db = replay(changesOf(source, endOfDay(timeZone, day)))
    this.#index = this.#db.then((db) => new RosterIndex(db, () => day))
  }

  /** As it stood at the end of the day. */
  get db(): Promise<Connection> {
    return this.#db
  }

  isOf(day: string): boolean {
    return this.#day === day
  }

  /** The roster as it stood recorded at the end of the day: who belonged to the club then. */
  async list(input: Inputs['members']['listAsOf']): Promise<Outputs['members']['listAsOf']> {
    const [db, index] = await Promise.all([this.#db, this.#index])
    const filter = { search: input.search, show: 'present' as const, statuses: [], memberTypeIds: [], unpaid: false }
    const page = index.page(filter, { sort: 'kana', descending: false }, input)
    return { total: page.total, rows: memberRows(db, page.rows) }
  }

  async close(): Promise<void> {
    ;(await this.#db).close()
  }
}
