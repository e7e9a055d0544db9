import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { exportRecordOp, type LeavingData } from '../../db/export-record.ts'
import type { ListHost } from './list-host.ts'

export interface MadeFile {
  readonly file: File
  readonly rows: number
  readonly operationId: OperationId
}

/** Keeps the record of a file that leaves the program, as an operation of its own. */
export async function recordExport(
  host: Pick<ListHost, 'command'>,
  file: File,
  { title, format, rows, columns, who, recipient, purpose }: Omit<LeavingData, 'fileName'>,
): Promise<MadeFile> {
  const leaving = { title, format, rows, columns, who, recipient, purpose, fileName: file.name }
  const operationId = await host.command((ctx) =>
    ctx.write({ label: { kind: 'export', name: title, count: rows }, ops: [exportRecordOp(ctx, leaving)] }),
  )
  return { file, rows, operationId }
}
