import { join } from 'node:path'
import type { Edit } from '../../../src-shared/contract/edits.ts'
import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { peopleOf } from '../db/people.ts'
import { syncedTables } from '../db/synced-tables.ts'
import { type Applied, applyEdit as applyHere, previewEdit as previewHere } from '../features/edits/edit-members.ts'
import { relayProgress } from '../workers/relay-progress.ts'
import { awaitJob } from '../workers/run-job.ts'
import type { AskOptions } from '../workers/worker-session.ts'
import { type Club, DATABASE_FILE } from './club.ts'
import type { EditJob } from './edit-worker.ts'

/** Above so many people a worker does it, so that the screen stays alive. */
const MOST_PEOPLE_HERE = 300

export async function previewEdit(
  club: Club,
  input: Inputs['edits']['preview'],
  signal?: AbortSignal,
): Promise<Outputs['edits']['preview']> {
  const edit = namingEveryone(club, input.edit)
  if (countOf(edit) <= MOST_PEOPLE_HERE) return previewHere(club.ctx(), { ...input, edit })
  return inWorker<Outputs['edits']['preview']>(club, { act: 'preview', input: { ...input, edit } }, { signal })
}

export async function* applyEdit(
  club: Club,
  input: Inputs['edits']['apply'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, Applied> {
  const edit = namingEveryone(club, input.edit)
  if (countOf(edit) <= MOST_PEOPLE_HERE) return await club.command((ctx) => applyHere(ctx, { ...input, edit }))
  return yield* relayProgress(signal, (stop, onProgress) =>
    club.queue.run(async () => {
      const applied = await inWorker<Applied>(
        club,
        { act: 'apply', input: { ...input, edit } },
        { signal: stop, onProgress },
      )
      if (applied.operationId !== null) await club.refresh(Object.keys(syncedTables), applied.operationId)
      return applied
    }),
  )
}

/** The people of a filter by their ids: the core has the whole roster at hand, a worker would have to read it first. */
function namingEveryone(club: Club, edit: Edit): Edit {
  if ('rows' in edit || 'ids' in edit.who) return edit
  const ids = [...peopleOf(club.ctx(), edit.who)] as MemberId[]
  return { ...edit, who: { ids } }
}

function countOf(edit: Edit): number {
  if ('rows' in edit) return edit.rows.length
  return 'ids' in edit.who ? edit.who.ids.length : 0
}

function inWorker<Result>(club: Club, task: EditJob['task'], options: AskOptions): Promise<Result> {
  const databasePath = join(club.folder, DATABASE_FILE)
  const job = { databasePath, key: club.key, author: club.author(), task } satisfies EditJob
  return awaitJob<Result>(new URL('./edit-worker.ts', import.meta.url), job, options)
}
