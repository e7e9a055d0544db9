import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'

/** One more than the highest number in use, in its style: `0241` after `0240`, `B-018` after `B-017`. */
export function nextMemberNumber(ctx: Ctx): Outputs['members']['nextNumber'] {
  const last = ctx.read.row<{ memberNumber: string }>(
    `SELECT member_number FROM member WHERE member_number GLOB '*[0-9]'
     ORDER BY CAST(ltrim(member_number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_ ') AS INTEGER) DESC,
       length(member_number) DESC LIMIT 1`,
  )
  return { memberNumber: last === undefined ? '0001' : oneMore(last.memberNumber) }
}

function oneMore(number: string): string {
  const digits = /\d+$/.exec(number)?.[0] ?? '0'
  const next = String(BigInt(digits) + 1n).padStart(digits.length, '0')
  return number.slice(0, number.length - digits.length) + next
}
