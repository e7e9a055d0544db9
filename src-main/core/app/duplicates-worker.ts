import { openEncrypted } from '../db/connection.ts'
import { findDuplicates, type PairsById } from '../features/duplicates/find-duplicates.ts'
import { serveJob } from '../workers/serve-job.ts'

export interface DuplicatesJob {
  readonly databasePath: string
  readonly key: Uint8Array
}

serveJob(async ({ databasePath, key }: DuplicatesJob, watch): Promise<PairsById> => {
  const db = openEncrypted(databasePath, key, { readonly: true })
  try {
    return findDuplicates(db, (progress) => {
      watch.checkCancelled()
      watch.report(progress)
    })
  } finally {
    db.close()
  }
})
