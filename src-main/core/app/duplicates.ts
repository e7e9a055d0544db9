import { join } from 'node:path'
import type { FoundDuplicates } from '../../../src-shared/contract/duplicates.ts'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { memberRowsById } from '../db/member-rows.ts'
import type { PairsById } from '../features/duplicates/find-duplicates.ts'
import { runJob } from '../workers/run-job.ts'
import { type Club, DATABASE_FILE } from './club.ts'
import type { DuplicatesJob } from './duplicates-worker.ts'

/** Looked for by a worker that only reads, so that everything else goes on meanwhile. */
export async function* findDuplicates(
  club: Club,
  _input: unknown,
  signal?: AbortSignal,
): AsyncGenerator<Progress, FoundDuplicates> {
  const job = { databasePath: join(club.folder, DATABASE_FILE), key: club.key } satisfies DuplicatesJob
  const { total, pairs } = yield* runJob<PairsById>(new URL('./duplicates-worker.ts', import.meta.url), job, signal)

  const rows = rowsOf(club, pairs)
  return {
    total,
    pairs: pairs.flatMap(({ a, b, why, score }) => {
      const [one, other] = [rows.get(a), rows.get(b)]
      return one && other ? [{ a: one, b: other, why: [...why], score }] : []
    }),
  }
}

function rowsOf(club: Club, pairs: PairsById['pairs']): ReadonlyMap<string, MemberRow> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  return new Map(memberRowsById(club.db, ids).map((row) => [row.id, row]))
}
