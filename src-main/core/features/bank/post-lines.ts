import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPayer } from '../../db/person.ts'
import { AliasBook } from './alias-book.ts'
import { bankPaymentId } from './bank-payment-id.ts'
import { openLine } from './open-line.ts'
import { OpenSums } from './open-sums.ts'
import { presentMatching } from './present-matching.ts'
import { accounts, allLines, type LineRow } from './queries.ts'

type Posting = Inputs['bank']['post']['lines'][number]
type Part = Posting['parts'][number]

/** Books payments for lines as somebody has chosen. A line has one set of payments, whichever laptop books it. */
export function postLines(ctx: Ctx, input: Inputs['bank']['post']): Outputs['bank']['post'] {
  return post(ctx, input.lines)
}

/** The same for every open line that leaves nothing to decide. */
export function postCertain(ctx: Ctx, { fundId }: Inputs['bank']['postCertain']): Outputs['bank']['postCertain'] {
  const { certain } = presentMatching(ctx)
  const lines = allLines(ctx.read, fundId).filter(({ id, state }) => state === 'open' && certain.has(id))
  if (lines.length === 0) return { operationId: null, posted: 0, payments: 0, sum: 0 }
  const postings = lines.map((line): Posting => {
    const { parts = [] } = certain.get(line.id) ?? {}
    return { lineId: line.id as Posting['lineId'], parts: parts.map(toPart), learn: false }
  })
  return { ...post(ctx, postings), sum: lines.reduce((sum, { amount }) => sum + amount, 0) }
}

function toPart({ payerId, amount, allocations }: Part): Part {
  return {
    payerId,
    amount,
    allocations: (allocations ?? []).map((part) => ({ chargeId: part.chargeId, amount: part.amount })),
  }
}

function post(ctx: Ctx, postings: readonly Posting[]): Outputs['bank']['post'] {
  const desk = new PostingDesk(ctx)
  const ops = postings.flatMap((posting) => desk.opsOf(posting))
  const name = desk.firstText
  const operationId = ctx.write({ label: { kind: 'bank.post', name, count: postings.length }, ops })
  return { operationId, posted: postings.length, payments: desk.payments }
}

/** What is open, known and taken while lines are booked one after another. */
class PostingDesk {
  readonly #ctx: Ctx
  readonly #sums: OpenSums
  readonly #aliases: AliasBook
  readonly #postal: ReadonlySet<string>
  readonly #seen = new Set<string>()
  firstText = ''
  payments = 0

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#sums = new OpenSums(ctx.read)
    this.#aliases = new AliasBook(ctx)
    const funds = accounts(ctx.read).filter(({ kind }) => kind === 'postal')
    this.#postal = new Set(funds.map(({ id }) => id))
  }

  opsOf({ lineId, parts, learn, waiveReason }: Posting): Op[] {
    const line = openLine(this.#ctx.read, lineId)
    if (this.#seen.has(lineId)) throw refuse('BANK_LINE_NOT_OPEN', { text: line.payerText, state: 'posted' })
    this.#seen.add(lineId)
    const sum = parts.reduce((total, { amount }) => total + amount, 0)
    if (sum !== line.amount) throw refuse('BANK_PARTS_DIFFER', { amount: line.amount, parts: sum })
    this.firstText ||= line.payerText
    const payments = parts.map((part, index) => this.#paymentOp(line, part, index))
    const waived = waiveReason === undefined ? [] : this.#sums.waiveRest(this.#ctx, waiveReason)
    const [only, ...more] = parts
    const learned =
      learn && only !== undefined && more.length === 0 ? this.#aliases.learn(line.payerText, only.payerId) : []
    return [...payments, ...waived, ...learned]
  }

  #paymentOp(line: LineRow, part: Part, index: number): Op {
    const payer = findPayer(this.#ctx.read, part.payerId)
    if (payer.inTrash) throw refuse('MEMBER_IN_TRASH', { name: payer.name })
    if (line.day > this.#ctx.today) throw refuse('DATE_AHEAD', { date: line.day })
    const { amount } = part
    if (index === 0) this.#sums.beginLine()
    const allocations = this.#sums.take(payer.id, amount, part.allocations)
    this.payments += 1
    const method = this.#postal.has(line.fundId) ? 'postal' : 'bank'
    const reference = line.reference || line.payerText
    const revision = { payerId: payer.id, amount, paidOn: line.day, method, reference, note: '', allocations }
    return this.#ctx.ops.create('payment', bankPaymentId(this.#ctx.read, line.id, index), {
      revision,
      origin: { imported: false },
      way: { methodId: null, fundId: line.fundId, batchId: null },
      bank: { bankLineId: line.id },
    })
  }
}
