import { join } from 'node:path'
import { runJob } from '../workers/run-job.ts'
import type { CheckFileJob } from './check-file-worker.ts'
import { type Club, DATABASE_FILE } from './club.ts'

/** Whether the club's file is whole; a worker reads it while the screen is used. */
export async function isFileWhole(club: Pick<Club, 'folder' | 'key'>): Promise<boolean> {
  const job = { databasePath: join(club.folder, DATABASE_FILE), key: club.key } satisfies CheckFileJob
  const steps = runJob<boolean>(new URL('./check-file-worker.ts', import.meta.url), job)
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}
