import type { DuesTotal, ImportPlan, RefusedChanges, RowState } from '../../../../src-shared/contract/imports.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { duesPeriod } from '../../../../src-shared/domain/roster-import/dues/dues-target.ts'
import type { Connection } from '../../db/connection.ts'
import { logLength } from '../../db/write.ts'
import { ClubTerms } from './club-terms.ts'
import type { ImportBook } from './import-book.ts'
import { DuesTotals, ImportDues } from './import-dues.ts'
import { ImportRelations } from './import-relations.ts'
import { type JudgedMember, judgeRows } from './judge-rows.ts'
import type { Bench, ByHand } from './judging-bench.ts'
import { NamesInOrder } from './names-in-order.ts'
import { NewNames } from './new-names.ts'
import { changedNames, Refusals } from './refusals.ts'
import type { Match } from './roster-matcher.ts'

type Preview = Outputs['imports']['preview']

export interface RowInShort {
  readonly row: number
  readonly state: RowState
  /** A cell that could not be read, or dues that the books contradict. */
  readonly faulty: boolean
  /** Of somebody who is there: what would change, as the preview names it. */
  readonly fields: readonly string[]
  /** Comes back out of the trash, whatever else changes. */
  readonly restored?: true
}

/** What a plan makes of every row, kept lean: a page is read again from the sheet when it is asked for. */
export interface Judgement {
  readonly counts: Preview['counts']
  readonly skipped: Preview['skipped']
  readonly rows: readonly RowInShort[]
  /** Only where a row may be somebody: most rows of a first import are new. */
  readonly matches: ReadonlyMap<number, Match>
  readonly bench: Bench
  readonly dues: readonly DuesTotal[]
  /** Of rows that speak of a person chosen by hand: each was judged by what the rows before it write. */
  readonly charges: ReadonlyMap<number, JudgedMember['charges']>
  readonly newNames: NewNames
}

/** What a human has decided of rows, as the contract gives it. */
export interface Decisions {
  readonly leaveOut: readonly number[]
  readonly decided: readonly { readonly row: number; readonly is: MemberId | null }[]
  readonly refused: RefusedChanges
}

const MOST_SKIPPED = 1000
const NONE: readonly string[] = []

/** Judges a plan once, until the plan, a decision or the roster changes. */
export class Judge {
  readonly #newId: () => string
  #known: { key: string; judgement: Judgement } | null = null

  constructor(newId: () => string) {
    this.#newId = newId
  }

  of(
    book: ImportBook,
    { plan, ...human }: { plan: ImportPlan } & Decisions,
    { db, today }: { db: Connection; today: string },
  ): Judgement {
    const { leaveOut, decided } = human
    const key = JSON.stringify([plan, leaveOut, decided, refusedBeforehand(plan, human), today, logLength(db)])
    const known = this.#known
    // The connection is another one each time.
    if (known?.key === key) return { ...known.judgement, bench: { ...known.judgement.bench, db } }
    const bench = benchOf(db, { book, plan, human, newId: this.#newId, today })
    const judgement = judgeAll(book, plan, bench)
    this.#known = { key, judgement }
    return judgement
  }
}

/**
 * The refusals by which rows are judged otherwise, and not only shown so: a type decides which dues are owed, and of a
 * person of whom several rows speak, the later ones find what the earlier ones write.
 */
function refusedBeforehand({ columns }: ImportPlan, { decided, refused }: Decisions): RefusedChanges | null {
  if (decided.some(({ is }) => is !== null)) return refused
  if (!columns.some(({ target }) => duesPeriod(target) !== null)) return null
  const isType = (field: string) => field === 'memberType'
  return { cells: refused.cells.filter(({ field }) => isType(field)), fields: refused.fields.filter(isType) }
}

/** All that rows are judged by, for one reading of the file. */
export function benchOf(db: Connection, { book, plan, human, ...at }: BenchOptions): Bench {
  const targets = plan.columns.map(({ target }) => target)
  const order = new NamesInOrder(targets, book.listed)
  return {
    db,
    dues: new ImportDues(db, book.plannedDues(plan), at),
    relations: new ImportRelations(db, targets, { ...at, order }),
    terms: new ClubTerms(db, at.newId, order),
    byHand: byHand(human),
    refusals: new Refusals(human.refused),
  }
}

interface BenchOptions {
  readonly book: ImportBook
  readonly plan: ImportPlan
  readonly human: Decisions
  readonly newId: () => string
  readonly today: string
}

function byHand({ leaveOut, decided }: Decisions): ByHand {
  return { leftOut: new Set(leaveOut), decided: new Map(decided.map(({ row, is }) => [row, is])) }
}

function judgeAll(book: ImportBook, plan: ImportPlan, bench: Bench): Judgement {
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0, cellFaults: 0 }
  const skipped: Preview['skipped'] = []
  const rows: RowInShort[] = []
  const matches = new Map<number, Match>()
  const dues = new DuesTotals(bench.dues.slots.slots)
  const charges = new Map<number, JudgedMember['charges']>()
  const chosen = new Set(bench.byHand.decided.values())
  const newNames = new NewNames()
  const origins = { of: (row: number) => placeOf(book, plan, row) }
  for (const judged of judgeRows(book, plan, bench)) {
    if (judged.kind === 'skipped') {
      if (judged.reason === 'empty') continue
      counts.skipped += 1
      if (skipped.length < MOST_SKIPPED)
        skipped.push({ row: judged.row, reason: judged.reason, ...origins.of(judged.row) })
      continue
    }
    counts[judged.state] += 1
    counts.cellFaults += judged.read.faults.length
    if (judged.state === 'new') noteTerms(judged, bench.terms)
    if (judged.state !== 'doubtful') {
      dues.add(judged.charges)
      newNames.add(judged)
    }
    if (judged.before !== null && chosen.has(judged.before.id)) {
      charges.set(judged.row, judged.charges)
      bench.dues.note(judged.before.id, bench.refusals.marked(judged.row, judged.charges))
    }
    const match = matchOf(judged)
    if (match !== null) matches.set(judged.row, match)
    rows.push(inShort(judged, bench.terms))
  }
  return { counts, skipped, rows, matches, bench, dues: dues.all, charges, newNames }
}

function inShort(
  { row, state, read, before, changes, charges, relations }: JudgedMember,
  terms: ClubTerms,
): RowInShort {
  const faulty = read.faults.length > 0 || charges.some(({ dues }) => dues.state === 'doubtful')
  if (state !== 'changed') return { row, state, faulty, fields: NONE }
  const dues = charges.flatMap(({ dues: { state: made, field } }) =>
    made === 'new' || made === 'changed' ? [field] : [],
  )
  const restored = before?.inTrash ? { restored: true as const } : {}
  const ties = relations.map(({ field }) => field)
  return { row, state, faulty, fields: [...changedNames(changes, terms), ...ties, ...dues], ...restored }
}

function matchOf({ state, candidates, twin }: JudgedMember): Match | null {
  if (candidates.length === 0 && twin === undefined) return null
  const known = state === 'changed' || state === 'same' ? 'known' : state
  return { state: known, candidates, ...(twin === undefined ? {} : { twin }) }
}

export function placeOf(
  book: ImportBook,
  plan: ImportPlan,
  row: number,
): { origin?: { sheet: string | null; row: number } } {
  const origin = book.originOf(plan, row)
  return origin === undefined ? {} : { origin: { sheet: origin.sheet, row: origin.row + 1 } }
}

function noteTerms({ read }: JudgedMember, terms: ClubTerms): void {
  if (read.member.memberType !== undefined) terms.typeId(read.member.memberType)
  if (read.member.custom !== undefined) terms.customValues(read.member.custom)
}
