import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { DebitFileFault, readDebitFile } from '../../../../src-shared/domain/debit-file.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { settleDues } from '../../../../src-shared/domain/settle-dues.ts'
import type { Op } from '../../db/change.ts'
import { chargesById } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { allRequests, type KeptLine, type KeptRequest } from './queries.ts'
import { summaryOf } from './request.ts'

type Answer = ReturnType<typeof readDebitFile>

/** No answer is longer: 100,000 records. */
const MOST_BYTES = 13_000_000

/** What the answer's file says; read outside the transaction, since a file arrives in pieces. */
export async function readAnswer(file: File): Promise<Answer> {
  if (file.size > MOST_BYTES) throw refuse('ATTACHMENT_TOO_LARGE', { fileName: file.name, limit: MOST_BYTES })
  const text = new TextDecoder('shift_jis').decode(await file.arrayBuffer())
  try {
    return readDebitFile(text)
  } catch (fault) {
    if (fault instanceof DebitFileFault) {
      throw refuse('DEBIT_FILE_FAULT', { fileName: file.name, record: fault.record, why: fault.why })
    }
    throw fault
  }
}

export function previewAnswer(ctx: Ctx, answer: Answer): Outputs['debits']['previewAnswer'] {
  const request = requestOf(ctx, answer)
  const payers = new Map(request.lines.map((line) => [line.customerNumber, line]))
  const drawn = answer.lines.filter(({ result }) => result === '0')
  return {
    request: summaryOf(request),
    lines: answer.lines.map((line) => ({ ...line, payerName: payers.get(line.customerNumber)?.payerName ?? '' })),
    total: drawn.reduce((sum, { amount }) => sum + amount, 0),
    drawn: drawn.length,
  }
}

/** Books each withdrawal that was drawn as a payment of that day; its id is of request and customer, so that two laptops
 * that book the same answer make one payment. */
export function bookAnswer(ctx: Ctx, answer: Answer): Outputs['debits']['bookAnswer'] {
  const request = requestOf(ctx, answer)
  if (request.readOn !== null) throw refuse('DEBIT_ANSWERED', { drawnOn: request.drawnOn, readOn: request.readOn })
  const lines = new Map(request.lines.map((line) => [line.customerNumber, line]))
  const drawn = answer.lines.filter(({ result }) => result === '0')
  const payments = drawn.flatMap(({ customerNumber }) => {
    const line = lines.get(customerNumber)
    return line === undefined ? [] : [paymentOp(ctx, request, line)]
  })
  const results = answer.lines.map(({ customerNumber, result }) => ({ customerNumber, result }))
  const operationId = ctx.write({
    label: { kind: 'debit.answer', name: request.drawnOn, count: payments.length },
    ops: [...payments, ctx.ops.set('debitRequest', request.id, 'result', { results, readOn: ctx.today })],
  })
  return {
    operationId,
    payments: payments.length,
    total: drawn.reduce((sum, { amount }) => sum + amount, 0),
    refused: answer.lines.length - drawn.length,
  }
}

/** What was paid by other ways since the request stays paid: what is left over becomes the payer's credit. */
function paymentOp(ctx: Ctx, { id, drawnOn, fundId }: KeptRequest, line: KeptLine): Op {
  const open = chargesById(
    ctx.read,
    line.charges.map(({ chargeId }) => chargeId),
  ).filter((charge) => charge.open > 0)
  const revision = {
    payerId: line.payerId,
    amount: line.amount,
    paidOn: drawnOn,
    method: 'bank',
    reference: line.customerNumber,
    note: '',
    allocations: settleDues(open, line.amount),
  }
  return ctx.ops.create('payment', paymentId(ctx, id, line.customerNumber), {
    revision,
    origin: { imported: false },
    way: { methodId: null, fundId, batchId: null },
  })
}

/** A void is never undone: after an undo of the booking the same withdrawal is a payment of its own. */
function paymentId(ctx: Ctx, requestId: string, customerNumber: string): string {
  for (let attempt = 0; ; attempt++) {
    const id = deterministicId('debitPayment', requestId, customerNumber, attempt)
    if (ctx.read.row('SELECT 1 AS found FROM payment WHERE id = ?', id) === undefined) return id
  }
}

/** The request that the answer belongs to: of that day, with just these customers and amounts. */
function requestOf(ctx: Ctx, answer: Answer): KeptRequest {
  const key = keyOf(answer.lines)
  const found = allRequests(ctx.read).filter(
    ({ drawnOn, lines }) => drawnOn.slice(5) === answer.drawnOn && keyOf(lines) === key,
  )
  const [request] = found.toSorted((a, b) => Number(a.readOn !== null) - Number(b.readOn !== null))
  if (request === undefined) throw refuse('DEBIT_REQUEST_UNKNOWN', { drawnOn: answer.drawnOn })
  return request
}

function keyOf(lines: readonly { readonly customerNumber: string; readonly amount: number }[]): string {
  return lines
    .map(({ customerNumber, amount }) => `${customerNumber} ${amount}`)
    .toSorted()
    .join()
}
