import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { yearColumns } from '../../../../src-shared/domain/year-columns.ts'
import type { Connection } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { personsNamed, searchTerms } from '../../db/search-terms.ts'
import { periodsCharged, personsCharged, personsOfType } from './queries.ts'

type Asked = Omit<Inputs['dues']['year'], 'offset' | 'limit'>

/** Who stands in a year's list, by kana, and its columns. */
export interface YearFound {
  readonly persons: readonly string[]
  readonly columns: Outputs['dues']['year']['columns']
}

interface Remembered {
  readonly asked: string
  readonly version: string
  readonly found: YearFound
}

/** A list that is scrolled asks for the same again, page by page. */
const lastOf = new WeakMap<Connection, Remembered>()

/** The answer is kept until anything is written, here or by a worker. */
export function yearFound(ctx: Ctx, input: Inputs['dues']['year']): YearFound {
  const { offset: _, limit: __, ...rest } = input
  const [asked, version] = [JSON.stringify(rest), versionOf(ctx)]
  const last = lastOf.get(ctx.read)
  if (last?.asked === asked && last.version === version) return last.found
  const found = find(ctx, rest)
  lastOf.set(ctx.read, { asked, version, found })
  return found
}

function find(ctx: Ctx, { fiscalYear, search, state, feeId, memberTypeId }: Asked): YearFound {
  const charged = personsCharged(ctx.read, { fiscalYear, feeId, state })
  const named = searchTerms(search).map((term) => personsNamed(ctx, term))
  const sets = memberTypeId === undefined ? named : [...named, personsOfType(ctx.read, memberTypeId)]
  const periods = periodsCharged(ctx.read, fiscalYear)
  return {
    persons: ctx.roster
      .entries()
      .flatMap(({ id }) => (charged.has(id) && sets.every((set) => set.has(id)) ? [id] : [])),
    columns: yearColumns(feeId === undefined ? periods : periods.filter((period) => period.feeId === feeId)),
  }
}

function versionOf({ read, today }: Ctx): string {
  const { changes } = read.row<{ changes: number }>('SELECT total_changes() AS changes') ?? { changes: 0 }
  return [today, changes, read.rollbacks, read.db.pragma('data_version', { simple: true })].join()
}
