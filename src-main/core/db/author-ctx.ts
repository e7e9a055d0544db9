import { dayIn } from './clock.ts'
import { clubTimeZone } from './club-time-zone.ts'
import type { Connection } from './connection.ts'
import { createCtx } from './create-ctx.ts'
import type { Ctx } from './ctx.ts'
import { guardBulkWrites } from './guard.ts'
import { systemIds } from './ids.ts'
import { RosterIndex } from './roster-index.ts'

/** On whose behalf, and at what instant, a worker thread does its work. */
export interface Author {
  readonly device: string
  readonly series: string | null
  readonly actor: string
  readonly now: number
}

/** What a use case gets in a worker thread: a connection of its own, and the moment at which it was asked for. */
export function authorCtx(db: Connection, author: Author): Ctx {
  const clock = { now: () => author.now }
  return createCtx({
    db,
    roster: new RosterIndex(db, () => dayIn(clubTimeZone(db), author.now)),
    clock,
    ids: systemIds(clock.now),
    identity: author,
    actor: author.actor,
    mayWrite: guardBulkWrites(db),
    onWritten: () => undefined,
  })
}
