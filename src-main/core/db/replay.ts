import { applyLogged } from './apply.ts'
import type { Change } from './change.ts'
import { readChange, type StoredChange } from './change-rows.ts'
import { type Connection, openInMemory } from './connection.ts'
import { derive } from './derive.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { Touched } from './touched.ts'

const STEP = 20

/** The changes of a log in the order of their clocks, up to but not including the instant `before` by the writers' own clocks. */
export function* changesOf(db: Connection, before = Number.MAX_SAFE_INTEGER): Generator<Change> {
  let last = { hlc: '', dev: '', seq: 0 }
  for (;;) {
    const page = db.rows<StoredChange>(
      `SELECT * FROM change WHERE (hlc, dev, seq) > (?, ?, ?) AND wall < ? ORDER BY hlc, dev, seq LIMIT ${STEP}`,
      last.hlc,
      last.dev,
      last.seq,
      before,
    )
    yield* page.map(readChange)
    const end = page.at(-1)
    if (end === undefined) return
    last = end
  }
}

/** A database in memory with the same schema, holding just these changes. */
export async function replay(changes: Iterable<Change>): Promise<Connection> {
  const db = openInMemory()
  migrate(db.db, migrations, () => undefined)
  const touched = new Touched()
  let count = 0
  for (const change of changes) {
    db.transaction(() => applyLogged(db, change, touched))
    count += 1
    // A long log is folded in steps, so that the screen is answered in between.
    if (count % STEP === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  db.transaction(() => derive(db, touched))
  return db
}
