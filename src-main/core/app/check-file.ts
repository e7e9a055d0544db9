import { join } from 'node:path'
import type { JobModule } from '../workers/job-messages.ts'
import { awaitJob } from '../workers/run-job.ts'
import type { CheckFileJob } from './check-file-worker.ts'
import { type Club, DATABASE_FILE } from './club.ts'

const checking: JobModule<CheckFileJob, boolean> = new URL('./check-file-worker.ts', import.meta.url)

/** Whether the club's file is whole; a worker reads it while the screen is used. */
export function isFileWhole({ folder, key }: Pick<Club, 'folder' | 'key'>): Promise<boolean> {
  return awaitJob(checking, { databasePath: join(folder, DATABASE_FILE), key })
}
