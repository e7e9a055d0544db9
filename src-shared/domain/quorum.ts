import type { QuorumState, ResponseKind, Share } from '../contract/meetings.ts'
import type { Entitled, Stand } from './standing-of-responses.ts'

/** How many of `all` a share asks for: at least `of`/`in`, or with `more` the first whole number above it. Exact. */
export function votesNeeded({ of, in: parts, more }: Share, all: number): number {
  const product = all * of
  const rest = product % parts
  const whole = (product - rest) / parts
  return more ? whole + 1 : rest === 0 ? whole : whole + 1
}

/** Entitled people who were counted before, all of whom count the same. */
export interface Alike {
  readonly counts: ResponseKind | 'none'
  readonly people: number
  readonly votes: number
}

/**
 * The votes of whoever is there, in person or by paper, against those that the club's rule asks for. Besides the voters
 * there may be others of whom only the numbers are known.
 */
export function quorumOf(
  voters: readonly (Entitled & { readonly name: string })[],
  stands: ReadonlyMap<string, Stand>,
  rule: Share,
  others: readonly Alike[] = [],
): Outcome {
  const count = () => ({ people: 0, votes: 0 })
  const [entitled, present] = [count(), count()]
  const by = {
    ...{ inPerson: count(), proxy: count(), written: count(), electronic: count() },
    ...{ willCome: count(), absent: count(), none: count() },
  }
  const add = (kind: Alike['counts'], people: number, votes: number) => {
    const isPresent = kind !== 'willCome' && kind !== 'absent' && kind !== 'none'
    for (const counted of [entitled, by[kind], ...(isPresent ? [present] : [])]) {
      counted.people += people
      counted.votes += votes
    }
  }
  for (const { id, votes } of voters) add(stands.get(id)?.counts ?? 'none', 1, votes)
  for (const { counts, people, votes } of others) add(counts, people, votes)
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
