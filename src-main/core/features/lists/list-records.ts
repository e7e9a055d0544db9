import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'

type Output = Outputs['lists']['records']
type Stored = Omit<Output['records'][number], 'columns'> & { columns: string }

/** What left the program, newest first. */
export function listRecords({ read }: Ctx, { offset, limit }: Inputs['lists']['records']): Output {
  const total = Number(read.prepare('SELECT count(*) FROM export_record WHERE deleted = 0').pluck().get())
  const records = read
    .rows<Stored>(
      `SELECT export_record.id, exported_at, coalesce(change.actor, '') AS actor, title, format, members, columns,
         recipient, purpose, file_name
       FROM export_record LEFT JOIN change ON change.dev = created_dev AND change.seq = created_seq
       WHERE export_record.deleted = 0 AND created_dev IS NOT NULL
       ORDER BY exported_at DESC, export_record.id DESC LIMIT ? OFFSET ?`,
      limit,
      offset,
    )
    .map((record) => ({ ...record, columns: JSON.parse(record.columns) as string[] }))
  return { total, records }
}
