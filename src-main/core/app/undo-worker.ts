import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import { dayIn } from '../db/clock.ts'
import { clubTimeZone } from '../db/club-time-zone.ts'
import { openEncrypted } from '../db/connection.ts'
import { createCtx } from '../db/create-ctx.ts'
import { guardWrites } from '../db/guard.ts'
import { systemIds } from '../db/ids.ts'
import { RosterIndex } from '../db/roster-index.ts'
import { undoOperation } from '../features/history/undo.ts'
import { serveJob } from '../workers/serve-job.ts'

export interface UndoJob {
  readonly databasePath: string
  readonly key: Uint8Array
  readonly author: { readonly device: string; readonly series: string; readonly actor: string; readonly now: number }
  readonly input: Inputs['history']['undo']
}

serveJob(async ({ databasePath, key, author, input }: UndoJob): Promise<Outputs['history']['undo']> => {
  const db = openEncrypted(databasePath, key)
  try {
    const clock = { now: () => author.now }
    const ctx = createCtx({
      db,
      roster: new RosterIndex(db, () => dayIn(clubTimeZone(db), clock.now())),
      clock,
      ids: systemIds(clock.now),
      identity: author,
      actor: author.actor,
      mayWrite: guardWrites(db),
      onWritten: () => undefined,
    })
    return db.transaction(() => undoOperation(ctx, input))
  } finally {
    db.close()
  }
})
