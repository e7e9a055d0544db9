import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { Refusal } from '../../../../src-shared/domain/refusal.ts'
import { exportRecordOp, type LeavingData } from '../../db/export-record.ts'
import type { ListHost } from './list-host.ts'

export interface MadeFile {
  readonly file: File
  readonly rows: number
  /** Null where nothing could be recorded. */
  readonly operationId: OperationId | null
}

/**
 * Keeps the record of a file that leaves the program, as an operation of its own. A club that is only read here can be
 * listed all the same.
 */
export async function recordExport(
  host: Pick<ListHost, 'command'>,
  file: File,
  { title, format, rows, columns, who, recipient, purpose }: Omit<LeavingData, 'fileName'>,
): Promise<MadeFile> {
  const leaving = { title, format, rows, columns, who, recipient, purpose, fileName: file.name }
  const operationId = await host
    .command((ctx) =>
      ctx.write({ label: { kind: 'export', name: title, count: rows }, ops: [exportRecordOp(ctx, leaving)] }),
    )
    .catch((fault: unknown) => {
      if (fault instanceof Refusal && fault.code === 'CLUB_READ_ONLY') return null
      throw fault
    })
  return { file, rows, operationId }
}
