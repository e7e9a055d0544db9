import { foldText } from '../../../src-shared/domain/fold.ts'
import { memberKana, memberName } from '../../../src-shared/domain/member-name.ts'
import type { Ctx } from './ctx.ts'

/** What was typed into a search field, cut at spaces and folded; every term must be found. */
export function searchTerms(search: string): string[] {
  return search
    .split(/[\s\u3000]+/)
    .map(foldText)
    .filter((term) => term !== '')
}

/** A term that is a sum of money, as people type one: 3000, 3,000, ¥3,000, 3000円. */
export function amountOfTerm(term: string): number | null {
  const digits = /^(\d{1,12})円?$/.exec(term)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Persons whose name, reading or member number holds a folded term; the roster in memory says first who may. */
export function personsNamed({ read, roster }: Ctx, term: string): ReadonlySet<string> {
  const candidates = roster.entries().flatMap(({ id, text }) => (text.includes(term) ? [id] : []))
  const stored = read.rows<
    Parameters<typeof memberName>[0] & Parameters<typeof memberKana>[0] & { id: string; memberNumber: string }
  >(
    `SELECT id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana
     FROM member WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(candidates),
  )
  return new Set(
    stored
      .filter((member) =>
        [memberName(member), memberKana(member), member.memberNumber, member.fullName].some((text) =>
          foldText(text).includes(term),
        ),
      )
      .map(({ id }) => id),
  )
}
