import { foldText } from '../../../src-shared/domain/fold.ts'
import { memberKana, memberName } from '../../../src-shared/domain/member-name.ts'
import type { Read } from './connection.ts'
import { searchedColumns } from './search-text.ts'

/**
 * What was typed into a search field, cut at spaces and folded; every term must be found. Where nothing is left of any
 * word, as of `@`, the words stay as they were typed: no folded text holds them.
 */
export function searchTerms(search: string): string[] {
  const words = search.split(/[\s\u3000]+/).filter((word) => word !== '')
  const folded = words.map(foldText).filter((term) => term !== '')
  return folded.length === 0 ? words : folded
}

/** A term of which folding leaves nothing: only what was entered can hold it, letter by letter. */
export function isLiteral(term: string): boolean {
  return foldText(term) === ''
}

/** Members of whom what was entered holds every term as it was typed; null where the terms can be looked for folded. */
export function literalMatches(read: Read, terms: readonly string[]): ReadonlySet<string> | null {
  if (terms.length === 0 || !terms.every(isLiteral)) return null
  const entered = searchedColumns.filter((column) => column !== 'custom').join(' || char(10) || ')
  const rows = read.rows<{ id: string }>(
    `SELECT member.id FROM member WHERE NOT EXISTS (
       SELECT 1 FROM json_each(?) AS term WHERE instr(${entered}, term.value) = 0 AND NOT EXISTS (
         SELECT 1 FROM contact_point WHERE member_id = member.id AND deleted = 0 AND instr(contact_point.value, term.value) > 0))`,
    JSON.stringify(terms),
  )
  return new Set(rows.map(({ id }) => id))
}

/** A term that is a sum of money, as people type one: 3000, 3,000, ¥3,000, 3000円. */
export function amountOfTerm(term: string): number | null {
  const digits = /^(\d{1,12})円?$/.exec(term)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Where persons are looked for: the file, and the roster in memory. */
interface Searched {
  readonly read: Read
  readonly roster: { entries(): readonly { readonly id: string; readonly text: string }[] }
}

/** Persons whose name, reading or member number holds a folded term; the roster in memory says first who may. */
export function personsNamed({ read, roster }: Searched, term: string): ReadonlySet<string> {
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
