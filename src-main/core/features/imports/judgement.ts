import type { ImportPlan, RowState } from '../../../../src-shared/contract/imports.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Connection } from '../../db/connection.ts'
import { lastHlc } from '../../db/write.ts'
import { ClubTerms } from './club-terms.ts'
import type { ImportBook } from './import-book.ts'
import { type JudgedRow, judgeRows } from './judge-rows.ts'
import type { Match } from './roster-matcher.ts'

type Preview = Outputs['imports']['preview']

/** What a plan makes of every row, kept lean: a page is read again from the sheet when it is asked for. */
export interface Judgement {
  readonly counts: Preview['counts']
  readonly skipped: Preview['skipped']
  readonly rows: readonly { readonly row: number; readonly state: RowState; readonly faulty: boolean }[]
  /** Only where a row may be somebody: most rows of a first import are new. */
  readonly candidates: ReadonlyMap<number, Match['candidates']>
  readonly terms: ClubTerms
}

const MOST_SKIPPED = 1000

/** Judges a plan once, until the plan or the roster changes. */
export class Judge {
  readonly #newId: () => string
  #known: { key: string; judgement: Judgement } | null = null

  constructor(newId: () => string) {
    this.#newId = newId
  }

  of(book: ImportBook, plan: ImportPlan, db: Connection): Judgement {
    const key = JSON.stringify([plan, lastHlc(db)])
    if (this.#known?.key !== key)
      this.#known = { key, judgement: judgeAll(book, plan, db, new ClubTerms(db, this.#newId)) }
    return this.#known.judgement
  }
}

function judgeAll(book: ImportBook, plan: ImportPlan, db: Connection, terms: ClubTerms): Judgement {
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0, cellFaults: 0 }
  const skipped: Preview['skipped'] = []
  const rows: { row: number; state: RowState; faulty: boolean }[] = []
  const candidates = new Map<number, Match['candidates']>()
  for (const judged of judgeRows(book, plan, db, terms)) {
    if (judged.kind === 'skipped') {
      if (judged.reason === 'empty') continue
      counts.skipped += 1
      if (skipped.length < MOST_SKIPPED) skipped.push({ row: judged.row, reason: judged.reason })
      continue
    }
    counts[judged.state] += 1
    counts.cellFaults += judged.read.faults.length
    if (judged.state === 'new') noteTerms(judged, terms)
    if (judged.candidates.length > 0) candidates.set(judged.row, judged.candidates)
    rows.push({ row: judged.row, state: judged.state, faulty: judged.read.faults.length > 0 })
  }
  return { counts, skipped, rows, candidates, terms }
}

function noteTerms({ read }: Extract<JudgedRow, { kind: 'member' }>, terms: ClubTerms): void {
  if (read.member.memberType !== undefined) terms.typeId(read.member.memberType)
  if (read.member.custom !== undefined) terms.customValues(read.member.custom)
}
