import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { type LeavingData, recordLeaving } from '../../db/export-record.ts'
import type { ListHost } from './list-host.ts'

export interface MadeFile {
  readonly file: File
  readonly rows: number
  /** Null where nothing could be recorded. */
  readonly operationId: OperationId | null
}

/** Keeps the record of a file that leaves the program. */
export async function recordExport(
  host: Pick<ListHost, 'command'>,
  file: File,
  { title, format, rows, columns, who, recipient, purpose }: Omit<LeavingData, 'fileName'>,
): Promise<MadeFile> {
  const leaving = { title, format, rows, columns, who, recipient, purpose, fileName: file.name }
  return { file, rows, operationId: await recordLeaving(host, leaving) }
}
