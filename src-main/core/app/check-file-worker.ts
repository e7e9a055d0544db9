import { openEncrypted } from '../db/connection.ts'
import { serveJob } from '../workers/serve-job.ts'

export interface CheckFileJob {
  readonly databasePath: string
  readonly key: Uint8Array
}

/** `quick_check` reads every page, and with it the code that guards each page against a changed bit. */
serveJob(async ({ databasePath, key }: CheckFileJob): Promise<boolean> => {
  try {
    const db = openEncrypted(databasePath, key, { readonly: true })
    try {
      return db.db.pragma('quick_check', { simple: true }) === 'ok'
    } finally {
      db.close()
    }
  } catch {
    return false
  }
})
