import type { Progress } from '../../../src-shared/contract/progress.ts'
import { exportTexts } from '../../../src-shared/texts/export.ts'
import { recordExport } from '../features/lists/record-export.ts'
import type { JobModule } from '../workers/job-messages.ts'
import { runJob } from '../workers/run-job.ts'
import type { Club } from './club.ts'
import type { ExportAllJob, ExportedAll } from './export-all-worker.ts'
import { folderName } from './folder-name.ts'
import { listHost } from './list-host.ts'

const packing: JobModule<ExportAllJob, ExportedAll> = new URL('./export-all-worker.ts', import.meta.url)

/** Every table as CSV and every kept file in one ZIP, so that a club can leave; recorded as any list that leaves it. */
export async function* exportAll(
  club: Club,
  { signal }: { signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Progress, { file: File; tables: number; rows: number }, void> {
  const { today } = club.ctx()
  const { parts, tables, rows } = yield* runJob(packing, { folder: club.folder, key: club.key, today }, signal)
  const name = `${folderName(club.name)} ${exportTexts.ja.allFile} ${today}.zip`
  const file = new File(parts, name, { type: 'application/zip' })
  const members = Number(club.db.prepare('SELECT count(*) FROM member WHERE deleted = 0').pluck().get())
  await recordExport(listHost(club), file, {
    ...{ title: exportTexts.ja.allFile, format: 'zip', rows: members, columns: [] },
    ...{ who: {}, recipient: '', purpose: '' },
  })
  return { file, tables, rows }
}
