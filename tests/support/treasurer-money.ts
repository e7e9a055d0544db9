import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { CREDIT_OF_PAYMENT } from '../../src-main/core/db/payment-credit.ts'
import { closeBatch, reopenBatch, saveBatch } from '../../src-main/core/features/funds/batches.ts'
import { saveContact } from '../../src-main/core/features/funds/contacts.ts'
import { undoOperation } from '../../src-main/core/features/history/undo.ts'
import { recordPayment } from '../../src-main/core/features/payments/record-payment.ts'
import { refundPayment } from '../../src-main/core/features/payments/refund-payment.ts'
import { revisePayment } from '../../src-main/core/features/payments/revise-payment.ts'
import { useCredit } from '../../src-main/core/features/payments/use-credit.ts'
import { voidRefund } from '../../src-main/core/features/payments/void-refund.ts'
import type {
  BatchId,
  ChargeId,
  ContactId,
  FeeId,
  MemberId,
  OperationId,
  PayerId,
  PaymentId,
  RefundId,
} from '../../src-shared/contract/values.ts'
import { Refusal } from '../../src-shared/domain/refusal.ts'
import { received } from './received.ts'

/** What a treasurer does beside taking dues: strangers' money, donations, corrections, refunds, batches. */
export const moneyKinds = [
  ...[
    'addContact',
    'payByContact',
    'payByContact',
    'donate',
    'donate',
    'donateByContact',
    'payAnyCharge',
    'payInAdvance',
    'payInAdvance',
  ],
  ...['refund', 'refund', 'refund', 'refundChosen', 'refundChosen', 'refundAndWaive', 'voidRefund'],
  ...['revise', 'revise', 'reviseChosen', 'revisePayer', 'reviseOccasions', 'reviseDay', 'useCredit', 'useCredit'],
  ...['openBatch', 'payIntoBatch', 'closeBatch', 'reopenBatch', 'undoMoney', 'undoMoney', 'undoMoney', 'closeYear'],
] as const

export interface MoneyAct {
  readonly kind: (typeof moneyKinds)[number]
  readonly which: number
  readonly other: number
  readonly amount: number
}

export function isMoneyKind(kind: string): kind is MoneyAct['kind'] {
  return (moneyKinds as readonly string[]).includes(kind)
}

export function doWithMoney(ctx: Ctx, { kind, which, other, amount }: MoneyAct): void {
  const payment = () => pick<PaymentId>(ctx, 'payment', which)
  const member = () => pick<MemberId>(ctx, 'member', which)
  const contact = () => pick<ContactId>(ctx, 'contact', which)
  const acts: Readonly<Record<MoneyAct['kind'], () => unknown>> = {
    addContact: () => saveContact(ctx, { name: `商店${which}`, kind: which % 2 === 0 ? 'body' : 'person' }),
    payByContact: () => recordPayment(ctx, { ...received(contact(), amount), allocations: chosen(ctx, other, amount) }),
    payAnyCharge: () => recordPayment(ctx, { ...received(member(), amount), allocations: severalOpen(ctx, amount) }),
    payInAdvance: () => recordPayment(ctx, { ...received(member(), amount), allocations: [] }),
    donate: () => recordPayment(ctx, { ...received(member(), amount + other), occasions: [donation(ctx, amount)] }),
    donateByContact: () => recordPayment(ctx, { ...received(contact(), amount), occasions: [donation(ctx, amount)] }),
    refund: () => refundPayment(ctx, back(payment(), amount)),
    refundChosen: () =>
      refundPayment(ctx, { ...back(payment(), amount), releases: released(ctx, payment(), other, amount) }),
    refundAndWaive: () => refundPayment(ctx, { ...back(payment(), amount), waive: true }),
    voidRefund: () => voidRefund(ctx, { id: pick<RefundId>(ctx, 'refund', which), reason: '返していない' }),
    revise: () => revisePayment(ctx, { id: payment(), amount: amount + other, note: `訂正${other}` }),
    reviseChosen: () =>
      revisePayment(ctx, { id: payment(), amount, allocations: chosen(ctx, other, Math.ceil(amount / 2)) }),
    revisePayer: () => revisePayment(ctx, { id: payment(), payerId: pick<MemberId>(ctx, 'member', other) }),
    reviseOccasions: () =>
      revisePayment(ctx, { id: payment(), occasions: other % 3 === 0 ? [] : [donation(ctx, Math.ceil(amount / 2))] }),
    reviseDay: () => revisePayment(ctx, { id: payment(), paidOn: ctx.today, method: 'bank' }),
    useCredit: () => useCredit(ctx, { payerId: payerOf(ctx, which) }),
    openBatch: () => saveBatch(ctx, { name: `集金${which}`, expected: amount }),
    payIntoBatch: () => recordPayment(ctx, { ...received(member(), amount), batchId: batch(ctx, other) }),
    closeBatch: () => closeBatch(ctx, { id: batch(ctx, other), counted: amount, reason: '数え違い' }),
    reopenBatch: () => reopenBatch(ctx, { id: batch(ctx, other) }),
    undoMoney: () => undoOperation(ctx, { operationId: moneyOperation(ctx, which), laterEdits: 'leave' }),
    closeYear: () => closeYear(ctx, 2024 + (which % 3)),
  }
  acts[kind]()
}

function back(paymentId: PaymentId, amount: number) {
  const way = { method: 'cash' as const, methodId: null, fundId: null }
  return { paymentId, amount, refundedOn: null, ...way, reason: '返金', waive: false }
}

function donation(ctx: Ctx, amount: number) {
  const found = ctx.read.row<{ id: FeeId }>("SELECT id FROM fee WHERE rhythm = 'occasion'")
  if (found === undefined) throw new Refusal('FEE_NOT_FOUND', {})
  return { feeId: found.id, amount, description: '秋祭り' }
}

/** Mostly what is open, now and then what is not, which must be refused. */
function chosen(ctx: Ctx, from: number, amount: number) {
  const open = ctx.read.rows<{ id: ChargeId; open: number }>(
    'SELECT charge_id AS id, open FROM charge_open ORDER BY id',
  )
  const found = open[from % Math.max(1, open.length)]
  if (found === undefined) return []
  return [{ chargeId: found.id, amount: from % 5 === 0 ? amount : Math.max(1, Math.min(amount, found.open)) }]
}

/** One payment for several members and years: whatever is open, as far as the money goes. */
function severalOpen(ctx: Ctx, amount: number) {
  let left = amount
  const open = ctx.read.rows<{ id: ChargeId; open: number }>(
    'SELECT charge_id AS id, open FROM charge_open WHERE open > 0 ORDER BY charge_id',
  )
  return open.flatMap(({ id, open }) => {
    const part = Math.min(open, left)
    left -= part
    return part > 0 ? [{ chargeId: id, amount: part }] : []
  })
}

function released(ctx: Ctx, paymentId: string, from: number, amount: number) {
  const parts = ctx.read.rows<{ chargeId: ChargeId; amount: number }>(
    'SELECT charge_id, amount FROM allocation WHERE payment_id = ? ORDER BY charge_id',
    paymentId,
  )
  const part = parts[from % Math.max(1, parts.length)]
  return part === undefined ? [] : [{ chargeId: part.chargeId, amount: Math.min(part.amount, amount) }]
}

function payerOf(ctx: Ctx, which: number): PayerId {
  const payers = ctx.read.rows<{ id: PayerId }>(
    `SELECT payer_id AS id FROM payment WHERE void_wall IS NULL AND ${CREDIT_OF_PAYMENT} > 0 ORDER BY id`,
  )
  return payers[which % Math.max(1, payers.length)]?.id ?? pick<MemberId>(ctx, 'member', which)
}

function batch(ctx: Ctx, which: number): BatchId {
  return pick<BatchId>(ctx, 'batch', which)
}

/** One of the last operations that were about money, undos of such among them. */
function moneyOperation(ctx: Ctx, which: number): OperationId {
  const found = ctx.read.rows<{ id: OperationId }>(
    `SELECT id FROM operation WHERE label ->> 'kind' LIKE 'payment.%' OR label ->> 'kind' IN ('credit.use', 'charge.waive', 'undo')
     ORDER BY hlc DESC LIMIT 12`,
  )
  const chosen = found[which % Math.max(1, found.length)]
  if (chosen === undefined) throw new Refusal('NOTHING_TO_UNDO', {})
  return chosen.id
}

/** Through the log, as no feature of payments closes a year. */
function closeYear(ctx: Ctx, year: number): void {
  const all = {
    period: `${year}`,
    firstDay: `${year}-04-01`,
    lastDay: `${year + 1}-03-31`,
    closedOn: ctx.today,
    note: '',
  }
  ctx.write({
    label: { kind: 'club.settings' },
    ops: [ctx.ops.create('periodClose', ctx.newId(), { all })],
  })
}

function pick<Id extends string>(ctx: Ctx, table: string, which: number): Id {
  const ids = ctx.read.rows<{ id: Id }>(`SELECT id FROM ${table} ORDER BY id`)
  const found = ids[which % Math.max(1, ids.length)]
  if (found === undefined) throw new Refusal('ROW_NOT_FOUND', { what: table })
  return found.id
}
