import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { type Author, authorCtx } from '../db/author-ctx.ts'
import { openEncrypted } from '../db/connection.ts'
import { applyEdit, previewEdit } from '../features/edits/edit-members.ts'
import { serveJob } from '../workers/serve-job.ts'

export interface EditJob {
  readonly databasePath: string
  readonly key: Uint8Array
  readonly author: Author
  readonly task:
    | { readonly act: 'preview'; readonly input: Inputs['edits']['preview'] }
    | { readonly act: 'apply'; readonly input: Inputs['edits']['apply'] }
}

serveJob(async ({ databasePath, key, author, task }: EditJob, watch) => {
  const db = openEncrypted(databasePath, key)
  try {
    const ctx = authorCtx(db, author)
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
