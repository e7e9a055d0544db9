import type { ImportPlan } from '../../../../src-shared/contract/imports.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import type { ImportBook } from './import-book.ts'
import type { Bench, ReadMember } from './judging-bench.ts'
import { knownMember } from './known-member.ts'
import { membershipAfter } from './membership-after.ts'
import { type Match, nameKey, type RosterMatcher } from './roster-matcher.ts'
import { rowDifference } from './row-difference.ts'

/**
 * Rows that say nothing but what the roster says of the only person of that name, as when a list of names comes in a second time: whoever was meant,
 * there is nothing to write, so nobody need be asked.
 */
export class UnchangedNames {
  readonly #book: ImportBook
  readonly #plan: ImportPlan
  readonly #bench: Bench
  readonly #matcher: RosterMatcher
  #once: ReadonlySet<string> | null = null

  constructor(book: ImportBook, plan: ImportPlan, bench: Bench, matcher: RosterMatcher) {
    this.#book = book
    this.#plan = plan
    this.#bench = bench
    this.#matcher = matcher
  }

  /** The match, or the same person for certain. */
  settled(match: Match, row: number, read: ReadMember): Match {
    const id = this.#matcher.onlyBearer(read.member, match)
    if (id === null || !this.#standsOnce(nameKey(read.member)) || this.#differs(id, read)) return match
    this.#matcher.noteFound(id, row)
    return { state: 'known', candidates: [{ id, why: 'same-name' }] }
  }

  #differs(id: MemberId, read: ReadMember): boolean {
    const { db, terms, dues, relations } = this.#bench
    const before = knownMember(db, id)
    // Nothing may be made for a row that stays in doubt: neither a type, nor a field, nor a household.
    if (before === undefined || !terms.knows(read.member)) return true
    if (read.household !== undefined && before.householdId === null) return true
    const { household: _, ...alone } = read
    const joinedOn = read.member.joinedOn ?? before.joinedOn
    const memberTypeId = terms.typeAfter(read.member, before)
    const birthDate = read.member.birthDate ?? before.birthDate
    const charges = dues.judge(read.dues ?? [], { id, joinedOn, birthDate, memberTypeId })
    return (
      Object.keys(rowDifference(before, alone, terms)).length > 0 ||
      relations.judge(read.member, membershipAfter(read, before)).length > 0 ||
      charges.some(({ dues: { state } }) => state !== 'same')
    )
  }

  #standsOnce(name: string): boolean {
    this.#once ??= namesThatStandOnce(this.#book, this.#plan)
    return this.#once.has(name)
  }
}

function namesThatStandOnce(book: ImportBook, plan: ImportPlan): ReadonlySet<string> {
  const [once, seen] = [new Set<string>(), new Set<string>()]
  for (const { read } of book.rows(plan)) {
    if (read.kind === 'skipped') continue
    const name = nameKey(read.member)
    if (seen.has(name)) once.delete(name)
    else once.add(name)
    seen.add(name)
  }
  return once
}
