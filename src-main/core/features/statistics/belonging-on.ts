import type { Filter } from '../../../../src-shared/contract/filters.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { nextDay } from '../../../../src-shared/domain/next-day.ts'

/** Who belonged on a day, as `BELONGS_ON` says it in SQL. */
export function belongingOn(on: PlainDate): Filter {
  const all: Filter[] = [
    {
      any: [
        { column: 'joinedOn', test: 'empty', values: [] },
        { column: 'joinedOn', test: 'atMost', values: [on] },
      ],
    },
    {
      any: [
        { column: 'leftOn', test: 'atLeast', values: [nextDay(on)] },
        { all: [{ column: 'leftOn', test: 'empty', values: [] }, { not: gone }] },
      ],
    },
    { not: applied },
  ]
  return { all }
}

/** Who ever belonged, as far as the days are known. */
export function everBelonged(): Filter {
  return { all: [{ not: applied }, { any: [{ column: 'leftOn', test: 'notEmpty', values: [] }, { not: gone }] }] }
}

const applied: Filter = { column: 'status', test: 'is', values: ['applied'] }

const gone: Filter = { column: 'status', test: 'is', values: ['left', 'expelled', 'deceased'] }
