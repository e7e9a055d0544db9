import type { MatchReason, matchStrengths } from '../../contract/bank.ts'
import type { ChargePart, OpenLedger } from './open-ledger.ts'
import { type Candidate, payerCandidates, type Sureness } from './payer-candidates.ts'
import type { Payer, PayerIndex } from './payer-index.ts'
import { type Settled, settleLine } from './settle-line.ts'
import { settleTogether } from './settle-together.ts'

export type Strength = (typeof matchStrengths)[number]

/** A line as matching sees it; `further` is what else the statement says of it. */
export interface LineToMatch {
  readonly sum: number
  readonly payer: string
  readonly further: string
}

export interface ProposedPart {
  readonly payer: Payer
  readonly amount: number
  readonly allocations: readonly ChargePart[]
}

/** Who may have paid, and what it settles. */
export interface Proposal {
  readonly strength: Strength
  readonly reasons: readonly MatchReason[]
  readonly parts: readonly ProposedPart[]
  readonly feeDeducted: number
  readonly difference: number
}

/** What the club knows when a statement is read. `aliases` by folded text. */
export interface Matching {
  readonly index: PayerIndex
  readonly ledger: OpenLedger
  readonly aliases: ReadonlyMap<string, Payer>
  readonly fiscalYear: number
}

const MOST_PROPOSALS = 5
const strengths: readonly Strength[] = ['certain', 'likely', 'weak']

/** The proposals for a line of money that came in, best first. */
export function matchLine(line: LineToMatch, matching: Matching): Proposal[] {
  const { single, together } = payerCandidates(line, matching.index, matching.aliases)
  const weighed = single.map((candidate) => weigh(candidate, line.sum, matching))
  const several = together.length < 2 ? null : matchTogether(together, line.sum, matching)
  return [...(several === null ? [] : [several]), ...withStrength(weighed)]
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_PROPOSALS)
}

/** What is proposed where somebody has said who paid. */
export function matchPayer(payer: Payer, sum: number, matching: Matching): Proposal {
  const { settled, reasons } = weigh({ payer, sureness: 'sure', reasons: [] }, sum, matching)
  return proposal(payer, sum, settled, { strength: 'likely', reasons })
}

interface Weighed extends Candidate {
  readonly sum: number
  readonly settled: Settled
}

/** What the sum means for a candidate: their own dues, or else those of all under their roof. */
function weigh(candidate: Candidate, sum: number, { ledger, fiscalYear }: Matching): Weighed {
  const own = settleLine(sum, ledger.payableBy(candidate.payer.id), fiscalYear)
  const weighed = (settled: Settled, ...reasons: MatchReason[]): Weighed => {
    return { ...candidate, sum, settled, reasons: [...candidate.reasons, ...reasons, ...reasonsOf(settled)] }
  }
  const people = ledger.householdOf(candidate.payer.id)
  if (own.kind === 'exact' || people.length === 1) return weighed(own)
  const all = settleLine(sum, ledger.openOf(people), fiscalYear)
  const isBetter = all.kind === 'exact' || (all.kind === 'fee' && own.kind !== 'fee')
  return isBetter ? weighed(all, 'household') : weighed(own)
}

function reasonsOf({ kind }: Settled): MatchReason[] {
  return kind === 'exact' ? ['amount'] : kind === 'fee' ? ['amount', 'fee'] : []
}

function withStrength(weighed: readonly Weighed[]): Proposal[] {
  const fitting = new Map<Sureness, number>()
  for (const { sureness, settled } of weighed) {
    if (fits(settled)) fitting.set(sureness, (fitting.get(sureness) ?? 0) + 1)
  }
  return weighed.map((one) => {
    const isOnly = fits(one.settled) && fitting.get(one.sureness) === 1
    return proposal(one.payer, one.sum, one.settled, { strength: strengthOf(one, { isOnly }), reasons: one.reasons })
  })
}

function fits({ kind }: Settled): boolean {
  return kind === 'exact' || kind === 'fee'
}

function strengthOf({ sureness, settled, reasons }: Weighed, { isOnly }: { readonly isOnly: boolean }): Strength {
  switch (sureness) {
    case 'sure':
      return isPlain(settled, reasons) ? 'certain' : 'likely'
    case 'doubted':
      return settled.kind === 'exact' ? 'likely' : 'weak'
    case 'several':
    case 'near':
    case 'family':
      return isOnly ? 'likely' : 'weak'
    default:
      return 'weak'
  }
}

/** Nothing is left to decide: it settles just what the payer owes, or is a part of it from somebody known by this very text. */
function isPlain({ kind }: Settled, reasons: readonly MatchReason[]): boolean {
  if (reasons.includes('household')) return false
  return kind === 'exact' || (kind === 'less' && reasons.includes('alias'))
}

function proposal(
  payer: Payer,
  sum: number,
  { allocations, feeDeducted, difference }: Settled,
  how: Pick<Proposal, 'strength' | 'reasons'>,
): Proposal {
  return { ...how, parts: [{ payer, amount: sum, allocations }], feeDeducted, difference }
}

/** Several people named in one transfer: each pays what is open of theirs. */
function matchTogether(payers: readonly Payer[], sum: number, { ledger, fiscalYear }: Matching): Proposal | null {
  const settled = settleTogether(
    sum,
    payers.map(({ id }) => ledger.openOf([id])),
    fiscalYear,
  )
  if (settled === null) return null
  return {
    strength: 'likely',
    reasons: ['name', 'together', 'amount', ...(settled.feeDeducted > 0 ? (['fee'] as const) : [])],
    parts: payers.map((payer, i) => ({ payer, ...(settled.parts[i] ?? { amount: 0, allocations: [] }) })),
    feeDeducted: settled.feeDeducted,
    difference: 0,
  }
}

/** Stronger first; among equals who is named whole, then whose dues it settles. */
function rank({ strength, reasons, parts }: Proposal): number {
  const settles = reasons.includes('amount') ? 0 : 1
  const whole = reasons.some((reason) => reason === 'alias' || reason === 'number' || reason === 'name') ? 0 : 1
  return strengths.indexOf(strength) * 100 + settles * 10 + whole * 2 + (parts.length > 1 ? 0 : 1)
}
