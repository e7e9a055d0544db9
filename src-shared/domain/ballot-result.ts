import type { AgendaItem, BallotVote, Counted, ItemResult, QuorumState, Share } from '../contract/meetings.ts'
import { votesNeeded } from './quorum.ts'
import type { Entitled, Stand } from './standing-of-responses.ts'

/** A paper with the votes on it, by agenda item. */
type Voting = Stand & { readonly paper: { readonly votes: Readonly<Record<string, BallotVote>> } | null }
type Item = Pick<AgendaItem, 'id' | 'majority' | 'share' | 'base' | 'inPerson' | 'proxies' | 'casting'>

const shares = {
  simple: { of: 1, in: 2, more: true },
  twoThirds: { of: 2, in: 3, more: false },
  threeQuarters: { of: 3, in: 4, more: false },
} as const

/** What an item's majority comes to. */
export function majorityShare({ majority, share }: Pick<Item, 'majority' | 'share'>): Share {
  return majority === 'own' ? share : shares[majority]
}

/**
 * One item's ballot. Papers speak for themselves, what they leave unmarked is an abstention; whoever is there but was
 * not counted stays in the base and is `notVoted`. Open until the room was counted; nothing is carried without a quorum
 * or without a vote in favour.
 */
export function ballotResult(
  item: Item,
  voters: readonly Entitled[],
  stands: ReadonlyMap<string, Voting>,
  quorum: Pick<QuorumState, 'entitled' | 'proxy' | 'present' | 'reached'>,
): ItemResult {
  const inPerson = item.inPerson ?? none
  const proxy = item.proxies ?? { ...none, for: quorum.proxy.votes }
  const written = onPaper(item, voters, stands, 'written')
  const electronic = onPaper(item, voters, stands, 'electronic')
  const all = [inPerson, proxy, written, electronic].reduce(plus, none)
  const sum = all.for + all.against + all.abstain
  const base = { present: quorum.present.votes, entitled: quorum.entitled.votes, cast: all.for + all.against }[
    item.base
  ]
  const needed = Math.max(1, votesNeeded(majorityShare(item), base))
  return {
    ...{ agendaItemId: item.id, inPerson, proxy, written, electronic, all, base, needed },
    notVoted: Math.max(0, quorum.present.votes - sum),
    surplus: item.inPerson === null ? 0 : Math.max(0, sum - quorum.present.votes),
    outcome: outcomeOf(item, all, { needed, hasQuorum: quorum.reached }),
  }
}

const none: Counted = { for: 0, against: 0, abstain: 0 }

function plus(a: Counted, b: Counted): Counted {
  return { for: a.for + b.for, against: a.against + b.against, abstain: a.abstain + b.abstain }
}

function onPaper(
  item: Item,
  voters: readonly Entitled[],
  stands: ReadonlyMap<string, Voting>,
  kind: 'written' | 'electronic',
): Counted {
  const counted = { ...none }
  for (const { id, votes } of voters) {
    const stand = stands.get(id)
    if (stand?.counts === kind) counted[stand.paper?.votes[item.id] ?? 'abstain'] += votes
  }
  return counted
}

function outcomeOf(
  item: Item,
  all: Counted,
  { needed, hasQuorum }: { needed: number; hasQuorum: boolean },
): ItemResult['outcome'] {
  if (item.inPerson === null) return 'open'
  if (!hasQuorum) return 'noQuorum'
  if (all.for >= needed) return 'carried'
  if (!isTie(item, all)) return 'rejected'
  return item.casting === null ? 'tie' : item.casting === 'for' ? 'carried' : 'rejected'
}

/** 可否同数: only where more than half decides, and not where it is half of all entitled. */
function isTie(item: Item, all: Counted): boolean {
  const { of, in: parts, more } = majorityShare(item)
  return more && of * 2 === parts && item.base !== 'entitled' && all.for > 0 && all.for === all.against
}
