import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import type { Ctx } from '../../db/ctx.ts'
import { memberRows } from '../../db/member-rows.ts'

type Fields = Inputs['members']['similar']['fields']
const MOST = 5

/**
 * People who may be the one being typed in: the same number, name or kana; or the same given name with the birth date,
 * a phone or the e-mail address, since family names change and a household shares its phone. The likeliest first.
 */
export function similarMembers(
  ctx: Ctx,
  { fields, except }: Inputs['members']['similar'],
): Outputs['members']['similar'] {
  const named = wholeNames(fields)
  const given = givenNames(fields)
  const ways = [fields.phone, fields.mobile, fields.email].map((way) => foldText(way ?? '')).filter((way) => way !== '')
  if (named.size === 0 && given.length === 0) return { rows: [] }

  const [alike, perhaps]: [number[], number[]] = [[], []]
  for (const entry of ctx.roster.entries()) {
    if (entry.deleted || entry.id === except) continue
    const lines = entry.text.split('\n')
    if (lines.slice(0, 6).some((line) => named.has(line))) alike.push(entry.n)
    else if (perhaps.length < MOST && isCalled(lines, given) && isReached(ctx, entry.n, lines, { ways, fields })) {
      perhaps.push(entry.n)
    }
    if (alike.length === MOST) break
  }
  return { rows: memberRows(ctx.read, [...alike, ...perhaps].slice(0, MOST)) }
}

/** Whole names and the number, folded; too short ones say nothing. */
function wholeNames(fields: Fields): ReadonlySet<string> {
  const name = foldText(`${fields.familyName ?? ''}${fields.givenName ?? ''}` || (fields.fullName ?? ''))
  const kana = foldText(`${fields.familyNameKana ?? ''}${fields.givenNameKana ?? ''}`)
  const number = foldText(fields.memberNumber ?? '')
  return new Set([name.length > 1 ? name : '', kana.length > 2 ? kana : '', number].filter((part) => part !== ''))
}

function givenNames({ givenName = '', givenNameKana = '' }: Partial<MemberFields>): readonly string[] {
  return [givenName, givenNameKana].map(foldText).filter((name) => name.length > 1)
}

/** The name or the reading ends so. */
function isCalled(lines: readonly string[], given: readonly string[]): boolean {
  return lines.slice(0, 4).some((line) => given.some((name) => line.length > name.length && line.endsWith(name)))
}

function isReached(
  ctx: Ctx,
  n: number,
  lines: readonly string[],
  { ways, fields }: { ways: readonly string[]; fields: Fields },
): boolean {
  if (ways.some((way) => lines.includes(way))) return true
  const birthDate = fields.birthDate ?? null
  return (
    birthDate !== null &&
    ctx.read.row('SELECT 1 FROM member WHERE n = ? AND birth_date = ?', n, birthDate) !== undefined
  )
}
