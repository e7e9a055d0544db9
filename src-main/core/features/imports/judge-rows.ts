import type { ImportPlan, RowState } from '../../../../src-shared/contract/imports.ts'
import type { Member } from '../../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import type { ReadRow } from '../../../../src-shared/domain/roster-import/read-member.ts'
import type { Connection } from '../../db/connection.ts'
import { membersById } from '../../db/member-queries.ts'
import type { ClubTerms } from './club-terms.ts'
import type { ImportBook } from './import-book.ts'
import { type Match, RosterMatcher } from './roster-matcher.ts'
import { rowDifference } from './row-difference.ts'

type ReadMember = Extract<ReadRow, { kind: 'member' }>

export type JudgedRow =
  | { readonly kind: 'skipped'; readonly row: number; readonly reason: string }
  | {
      readonly kind: 'member'
      readonly row: number
      readonly state: RowState
      readonly read: ReadMember
      readonly candidates: Match['candidates']
      /** The person it changes or is the same as. */
      readonly before: Member | null
      readonly changes: ReturnType<typeof rowDifference>
    }

/** Every row of the sheet against the roster of this moment, in the file's order. */
export function* judgeRows(
  book: ImportBook,
  plan: ImportPlan,
  db: Connection,
  terms: ClubTerms,
  decided: ReadonlyMap<number, MemberId | null> = new Map(),
): Generator<JudgedRow> {
  const matcher = new RosterMatcher(db)
  for (const { row, read } of book.rows(plan)) {
    if (read.kind === 'skipped') {
      yield { kind: 'skipped', row, reason: read.reason }
      continue
    }
    const decision = decided.get(row)
    const match = matcher.match(row, read.member)
    yield judge(db, terms, row, read, decision === undefined ? match : decisionOf(decision))
  }
}

function decisionOf(decision: MemberId | null): Match {
  if (decision === null) return { state: 'new', candidates: [] }
  return { state: 'known', candidates: [{ id: decision, why: 'decided' }] }
}

function judge(db: Connection, terms: ClubTerms, row: number, read: ReadMember, match: Match): JudgedRow {
  const { candidates } = match
  if (match.state !== 'known') {
    return { kind: 'member', row, read, state: match.state, candidates, before: null, changes: {} }
  }
  const [before] = membersById(db, [candidates[0]?.id ?? ''])
  if (before === undefined)
    return { kind: 'member', row, read, state: 'new', candidates: [], before: null, changes: {} }
  const changes = rowDifference(before, read, terms)
  const state = Object.keys(changes).length === 0 ? 'same' : 'changed'
  return { kind: 'member', row, read, state, candidates, before, changes }
}
