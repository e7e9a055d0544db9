import type { Progress } from '../../../src-shared/contract/imports.ts'
import { exportTexts } from '../../../src-shared/texts/export.ts'
import { runJob } from '../workers/run-job.ts'
import type { Club } from './club.ts'
import type { ExportAllJob, ExportedAll } from './export-all-worker.ts'
import { folderName } from './folder-name.ts'

const worker = new URL('./export-all-worker.ts', import.meta.url)

/** Every table as CSV and every kept file in one ZIP, so that a club can leave. */
export async function* exportAll(
  club: Club,
  { signal }: { signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Progress, { file: File; tables: number; rows: number }, void> {
  const { today } = club.ctx()
  const job = { folder: club.folder, key: club.key, today } satisfies ExportAllJob
  const { parts, tables, rows } = yield* runJob<ExportedAll>(worker, job, signal)
  const name = `${folderName(club.name)} ${exportTexts.ja.allFile} ${today}.zip`
  return { file: new File(parts, name, { type: 'application/zip' }), tables, rows }
}
