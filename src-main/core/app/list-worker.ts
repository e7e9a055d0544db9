import { openEncrypted } from '../db/connection.ts'
import type { ListJob } from '../features/lists/list-host.ts'
import type { ListTasks } from '../features/lists/made-list.ts'
import { workOnList } from '../features/lists/work-on-list.ts'
import { serveJob } from '../workers/serve-job.ts'

export interface ListWorkerJob {
  readonly task: keyof ListTasks
  readonly databasePath: string
  readonly key: Uint8Array
  readonly job: ListJob
}

/** Reads and writes a long list beside the core, from one moment of the file. */
serveJob<ListWorkerJob, ListTasks[keyof ListTasks]>(
  async ({ task, databasePath, key, job }, watch) => {
    const db = openEncrypted(databasePath, key, { readonly: true })
    try {
      db.db.exec('BEGIN')
      return await workOnList(task, db, job, watch)
    } finally {
      db.close()
    }
  },
  (result) => ('parts' in result ? result.parts.map(({ buffer }) => buffer) : []),
)
