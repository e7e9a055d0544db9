import type { Progress } from '../../../src-shared/contract/imports.ts'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import { dayIn } from '../db/clock.ts'
import { clubTimeZone } from '../db/club-time-zone.ts'
import { openEncrypted } from '../db/connection.ts'
import { createCtx } from '../db/create-ctx.ts'
import { guardWrites } from '../db/guard.ts'
import { systemIds } from '../db/ids.ts'
import { RosterIndex } from '../db/roster-index.ts'
import { applyEdit, previewEdit } from '../features/edits/edit-members.ts'
import { serveJob } from '../workers/serve-job.ts'

export interface EditJob {
  readonly databasePath: string
  readonly key: Uint8Array
  readonly author: { readonly device: string; readonly series: string; readonly actor: string; readonly now: number }
  readonly task:
    | { readonly act: 'preview'; readonly input: Inputs['edits']['preview'] }
    | { readonly act: 'apply'; readonly input: Inputs['edits']['apply'] }
}

serveJob(async ({ databasePath, key, author, task }: EditJob, watch) => {
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
    const tell = (progress: Progress) => {
      watch.checkCancelled()
      watch.report(progress)
    }
    if (task.act === 'preview') return previewEdit(ctx, task.input, tell)
    return db.transaction(() => {
      const applied = applyEdit(ctx, task.input, tell)
      watch.checkCancelled()
      return applied
    })
  } finally {
    db.close()
  }
})
