import type { Connection } from '../../db/connection.ts'
import { householdsOf } from './queries.ts'

/** What a row of a list stands for: a person, or a household under its head with the others. */
export interface ListUnit {
  readonly id: string
  readonly others: readonly string[]
}

/** One row a person, or one a household in the place of the first of its people. */
export function listUnits(db: Connection, ids: readonly string[], perHousehold: boolean): readonly ListUnit[] {
  if (!perHousehold) return ids.map((id) => ({ id, others: [] }))
  const homes = householdsOf(db, ids)
  const together = Map.groupBy(ids, (id) => homes.get(id)?.household ?? id)
  return [...together.values()].map((people) => {
    const [first = ''] = people
    const wished = homes.get(first)?.headId ?? null
    // The head may be left out of this very list.
    const head = wished !== null && people.includes(wished) ? wished : first
    return { id: head, others: people.filter((id) => id !== head) }
  })
}
