import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import type { Ctx } from '../../db/ctx.ts'
import { memberRows } from '../../db/member-rows.ts'

/** People who may be the one being typed in: the same number, or the same name or kana. */
export function similarMembers(
  ctx: Ctx,
  { fields, except }: Inputs['members']['similar'],
): Outputs['members']['similar'] {
  const name = foldText(`${fields.familyName ?? ''}${fields.givenName ?? ''}` || (fields.fullName ?? ''))
  const kana = foldText(`${fields.familyNameKana ?? ''}${fields.givenNameKana ?? ''}`)
  const number = foldText(fields.memberNumber ?? '')
  const wanted = new Set(
    [name.length > 1 ? name : '', kana.length > 2 ? kana : '', number].filter((part) => part !== ''),
  )
  if (wanted.size === 0) return { rows: [] }

  const rows: number[] = []
  for (const entry of ctx.roster.entries()) {
    if (entry.deleted || entry.id === except) continue
    if (entry.text.split('\n', 6).some((line) => wanted.has(line))) rows.push(entry.n)
    if (rows.length === 5) break
  }
  return { rows: memberRows(ctx.read, rows) }
}
