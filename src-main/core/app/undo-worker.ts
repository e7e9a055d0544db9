import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import { type Author, authorCtx } from '../db/author-ctx.ts'
import { openEncrypted } from '../db/connection.ts'
import { placesAfterUndo } from '../features/events/places-after-undo.ts'
import { undoOperation } from '../features/history/undo.ts'
import { serveJob } from '../workers/serve-job.ts'

export interface UndoJob {
  readonly databasePath: string
  readonly key: Uint8Array
  readonly author: Author
  readonly input: Inputs['history']['undo']
}

serveJob(async ({ databasePath, key, author, input }: UndoJob): Promise<Outputs['history']['undo']> => {
  const db = openEncrypted(databasePath, key)
  try {
    const ctx = authorCtx(db, author)
    return db.transaction(() => undoOperation(ctx, input, placesAfterUndo))
  } finally {
    db.close()
  }
})
