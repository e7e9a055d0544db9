import { join } from 'node:path'
import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { syncedTables } from '../db/synced-tables.ts'
import { placesAfterUndo } from '../features/events/places-after-undo.ts'
import { sizeOfUndo, undoOperation } from '../features/history/undo.ts'
import type { JobModule } from '../workers/job-messages.ts'
import { awaitJob } from '../workers/run-job.ts'
import { type Club, DATABASE_FILE } from './club.ts'
import type { UndoJob } from './undo-worker.ts'

type Input = Inputs['history']['undo']
type Output = Outputs['history']['undo']

const undoing: JobModule<UndoJob, Output> = new URL('./undo-worker.ts', import.meta.url)

/** A change holds up to 200 rows: an operation of more than these is undone by a worker, so that the screen stays alive. */
const MOST_CHANGES_HERE = 10

export async function undo(club: Club, input: Input): Promise<Output> {
  if (sizeOfUndo(club.ctx(), input) <= MOST_CHANGES_HERE) {
    return club.command((ctx) => undoOperation(ctx, input, placesAfterUndo))
  }
  return club.queue.run(async () => {
    const answer = await undoInWorker(club, input)
    await club.refresh(Object.keys(syncedTables), answer.operationId as OperationId)
    return answer
  })
}

function undoInWorker(club: Club, input: Input): Promise<Output> {
  const databasePath = join(club.folder, DATABASE_FILE)
  return awaitJob(undoing, { databasePath, key: club.key, author: club.author(), input })
}
