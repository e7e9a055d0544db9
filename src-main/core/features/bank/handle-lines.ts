import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { shownValue } from '../../db/ops.ts'
import { paymentsById } from '../../db/payment-rows.ts'
import { liveReceiptsOf } from '../../db/receipt-rows.ts'
import { refuseMissingGlyphs } from '../../pdf/refuse-missing-glyphs.ts'
import { entriesOfLines, letGoOp, tieOp } from './line-entries.ts'
import { findLine, openLine, waitingLine } from './open-line.ts'
import { presentMatching } from './present-matching.ts'
import { type LineRow, paymentsOfLines } from './queries.ts'

/** Sets lines aside that are no payment of anybody's; why is kept. */
export function ignoreLines(ctx: Ctx, { lineIds, reason }: Inputs['bank']['ignore']): Outputs['bank']['ignore'] {
  const lines = [...new Set(lineIds)].map((id) => findLine(ctx.read, id))
  const closed = lines.find(({ state }) => state === 'posted')
  if (closed !== undefined) throw refuse('BANK_LINE_NOT_OPEN', { text: closed.payerText, state: 'posted' })
  const handling = { ignored: true, ignoreReason: reason.trim() }
  const ops = lines.map(({ id }) => ctx.ops.set('bankLine', id, 'handling', handling))
  return {
    operationId: ctx.write({
      label: { kind: 'bank.ignore', name: lines[0]?.payerText ?? '', count: lines.length },
      ops,
    }),
  }
}

/** Makes lines open again: what was set aside, and what was booked, whose payments are then void. */
export function reopenLines(ctx: Ctx, { lineIds, reason }: Inputs['bank']['reopen']): Outputs['bank']['reopen'] {
  const lines = [...new Set(lineIds)].map((id) => findLine(ctx.read, id))
  const ops = lines.flatMap((line) => reopenOps(ctx, line, reason.trim()))
  return {
    operationId: ctx.write({
      label: { kind: 'bank.reopen', name: lines[0]?.payerText ?? '', count: lines.length },
      ops,
    }),
  }
}

function reopenOps(ctx: Ctx, line: LineRow, reason: string): Op[] {
  if (line.state === 'ignored')
    return [ctx.ops.set('bankLine', line.id, 'handling', { ignored: false, ignoreReason: '' })]
  if (line.state === 'open') return []
  const payments = paymentsOfLines(ctx.read, [line.id]).flatMap(({ id, booked }) =>
    booked === 1 ? voidOps(ctx, id, reason) : [ctx.ops.set('payment', id, 'bank', { bankLineId: null })],
  )
  return [...payments, ...entriesOfLines(ctx, [line.id]).map((entry) => letGoOp(ctx, line, entry, reason))]
}

function voidOps(ctx: Ctx, paymentId: string, reason: string): Op[] {
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const [payment] = paymentsById(ctx.read, [paymentId])
  if (payment !== undefined && payment.refunded > 0) throw refuse('PAYMENT_REFUNDED', { refunded: payment.refunded })
  const receipts = liveReceiptsOf(ctx.read, paymentId)
  refuseMissingGlyphs(receipts.map(({ snapshot }) => ({ snapshot, mark: 'void', voidReason: reason })))
  return [
    ctx.ops.voided('payment', paymentId, reason),
    ...receipts.map(({ id }) => ctx.ops.voided('receipt', id, reason)),
  ]
}

/** A payment that somebody entered by hand is this line's money: nothing is booked twice. */
export function linkLine(ctx: Ctx, { lineId, paymentId }: Inputs['bank']['link']): Outputs['bank']['link'] {
  const line = openLine(ctx.read, lineId)
  const [payment] = paymentsById(ctx.read, [paymentId])
  if (payment === undefined) throw refuse('PAYMENT_NOT_FOUND', {})
  if (payment.voided !== null) throw refuse('PAYMENT_VOID', {})
  if (payment.amount !== line.amount) throw refuse('BANK_PARTS_DIFFER', { amount: line.amount, parts: payment.amount })
  const { bankLineId } = shownValue(ctx.read, 'payment', paymentId, 'bank')
  if (typeof bankLineId === 'string') throw refuse('BANK_LINE_NOT_OPEN', { text: payment.payerName, state: 'posted' })
  const way = shownValue(ctx.read, 'payment', paymentId, 'way')
  const ops = [ctx.ops.set('payment', paymentId, 'bank', { bankLineId: line.id })]
  if ((way.fundId ?? null) === null) ops.push(ctx.ops.set('payment', paymentId, 'way', { ...way, fundId: line.fundId }))
  return { operationId: ctx.write({ label: { kind: 'bank.link', name: line.payerText }, ops }) }
}

/** The same for an expense, a transfer or a refund that somebody entered by hand. */
export function linkEntry(ctx: Ctx, { lineId, entry }: Inputs['bank']['linkEntry']): Outputs['bank']['linkEntry'] {
  const line = waitingLine(ctx.read, lineId)
  const name = line.payerText || line.description
  return { operationId: ctx.write({ label: { kind: 'bank.link', name }, ops: [tieOp(ctx, line, entry)] }) }
}

/** What a line would settle if this one paid it. */
export function proposePayer(ctx: Ctx, { lineId, payerId }: Inputs['bank']['propose']): Outputs['bank']['propose'] {
  const line = openLine(ctx.read, lineId)
  const bench = presentMatching(ctx)
  const payer = bench.payer(payerId)
  if (payer === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: payerId })
  return bench.ofPayer(line, payer, ctx)
}
