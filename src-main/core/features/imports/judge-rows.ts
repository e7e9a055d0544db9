import type { ImportPlan, RowState } from '../../../../src-shared/contract/imports.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Connection } from '../../db/connection.ts'
import type { ImportBook } from './import-book.ts'
import type { JudgedCharge } from './import-dues.ts'
import type { HeldByNow, RelationChange } from './import-relations.ts'
import type { Bench, ByHand, ReadMember } from './judging-bench.ts'
import { type KnownMember, knownMember } from './known-member.ts'
import { membershipAfter } from './membership-after.ts'
import { type Match, RosterMatcher } from './roster-matcher.ts'
import { rowDifference } from './row-difference.ts'
import { UnchangedNames } from './unchanged-names.ts'

/** A row beside the person it is, if it is one. */
export interface JudgedMember {
  readonly kind: 'member'
  readonly row: number
  readonly state: RowState
  readonly read: ReadMember
  readonly candidates: Match['candidates']
  readonly twin: number | undefined
  /** The person it changes or is the same as. */
  readonly before: KnownMember | null
  readonly changes: ReturnType<typeof rowDifference>
  readonly charges: readonly JudgedCharge[]
  readonly relations: readonly RelationChange[]
}

export type JudgedRow = { readonly kind: 'skipped'; readonly row: number; readonly reason: string } | JudgedMember

type Decided = Map<string, { readonly person: KnownMember; readonly held: HeldByNow }>

/** Every row of the sheet against the roster of this moment, in the file's order. */
export function* judgeRows(book: ImportBook, plan: ImportPlan, bench: Bench): Generator<JudgedRow> {
  const { decided, leftOut } = bench.byHand
  const matcher = new RosterMatcher(bench.db)
  const people = peopleDecided(bench.db, decided)
  const unchanged = new UnchangedNames(book, plan, bench, matcher)
  for (const { row, read } of book.rows(plan)) {
    if (read.kind === 'skipped') {
      yield { kind: 'skipped', row, reason: read.reason }
      continue
    }
    const decision = decided.get(row)
    const match = matcher.match(read.member, { row, memberId: read.memberId })
    if (leftOut.has(row)) yield { kind: 'skipped', row, reason: 'left-out' }
    else if (decision === undefined)
      yield judgeMatched(bench, { row, read, match: unchanged.settled(match, row, read), people })
    else {
      refuseTrash(people.get(decision ?? '')?.person, match)
      yield judgeMatched(bench, { row, read, match: decisionOf(decision), people })
    }
  }
}

/** Those whom several rows may be: each row is compared with what the rows before it will have made of the person. */
function peopleDecided(db: Connection, decided: ByHand['decided']): Decided {
  const people: Decided = new Map()
  for (const id of new Set(decided.values())) {
    if (id === null) continue
    const person = knownMember(db, id)
    if (person === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: id })
    people.set(id, { person, held: new Map() })
  }
  return people
}

/** Somebody comes back out of the trash only where the file itself named them. */
function refuseTrash(person: KnownMember | undefined, { candidates }: Match): void {
  if (person?.inTrash && !candidates.some(({ id }) => id === person.id))
    throw refuse('MEMBER_IN_TRASH', { name: person.name })
}

function decisionOf(decision: MemberId | null): Match {
  if (decision === null) return { state: 'new', candidates: [] }
  return { state: 'known', candidates: [{ id: decision, why: 'decided' }] }
}

interface Matched {
  readonly row: number
  readonly read: ReadMember
  readonly match: Match
  readonly people?: Decided
}

export function judgeMatched(bench: Bench, { row, read, match, people }: Matched): JudgedMember {
  const { db, terms, dues, relations: ties, refusals } = bench
  const { candidates, twin } = match
  const id = candidates[0]?.id ?? ''
  const before = match.state === 'known' ? (people?.get(id)?.person ?? knownMember(db, id) ?? null) : null
  const joinedOn = read.member.joinedOn ?? before?.joinedOn ?? null
  const types = { before: before?.memberTypeId ?? null, after: terms.typeAfter(read.member, before) }
  const memberTypeId = refusals.typeLeft(row, { isNew: before === null }, types)
  const birthDate = read.member.birthDate ?? before?.birthDate ?? null
  const charges = dues.judge(read.dues ?? [], { id: before?.id ?? null, joinedOn, birthDate, memberTypeId })
  const earlier = before === null ? undefined : people?.get(id)?.held
  const relations = ties.judge(read.member, membershipAfter(read, before), earlier)
  const found = { kind: 'member', row, read, candidates, twin, charges, relations } as const
  if (before === null) return { ...found, state: match.state === 'doubtful' ? 'doubtful' : 'new', before, changes: {} }
  const changes = rowDifference(before, read, terms)
  noteDecided(people, before, { changes: refusals.leftOf(row, changes, terms), relations })
  const state = !before.inTrash && isSame(changes, charges, relations) ? 'same' : 'changed'
  return { ...found, state, before, changes }
}

function noteDecided(
  people: Decided | undefined,
  before: KnownMember,
  { changes, relations }: Pick<JudgedMember, 'changes' | 'relations'>,
): void {
  const known = people?.get(before.id)
  if (known === undefined) return
  const person = { ...before, ...changes, inTrash: false, custom: { ...before.custom, ...changes.custom } }
  const held = new Map([...known.held, ...relations.map(({ field, after }) => [field, after] as const)])
  people?.set(before.id, { person, held })
}

function isSame(changes: object, charges: readonly JudgedCharge[], relations: readonly RelationChange[]): boolean {
  return (
    Object.keys(changes).length === 0 &&
    relations.length === 0 &&
    charges.every(({ dues }) => dues.state === 'same' || dues.state === 'doubtful')
  )
}
