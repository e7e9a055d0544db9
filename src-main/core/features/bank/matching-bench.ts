import type { Match, MatchPart } from '../../../../src-shared/contract/bank.ts'
import { type LedgerCharge, OpenLedger } from '../../../../src-shared/domain/bank/open-ledger.ts'
import { type Payer, PayerIndex } from '../../../../src-shared/domain/bank/payer-index.ts'
import { type Matching, matchLine, matchPayer, type Proposal } from '../../../../src-shared/domain/bank/payer-match.ts'
import { fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { alikeLines } from './alike-lines.ts'
import { cancelledLines } from './cancelled-lines.ts'
import { EnteredByHand } from './entered-by-hand.ts'
import { allLines, type LineRow } from './queries.ts'
import { type EnteredPayment, type PayerOfClub, readAliases, readOpenCharges, readPayers } from './roster-of-payers.ts'

/** What is proposed for one open line. */
export interface LineMatches {
  readonly matches: readonly Match[]
  readonly entered: EnteredPayment | null
  /** The line of another file that perhaps tells of the same movement. */
  readonly alike: LineRow | null
}

interface Found {
  readonly proposals: readonly Proposal[]
  readonly entered: EnteredPayment | null
  readonly alike: LineRow | null
}

const nothing: LineMatches = { matches: [], entered: null, alike: null }

/** All that the club knows at one moment for matching, and what it comes to for every open line of money that came in. */
export class MatchingBench {
  readonly #payers: readonly PayerOfClub[]
  readonly #charges: readonly LedgerCharge[]
  readonly #chargesById: ReadonlyMap<string, LedgerCharge>
  readonly #aliases: ReadonlyMap<string, Payer>
  readonly #byLine = new Map<string, Found>()
  readonly index: PayerIndex

  constructor(ctx: Ctx) {
    this.#payers = readPayers(ctx.read)
    this.#charges = readOpenCharges(ctx.read)
    this.#chargesById = new Map(this.#charges.map((charge) => [charge.id, charge]))
    this.index = new PayerIndex(this.#payers)
    const payers = new Map(this.#payers.map((payer) => [payer.id, payer]))
    this.#aliases = new Map(
      readAliases(ctx.read).flatMap(({ folded, payerId }) => {
        const payer = payers.get(payerId)
        return payer === undefined ? [] : [[folded, payer]]
      }),
    )
    this.#matchAll(ctx)
  }

  of(lineId: string): LineMatches {
    const found = this.#byLine.get(lineId)
    if (found === undefined) return nothing
    const { proposals, entered, alike } = found
    return { matches: proposals.map((proposal) => this.#toMatch(proposal)), entered, alike }
  }

  payer(id: string): PayerOfClub | undefined {
    return this.#payers.find((payer) => payer.id === id)
  }

  /** The lines whose best proposal leaves nothing to decide. */
  get certain(): ReadonlyMap<string, Match> {
    const certain = new Map<string, Match>()
    for (const [id, { proposals }] of this.#byLine) {
      const [best] = proposals
      if (best?.strength === 'certain') certain.set(id, this.#toMatch(best))
    }
    return certain
  }

  /** What a line would settle if this one paid it. */
  ofPayer(line: LineRow, payer: Payer, ctx: Ctx): Match {
    return this.#toMatch(matchPayer(payer, line.amount, this.#matching(ctx)))
  }

  #matching(ctx: Ctx): Matching {
    const fiscalYear = fiscalYearOf(ctx.today, readClub(ctx.read).fiscalYearStartMonth)
    const ledger = new OpenLedger(this.#charges, this.#payers)
    return { index: this.index, ledger, aliases: this.#aliases, fiscalYear }
  }

  /** From the oldest on: what one line settles for certain is no longer open for the next. */
  #matchAll(ctx: Ctx): void {
    const all = allLines(ctx.read)
    const open = all.filter(({ state }) => state === 'open')
    const came = open.filter(({ amount }) => amount > 0)
    const [first, last] = [came[0], came.at(-1)]
    if (first === undefined || last === undefined) return
    const matching = this.#matching(ctx)
    const cancelled = cancelledLines(open)
    const alike = alikeLines(all.filter(({ amount }) => amount > 0))
    const entered = new EnteredByHand(ctx.read, first.day, last.day)
    for (const line of came) {
      const said = { sum: line.amount, payer: line.payerText, further: line.description }
      const twin = alike.get(line.id) ?? null
      const proposals = matchLine(said, matching)
        .map((one) => (cancelled.has(line.id) ? hintOnly(one, 'cancelled') : one))
        .map((one) => (twin === null ? one : hintOnly(one, 'alike')))
      const found = entered.take(line, proposals)
      const weighed = found === null ? proposals : proposals.map(doubtedAsEntered)
      const best = weighed[0]
      if (best?.strength === 'certain') matching.ledger.settle(best.parts.flatMap(({ allocations }) => allocations))
      this.#byLine.set(line.id, { proposals: weighed, entered: found, alike: twin })
    }
  }

  #toMatch({ strength, reasons, parts, feeDeducted, difference }: Proposal): Match {
    const named = parts.map(({ payer, amount, allocations }): MatchPart => {
      const settled = allocations.flatMap((part) => {
        const charge = this.#chargesById.get(part.chargeId)
        if (charge === undefined) return []
        const { memberId, memberName, feeName, fiscalYear } = charge
        return [{ ...part, memberId, memberName, feeName, fiscalYear }]
      })
      const { id: payerId, name: payerName, memberNumber } = payer
      return { payerId, payerName, memberNumber, amount, allocations: settled } as MatchPart
    })
    const [first] = named
    if (first === undefined) throw new Error('a proposal without a payer')
    const amount = named.reduce((sum, part) => sum + part.amount, 0)
    const all = named.flatMap(({ allocations }) => allocations)
    return {
      ...first,
      amount,
      allocations: all,
      reasons: [...reasons],
      strength,
      feeDeducted,
      difference,
      parts: named,
    }
  }
}

function hintOnly(proposal: Proposal, reason: 'cancelled' | 'alike'): Proposal {
  return { ...proposal, strength: 'weak', reasons: [...proposal.reasons, reason] }
}

function doubtedAsEntered(proposal: Proposal): Proposal {
  const strength = proposal.strength === 'certain' ? 'likely' : proposal.strength
  return { ...proposal, strength, reasons: [...proposal.reasons, 'entered'] }
}
