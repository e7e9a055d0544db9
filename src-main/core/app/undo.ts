import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { syncedTables } from '../db/synced-tables.ts'
import { undoOperation } from '../features/history/undo.ts'
import { type Club, DATABASE_FILE } from './club.ts'
import type { UndoReply, UndoSetup } from './undo-worker.ts'

type Input = Inputs['history']['undo']
type Output = Outputs['history']['undo']

/** A change holds up to 200 rows: an operation of more than these is undone by a worker, so that the screen stays alive. */
const MOST_CHANGES_HERE = 10

export function undo(club: Club, input: Input): Promise<Output> {
  if (countChanges(club, input) <= MOST_CHANGES_HERE) return club.command((ctx) => undoOperation(ctx, input))
  return club.queue.run(async () => {
    const answer = await undoInWorker(club, input)
    await club.refresh(Object.keys(syncedTables), answer.operationId as never)
    return answer
  })
}

function countChanges(club: Club, { operationId }: Input): number {
  if (operationId === undefined) return 0
  return Number(club.db.prepare('SELECT count(*) FROM change WHERE operation = ?').pluck().get(operationId))
}

function undoInWorker(club: Club, input: Input): Promise<Output> {
  const { actor, now, device } = club.author()
  const workerData: UndoSetup = {
    databasePath: join(club.folder, DATABASE_FILE),
    key: club.key,
    device,
    actor,
    now,
    input,
  }
  const worker = new Worker(new URL('./undo-worker.ts', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    worker.once('message', (reply: UndoReply) => {
      if ('answer' in reply) resolve(reply.answer)
      else reject(new Refusal(reply.refusal.code, reply.refusal.data))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the undo worker ended without an answer')))
  })
}
