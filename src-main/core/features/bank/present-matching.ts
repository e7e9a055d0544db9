import type { Connection } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { MatchingBench } from './matching-bench.ts'

interface Kept {
  readonly asOf: string
  readonly bench: MatchingBench
}

const benches = new WeakMap<Connection, Kept>()

/** What is proposed at this moment; worked out once until something is written or the day changes. */
export function presentMatching(ctx: Ctx): MatchingBench {
  const known = benches.get(ctx.read)
  const asOf = momentOf(ctx)
  if (known?.asOf === asOf) return known.bench
  const bench = new MatchingBench(ctx)
  benches.set(ctx.read, { asOf, bench })
  return bench
}

function momentOf({ read, today }: Ctx): string {
  const { hlc } = read.row<{ hlc: string | null }>('SELECT max(hlc) AS hlc FROM change') ?? { hlc: null }
  const { count } = read.row<{ count: number }>('SELECT count(*) AS count FROM change') ?? { count: 0 }
  return `${today} ${hlc ?? ''} ${count} ${read.rollbacks}`
}
