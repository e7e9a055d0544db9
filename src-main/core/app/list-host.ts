import { join } from 'node:path'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { ListHost, ListJob } from '../features/lists/list-host.ts'
import type { ListWatch } from '../features/lists/list-watch.ts'
import type { ListTasks } from '../features/lists/made-list.ts'
import { workOnList } from '../features/lists/work-on-list.ts'
import { runJob } from '../workers/run-job.ts'
import { type Club, DATABASE_FILE } from './club.ts'
import type { ListWorkerJob } from './list-worker.ts'

/** Few people are listed faster than a worker starts. */
const MOST_HERE = 100

/** What the making of lists sees of an open club: work on many people is done in a worker. */
export function listHost(club: Club): ListHost {
  return {
    ctx: () => club.ctx(),
    command: (work) => club.command(work),
    work: (task, job, signal) => workOnJob(club, task, job, signal),
  }
}

async function* workOnJob<K extends keyof ListTasks>(
  club: Club,
  task: K,
  job: ListJob,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, ListTasks[K], void> {
  if (job.ids.length <= MOST_HERE) {
    yield { stage: 'writing', done: 0, total: job.ids.length }
    return workOnList(task, club.db, job, watchOf(signal))
  }
  const databasePath = join(club.folder, DATABASE_FILE)
  const asked = { task, databasePath, key: club.key, job } satisfies ListWorkerJob
  return yield* runJob<ListTasks[K]>(new URL('./list-worker.ts', import.meta.url), asked, signal)
}

function watchOf(signal: AbortSignal | undefined): ListWatch {
  return {
    report: () => undefined,
    checkCancelled: () => {
      if (signal?.aborted === true) throw refuse('CANCELLED', {})
    },
  }
}
