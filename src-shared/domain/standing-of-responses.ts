import type { Meeting, QuorumState, ResponseKind } from '../contract/meetings.ts'

export interface Entitled {
  readonly id: string
  readonly memberId: string
  readonly votes: number
}

/** What came in of one entitled, as far as counting is concerned. */
export interface Paper {
  readonly id: string
  readonly voterId: string
  readonly kind: ResponseKind
  readonly receivedAt: string
  /** Of a proxy: the chair, or the member named; null: a name that fits no one entitled. */
  readonly proxyTo: string | null
}

export type ProxyFault = QuorumState['refused'][number]['why']

/** How one entitled counts: by the paper that stands, unless it is a proxy that nobody may use. */
export interface Stand<P extends Paper = Paper> {
  readonly counts: ResponseKind | 'none'
  readonly paper: P | null
  readonly refused: ProxyFault | null
}

export interface StandingRule {
  readonly standing: Meeting['standing']
  readonly proxyLimit: Meeting['proxyLimit']
  /** Whether that member is the chair, who may hold any number also where named. */
  readonly isChair?: (memberId: string) => boolean
}

/**
 * Everyone entitled counts once, whatever came in and in whatever order it was entered. A vote (coming, a proxy, a
 * written or electronic vote) stands before a mere answer to the invitation: who says "absent" does not take back the
 * proxy on the same sheet. Of several votes the last received stands, or by the rule `personal` the coming. Proxies go
 * to the chair, or to somebody entitled who came in person, to each only so many, those received first; a proxy given
 * on by its holder is not followed. A proxy that cannot be used counts as absent. Of whom nothing came in, nothing is said.
 */
export function standingOfResponses<P extends Paper>(
  voters: readonly Entitled[],
  papers: readonly P[],
  rule: StandingRule,
): ReadonlyMap<string, Stand<P>> {
  const byVoter = Map.groupBy(papers, ({ voterId }) => voterId)
  const standing = new Map<string, P | null>()
  for (const { id } of voters) {
    const own = byVoter.get(id)
    if (own !== undefined) standing.set(id, standingPaper(own, rule.standing))
  }
  const faults = proxyFaults(voters, standing, rule)
  return new Map([...standing].map(([id, paper]) => [id, standOf(paper, faults.get(id) ?? null)]))
}

function standOf<P extends Paper>(paper: P | null, refused: ProxyFault | null): Stand<P> {
  if (refused !== null) return { counts: 'absent', paper, refused }
  return { counts: paper?.kind ?? 'none', paper, refused }
}

function standingPaper<P extends Paper>(papers: readonly P[], rule: Meeting['standing']): P | null {
  const cameInPerson = papers.filter(({ kind }) => kind === 'inPerson')
  const votes = papers.filter(({ kind }) => isVote(kind))
  if (rule === 'personal' && cameInPerson.length > 0) return lastOf(cameInPerson)
  return lastOf(votes) ?? lastOf(papers)
}

/** What stands of papers of these kinds, as long as their order does not matter; else null. */
export function standingKind(kinds: readonly ResponseKind[], rule: Meeting['standing']): ResponseKind | null {
  if (rule === 'personal' && kinds.includes('inPerson')) return 'inPerson'
  const votes = kinds.filter(isVote)
  const [kind, another] = new Set(votes.length > 0 ? votes : kinds)
  return another === undefined ? (kind ?? null) : null
}

function isVote(kind: ResponseKind): boolean {
  return kind !== 'willCome' && kind !== 'absent'
}

function lastOf<P extends Paper>(papers: readonly P[]): P | null {
  return papers.reduce<P | null>((last, paper) => (last === null || byReceipt(last, paper) < 0 ? paper : last), null)
}

/** In the order of receipt; what was received at one moment in the order of its ids. */
export function byReceipt(a: Pick<Paper, 'receivedAt' | 'id'>, b: Pick<Paper, 'receivedAt' | 'id'>): number {
  const [one, other] = a.receivedAt === b.receivedAt ? [a.id, b.id] : [a.receivedAt, b.receivedAt]
  return one < other ? -1 : one > other ? 1 : 0
}

function proxyFaults(
  voters: readonly Entitled[],
  standing: ReadonlyMap<string, Paper | null>,
  { proxyLimit: limit, isChair }: StandingRule,
): ReadonlyMap<string, ProxyFault> {
  const named = (paper: Paper | null): paper is Paper => paper?.kind === 'proxy' && paper.proxyTo !== 'chair'
  const proxies = [...standing.values()].filter(named).toSorted(byReceipt)
  if (proxies.length === 0) return new Map()
  const holders = new Map(voters.map(({ id, memberId }) => [memberId, standing.get(id)?.kind === 'inPerson']))
  const held = new Map<string, number>()
  const faults = new Map<string, ProxyFault>()
  for (const { voterId, proxyTo } of proxies) {
    const isPresent = proxyTo === null ? undefined : holders.get(proxyTo)
    if (proxyTo === null || isPresent === undefined) faults.set(voterId, 'unknown')
    else if (!isPresent) faults.set(voterId, 'notPresent')
    else if (limit !== null && (held.get(proxyTo) ?? 0) >= limit && isChair?.(proxyTo) !== true)
      faults.set(voterId, 'limit')
    else held.set(proxyTo, (held.get(proxyTo) ?? 0) + 1)
  }
  return faults
}
