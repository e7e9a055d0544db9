import { createHash } from 'node:crypto'
import { type StatementMapping, statementMapping } from '../../../../src-shared/contract/bank.ts'
import type { Row } from '../../../../src-shared/domain/roster-import/table.ts'
import type { Op } from '../../db/change.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { headerWord } from './header-word.ts'

const ROWS_SEARCHED = 40

/** What was chosen for an earlier file one of whose rows had these headings; null where there was none. */
export function rememberedMapping(read: Read, rows: readonly Row[]): StatementMapping | null {
  for (let headerRow = 1; headerRow <= Math.min(rows.length, ROWS_SEARCHED); headerRow += 1) {
    const id = mappingId(rows, headerRow)
    if (id === null) continue
    const stored = read.row<{ body: string }>('SELECT body FROM import_mapping WHERE id = ? AND deleted = 0', id)
    if (stored === undefined) continue
    const { roles } = JSON.parse(stored.body) as { roles: unknown }
    const known = statementMapping.safeParse({ headerRow, roles })
    if (known.success) return known.data
  }
  return null
}

/** Keeps what was chosen for a file's headings, unless it is kept already. */
export function mappingOps(ctx: Ctx, rows: readonly Row[], mapping: StatementMapping, fileName: string): Op[] {
  const id = mappingId(rows, mapping.headerRow)
  if (id === null) return []
  const all = { name: fileName, body: { roles: mapping.roles } }
  const stored = ctx.read.row<{ body: string; deleted: number }>(
    'SELECT body, deleted FROM import_mapping WHERE id = ?',
    id,
  )
  if (stored === undefined) return [ctx.ops.create('importMapping', id, { all })]
  const restored = stored.deleted === 0 ? [] : [ctx.ops.restore('importMapping', id)]
  return stored.body === JSON.stringify(all.body)
    ? restored
    : [...restored, ctx.ops.set('importMapping', id, 'all', all)]
}

/** Two headings or more make a file known again. */
function mappingId(rows: readonly Row[], headerRow: number): string | null {
  const words = (rows[headerRow - 1] ?? []).map(headerWord)
  if (words.filter((word) => word !== '' && !/^\d/.test(word)).length < 2) return null
  return deterministicId('statementMapping', createHash('sha256').update(words.join('\n')).digest('hex'))
}
