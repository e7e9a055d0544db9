import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'

const inOrder = new Intl.Collator('en', { numeric: true })

/**
 * One more than the highest number given in the style that most members have: `0241` after `0240`, `B-018` after
 * `B-017`. Numbers of former and trashed members are not given again.
 */
export function nextMemberNumber(ctx: Ctx): Outputs['members']['nextNumber'] {
  const given = ctx.read
    .prepare("SELECT member_number FROM member WHERE member_number GLOB '*[0-9]'")
    .pluck()
    .all() as string[]

  const [usual = []] = [...Map.groupBy(given, styleOf).values()].sort((a, b) => b.length - a.length)
  const [first = '', ...others] = usual
  const highest = others.reduce((high, number) => (inOrder.compare(number, high) > 0 ? number : high), first)
  return { memberNumber: highest === '' ? '0001' : oneMore(highest) }
}

/** What stands around the digits: `B-#` for `B-017`, `#-#` for `2024-015`. */
function styleOf(number: string): string {
  return number.replace(/\d+/g, '#')
}

function oneMore(number: string): string {
  const digits = /\d+$/.exec(number)?.[0] ?? '0'
  const next = String(BigInt(digits) + 1n).padStart(digits.length, '0')
  return number.slice(0, number.length - digits.length) + next
}
