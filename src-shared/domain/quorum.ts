import type { QuorumState, Share } from '../contract/meetings.ts'
import type { Entitled, Stand } from './standing-of-responses.ts'

/** How many of `all` a share asks for: at least `of`/`in`, or with `more` the first whole number above it. Exact. */
export function votesNeeded({ of, in: parts, more }: Share, all: number): number {
  const product = all * of
  const rest = product % parts
  const whole = (product - rest) / parts
  return more ? whole + 1 : rest === 0 ? whole : whole + 1
}

/** The votes of whoever is there, in person or by paper, against those that the club's rule asks for. */
export function quorumOf(
  voters: readonly (Entitled & { readonly name: string })[],
  stands: ReadonlyMap<string, Stand>,
  rule: Share,
): Outcome {
  const count = () => ({ people: 0, votes: 0 })
  const [entitled, present] = [count(), count()]
  const by = {
    ...{ inPerson: count(), proxy: count(), written: count(), electronic: count() },
    ...{ willCome: count(), absent: count(), none: count() },
  }
  for (const { id, votes } of voters) {
    const kind = stands.get(id)?.counts ?? 'none'
    const isPresent = kind !== 'willCome' && kind !== 'absent' && kind !== 'none'
    for (const counted of [entitled, by[kind], ...(isPresent ? [present] : [])]) {
      counted.people += 1
      counted.votes += votes
    }
  }
  const needed = votesNeeded(rule, entitled.votes)
  return {
    ...{ entitled, ...by },
    present,
    needed,
    missing: Math.max(0, needed - present.votes),
    reached: entitled.people > 0 && present.votes >= needed,
    refused: voters.flatMap(({ id, name }) => {
      const why = stands.get(id)?.refused ?? null
      return why === null ? [] : [{ voterId: id, name, why }]
    }),
  }
}

type Outcome = Omit<QuorumState, 'refused'> & {
  readonly refused: {
    readonly voterId: string
    readonly name: string
    readonly why: QuorumState['refused'][number]['why']
  }[]
}
