import type { Likeness } from '../../../../src-shared/contract/duplicates.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { Connection } from '../../db/connection.ts'
import { lookalikes } from '../../db/lookalikes.ts'
import { PairFinder } from './pair-finder.ts'
import { pairSubject } from './pair-subject.ts'

export interface PairsById {
  readonly total: number
  readonly pairs: readonly {
    /** The entry that was made first. */
    readonly a: string
    readonly b: string
    readonly why: readonly Likeness[]
    readonly score: number
  }[]
}

/** Reads everyone who is there and looks for pairs; `step` is told how far it is and may throw to stop. */
export function findDuplicates(db: Connection, step: (progress: Progress) => void): PairsById {
  step({ stage: 'matching', done: 0, total: 0 })
  const people = lookalikes(db)
  const dismissed = dismissedPairs(db)
  const idAt = (place: number) => people[place]?.id ?? ''
  const finder = new PairFinder(
    people.map(({ lookalike }) => lookalike),
    (a, b) => dismissed.size > 0 && dismissed.has(pairSubject(idAt(a), idAt(b))),
  )

  for (const progress of finder.run()) step({ stage: 'matching', ...progress })

  const pairs = finder.surest().map(({ a, b, why, score }) => ({ a: idAt(a), b: idAt(b), why, score }))
  return { total: finder.total, pairs }
}

function dismissedPairs(db: Connection): ReadonlySet<string> {
  const rows = db.rows<{ subject: string }>(
    "SELECT subject FROM dismissal WHERE kind = 'duplicate' AND deleted = 0 AND created_dev IS NOT NULL",
  )
  return new Set(rows.map(({ subject }) => subject))
}
