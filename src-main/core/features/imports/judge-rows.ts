import type { ImportPlan, RowState } from '../../../../src-shared/contract/imports.ts'
import type { Member } from '../../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
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

/** What a human has said of single rows, by their Excel number. */
export interface ByHand {
  /** The person a row is, or null for a new one. */
  readonly decided: ReadonlyMap<number, MemberId | null>
  readonly leftOut: ReadonlySet<number>
}

/** Every row of the sheet against the roster of this moment, in the file's order. */
export function* judgeRows(
  book: ImportBook,
  plan: ImportPlan,
  db: Connection,
  terms: ClubTerms,
  { decided, leftOut }: ByHand = { decided: new Map(), leftOut: new Set() },
): Generator<JudgedRow> {
  const matcher = new RosterMatcher(db)
  const people = peopleDecided(db, decided)
  for (const { row, read } of book.rows(plan)) {
    if (read.kind === 'skipped') {
      yield { kind: 'skipped', row, reason: read.reason }
      continue
    }
    const decision = decided.get(row)
    const match = matcher.match(read.member)
    if (leftOut.has(row)) yield { kind: 'skipped', row, reason: 'left-out' }
    else yield judge(db, terms, people, row, read, decision === undefined ? match : decisionOf(decision))
  }
}

/** Those whom several rows may be: each row is compared with what the rows before it will have made of the person. */
function peopleDecided(db: Connection, decided: ByHand['decided']): Map<string, Member> {
  const ids = new Set([...decided.values()].filter((id) => id !== null))
  const people = new Map<string, Member>(membersById(db, [...ids]).map((person) => [person.id, person]))
  for (const id of ids) {
    const person = people.get(id)
    if (person === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: id })
    if (person.inTrash) throw refuse('MEMBER_IN_TRASH', { name: person.name })
  }
  return people
}

function decisionOf(decision: MemberId | null): Match {
  if (decision === null) return { state: 'new', candidates: [] }
  return { state: 'known', candidates: [{ id: decision, why: 'decided' }] }
}

function judge(
  db: Connection,
  terms: ClubTerms,
  people: Map<string, Member>,
  row: number,
  read: ReadMember,
  { state, candidates }: Match,
): JudgedRow {
  const id = candidates[0]?.id ?? ''
  const before = state === 'known' ? (people.get(id) ?? membersById(db, [id])[0]) : undefined
  if (before === undefined) {
    const unknown = state === 'doubtful' ? state : 'new'
    return { kind: 'member', row, read, state: unknown, candidates, before: null, changes: {} }
  }
  const changes = rowDifference(before, read, terms)
  if (people.has(id)) people.set(id, { ...before, ...changes, custom: { ...before.custom, ...changes.custom } })
  const known = Object.keys(changes).length === 0 ? 'same' : 'changed'
  return { kind: 'member', row, read, state: known, candidates, before, changes }
}
