import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { type NumberPattern, nextByPattern } from '../../../../src-shared/domain/number-pattern.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'

const inOrder = new Intl.Collator('en', { numeric: true })

/**
 * The next free number: by the pattern of the club, or of the member type where that has a prefix of its own; without a
 * pattern one more than the highest in the style that most members have, `0241` after `0240`, `B-018` after `B-017`.
 * Numbers of former and trashed members are not given again; whose making was undone never had one.
 */
export function nextMemberNumber(ctx: Ctx, input: Inputs['members']['nextNumber']): Outputs['members']['nextNumber'] {
  const given = (ctx.read.prepare(TAKEN).pluck().all() as string[]).map((number) => number.normalize('NFKC'))

  const pattern = patternOf(ctx, input?.memberTypeId ?? null)
  return { memberNumber: pattern === null ? nextInUsualStyle(given) : nextByPattern(given, pattern) }
}

const TAKEN = "SELECT member_number FROM member WHERE deleted <> 2 AND member_number GLOB '*[0-9０-９]'"

/** Null where the club has set none. */
function patternOf(ctx: Ctx, memberTypeId: string | null): NumberPattern | null {
  const { numberPrefix, numberDigits } = readClub(ctx.read)
  const types = ctx.read.rows<{ id: string; numberPrefix: string }>(
    "SELECT id, number_prefix FROM member_type WHERE deleted = 0 AND created_dev IS NOT NULL AND number_prefix <> ''",
  )
  const prefix = types.find(({ id }) => id === memberTypeId)?.numberPrefix ?? numberPrefix
  if (prefix === '' && numberDigits === 0 && types.length === 0) return null
  const otherPrefixes = [numberPrefix, ...types.map((type) => type.numberPrefix)].filter((other) => other !== prefix)
  return { prefix, digits: numberDigits, otherPrefixes }
}

function nextInUsualStyle(given: readonly string[]): string {
  const [usual = []] = [...Map.groupBy(given, styleOf).values()].sort((a, b) => b.length - a.length)
  const [first = '', ...others] = usual
  const highest = others.reduce((high, number) => (inOrder.compare(number, high) > 0 ? number : high), first)
  return highest === '' ? '0001' : oneMore(highest)
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
