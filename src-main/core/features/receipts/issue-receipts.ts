import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { nextReceiptNumber, receiptNumber } from '../../../../src-shared/domain/receipt-number.ts'
import type { ReceiptSnapshot } from '../../../../src-shared/domain/receipt-snapshot.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { refuseMissingGlyphs } from '../../pdf/refuse-missing-glyphs.ts'
import { getReceipts, highestNumber, voidReceiptOf } from './queries.ts'
import { type ReceiptSource, receiptSources, sharedSource } from './receipt-sources.ts'
import { snapshotOf } from './snapshot-of.ts'

type Issue = Inputs['receipts']['issue']

interface NewReceipt {
  readonly id: string
  readonly fiscalYear: number
  readonly series: string
  readonly number: number
  readonly source: ReceiptSource
  readonly snapshot: ReceiptSnapshot
}

/**
 * Issues a receipt for each payment, or one for all together, all or none. Numbers follow the highest one of the fiscal year in this laptop's
 * series, read in the transaction that writes them, so none is skipped and none given twice. Nothing is issued that
 * could not be printed whole.
 */
export function issueReceipts(ctx: Ctx, input: Issue): Outputs['receipts']['issue'] {
  const ids = [...new Set(input.paymentIds)]
  const sources = input.together === true ? [sharedSource(ctx.read, ids)] : receiptSources(ctx.read, ids)
  for (const payment of sources.flatMap(({ payments }) => payments)) {
    if (payment.receipt !== null && !payment.receipt.void)
      throw refuse('RECEIPT_EXISTS', { number: payment.receipt.number })
  }

  const receipts = newReceipts(ctx, sources, input)
  refuseMissingGlyphs(receipts)

  const [only] = sources.length === 1 ? sources : []
  const operationId = ctx.write({
    label: { kind: 'receipt.issue', name: only?.payer.name ?? '', count: receipts.length },
    ops: receipts.map((receipt) => ctx.ops.fact('receipt', receipt.id, factOf(ctx, receipt))),
  })
  return {
    receipts: getReceipts(
      ctx.read,
      receipts.map(({ id }) => id),
    ),
    operationId,
  }
}

function newReceipts(ctx: Ctx, sources: readonly ReceiptSource[], input: Issue): NewReceipt[] {
  const club = readClub(ctx.read)
  const { series } = ctx
  if (series === null) throw refuse('NO_RECEIPT_SERIES', {})
  const issuedOn = input.issuedOn ?? ctx.today
  const fiscalYear = fiscalYearOf(issuedOn, club.fiscalYearStartMonth)
  const highest = highestNumber(ctx.read, fiscalYear, series)
  const first = nextReceiptNumber({
    highest,
    series,
    first: club.firstReceiptYear === fiscalYear ? club.firstReceiptNumber : 1,
  })
  return sources.map((source, index) => {
    const number = first + index
    const printed = receiptNumber({ fiscalYear, series, number })
    const snapshot = snapshotOf(source, { ...input, issuedOn, number: printed })
    return { id: ctx.newId(), fiscalYear, series, number, source, snapshot }
  })
}

function factOf(ctx: Ctx, { id: _id, source, snapshot, ...numbered }: NewReceipt) {
  const paymentIds = source.payments.map(({ id }) => id)
  return {
    ...numbered,
    issuedOn: snapshot.issuedOn,
    receivedOn: snapshot.receivedOn,
    payerId: source.payer.id,
    payerName: snapshot.payer.name,
    amount: snapshot.amount,
    description: snapshot.description,
    paymentIds,
    snapshot,
    issuedAt: ctx.now,
    kind: snapshot.certificate === undefined ? 'receipt' : 'donation',
    replacesId: voidReceiptOf(ctx.read, paymentIds),
  }
}
