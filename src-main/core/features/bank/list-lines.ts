import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { BankLineId, FundId } from '../../../../src-shared/contract/values.ts'
import { foldKana } from '../../../../src-shared/domain/bank/fold-payer.ts'
import type { Ctx } from '../../db/ctx.ts'
import { paymentsById } from '../../db/payment-rows.ts'
import { bookedByHand, entriesOfLines, toEntry } from './line-entries.ts'
import type { MatchingBench } from './matching-bench.ts'
import { presentMatching } from './present-matching.ts'
import { allLines, type LineRow, paymentsOfLines } from './queries.ts'

type Lines = Outputs['bank']['lines']
type Line = Lines['lines'][number]

/** Kept lines: what is to be done from the oldest on, what is done the newest first. */
export function listLines(ctx: Ctx, input: Inputs['bank']['lines']): Lines {
  const ofFund = allLines(ctx.read, input.fundId)
  const bench = presentMatching(ctx)
  const found = ofFund.filter((line) => isAsked(line, input, bench))
  if (input.state !== 'open') found.reverse()
  const page = found.slice(input.offset, input.offset + input.limit)

  return {
    total: found.length,
    sum: sumUp(found),
    lines: describeLines(ctx, page, bench),
    kept: ofFund.length,
    counts: countStates(ofFund.filter((line) => wentThatWay(line, input.direction))),
    certain: certainOf(ofFund, bench),
  }
}

function isAsked(line: LineRow, { state, direction, search }: Inputs['bank']['lines'], bench: MatchingBench): boolean {
  if (state !== undefined && line.state !== state) return false
  if (!wentThatWay(line, direction)) return false
  const sum = search.normalize('NFKC').replace(/[\s,¥円]/g, '')
  const wanted = foldKana(search)
  if (wanted === '') return true
  const proposed = bench.of(line.id).matches.flatMap(({ parts }) => parts.map(({ payerName }) => payerName))
  const words = foldKana([line.payerText, line.description, ...proposed].join(' '))
  return words.includes(wanted) || (/^\d+$/.test(sum) && String(Math.abs(line.amount)) === sum)
}

function wentThatWay({ amount }: LineRow, direction: Inputs['bank']['lines']['direction']): boolean {
  return direction === undefined || amount > 0 === (direction === 'in')
}

function describeLines(ctx: Ctx, lines: readonly LineRow[], bench: MatchingBench): Line[] {
  const posted = lines.filter(({ state }) => state === 'posted').map(({ id }) => id)
  const tied = Map.groupBy(paymentsOfLines(ctx.read, posted), ({ bankLineId }) => bankLineId)
  const payments = new Map(
    paymentsById(
      ctx.read,
      [...tied.values()].flatMap((all) => all.map(({ id }) => id)),
    ).map((payment) => [payment.id, payment]),
  )
  const entries = Map.groupBy(entriesOfLines(ctx, posted), ({ lineId }) => lineId)
  const booked = bookedByHand(
    ctx,
    lines.filter(({ state }) => state === 'open'),
  )
  return lines.map(({ position: _, attachmentId: __, ...line }) => {
    const paymentIds = (tied.get(line.id) ?? []).map(({ id }) => id)
    const payers = paymentIds.flatMap((id) => {
      const payment = payments.get(id)
      if (payment === undefined) return []
      return [{ payerName: payment.payerName, memberNumber: payment.payerNumber, amount: payment.amount }]
    })
    const { matches, entered, alike } = bench.of(line.id)
    return {
      ...line,
      id: line.id as BankLineId,
      fundId: line.fundId as FundId,
      row: 0,
      paymentIds: paymentIds as Line['paymentIds'],
      payers,
      entries: (entries.get(line.id) ?? []).map(toEntry),
      booked: booked.get(line.id) ?? null,
      matches: line.state === 'open' ? [...matches] : [],
      entered: entered === null ? null : enteredAs(entered),
      alike: alike === null ? null : { lineId: alike.id as BankLineId, text: alike.payerText || alike.description },
    }
  })
}

function enteredAs({ id, payerName, paidOn }: { id: string; payerName: string; paidOn: string }): Line['entered'] {
  return { paymentId: id as NonNullable<Line['entered']>['paymentId'], payerName, paidOn }
}

function countStates(lines: readonly LineRow[]): Lines['counts'] {
  const counts = { open: 0, posted: 0, ignored: 0 }
  for (const { state } of lines) counts[state] += 1
  return counts
}

/** What of these lines one press would book. */
function certainOf(lines: readonly LineRow[], bench: MatchingBench): { count: number; sum: number } {
  const { certain } = bench
  const found = lines.filter(({ id, state }) => state === 'open' && certain.has(id))
  return { count: found.length, sum: sumUp(found) }
}

function sumUp(lines: readonly LineRow[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}
