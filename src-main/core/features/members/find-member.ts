import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Member } from '../../../../src-shared/contract/members.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'

interface Candidate {
  readonly id: string
  readonly memberNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
}

/** One person by number (zeros as given), id or exact name. Two that match are refused with both named. */
export function findMember(ctx: Ctx, { who }: Inputs['members']['find']): Member {
  const found = candidates(ctx, who.trim())

  const [one, another] = found
  if (one === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: who })
  if (another !== undefined) {
    throw refuse('MEMBER_AMBIGUOUS', {
      asked: who,
      found: found.map((person) => ({
        id: person.id as Member['id'],
        memberNumber: person.memberNumber,
        name: memberName(person),
      })),
    })
  }
  return getMember(ctx.read, one.id)
}

function candidates(ctx: Ctx, who: string): Candidate[] {
  const columns = 'id, member_number, family_name, given_name, full_name'
  const alive = 'deleted = 0 AND root IS NULL'
  const byNumber = ctx.read.rows<Candidate>(
    `SELECT ${columns} FROM member WHERE ${alive} AND (member_number = ?1 OR id = ?1) ORDER BY sort_key LIMIT 10`,
    who,
  )
  if (byNumber.length > 0) return byNumber
  const name = foldText(who)
  if (name === '') return []
  return ctx.read
    .rows<Candidate>(
      `SELECT ${columns} FROM member WHERE ${alive} AND instr(search_text, ?) > 0 ORDER BY sort_key LIMIT 1000`,
      name,
    )
    .filter((person) => foldText(memberName(person)) === name)
    .slice(0, 10)
}
