import { z } from 'zod'
import { procedure } from './errors.ts'
import {
  amount,
  batchId,
  chargeId,
  feeId,
  fiscalYear,
  fundId,
  instant,
  line,
  operationId,
  page,
  payerId,
  paymentId,
  paymentMethodId,
  plainDate,
  positiveAmount,
  receiptId,
  refundId,
} from './values.ts'

const done = z.object({ operationId })

export const methods = ['cash', 'bank', 'postal', 'card', 'other', 'unknown'] as const
export const method = z.enum(methods)
export type Method = z.infer<typeof method>

export const allocation = z.object({ chargeId, amount: positiveAmount })
export type Allocation = z.infer<typeof allocation>

/** Money for something that is charged only when it comes: a donation, goods, entrance. The fee's rhythm is `occasion`. */
export const occasion = z.object({
  feeId,
  amount: positiveAmount,
  description: line.default(''),
  units: z.int().min(1).max(9999).optional(),
})
export type Occasion = z.input<typeof occasion>

/** Money given back of a payment. */
export const refund = z.object({
  id: refundId,
  amount,
  refundedOn: plainDate.nullable(),
  method,
  methodId: paymentMethodId.nullable(),
  /** Where the money came out of, as somebody said; null: where the method's money lies. */
  fundId: fundId.nullable(),
  reason: z.string(),
  /** What of the payment's charges this gave up. */
  releases: z.array(allocation),
  voided: z.object({ at: instant, reason: z.string() }).nullable(),
})
export type Refund = z.infer<typeof refund>

export const payment = z.object({
  id: paymentId,
  payerId,
  payerKind: z.enum(['member', 'contact']),
  payerNumber: z.string(),
  payerName: z.string(),
  amount,
  /** Null where an imported payment does not say. */
  paidOn: plainDate.nullable(),
  method,
  methodId: paymentMethodId.nullable(),
  /** The club's own name of the method; empty where there is none. */
  methodName: z.string(),
  /** As somebody said; `fund` is where the money lies by the rule. */
  fundId: fundId.nullable(),
  fund: z.object({ id: fundId, name: z.string() }).nullable(),
  batch: z.object({ id: batchId, name: z.string() }).nullable(),
  reference: z.string(),
  note: z.string(),
  imported: z.boolean(),
  /** What it settles now, less what was refunded; of a void payment, what it had settled. */
  allocations: z.array(
    z.object({
      chargeId,
      amount,
      feeId,
      feeName: z.string(),
      /** What the charge is for, where the fee's name does not say it. */
      description: z.string(),
      /** Charged only because it was paid. */
      occasion: z.boolean(),
      fiscalYear,
      periodStart: plainDate,
      periodEnd: plainDate,
      /** Whose charge it is; of an occasion it may be a contact's. */
      memberId: payerId,
      memberName: z.string(),
    }),
  ),
  /** Amount less what is allocated and what was refunded. */
  credit: amount,
  /** The sum of the refunds that are not void. */
  refunded: amount,
  refunds: z.array(refund),
  voided: z.object({ at: instant, reason: z.string() }).nullable(),
  receipt: z.object({ id: receiptId, number: z.string(), void: z.boolean() }).nullable(),
  recordedAt: instant,
})
export type Payment = z.infer<typeof payment>

const moneyReceived = z.object({
  payerId,
  amount: positiveAmount,
  paidOn: plainDate.nullable(),
  /** Where there is a `methodId`, what that method stands for counts. */
  method: method.default('cash'),
  methodId: paymentMethodId.nullable().default(null),
  fundId: fundId.nullable().default(null),
  batchId: batchId.nullable().default(null),
  reference: line.default(''),
  note: line.default(''),
  /** Any open charges, of whomever: a parent or a company may pay. */
  allocations: z.array(allocation).max(200).optional(),
  occasions: z.array(occasion).max(50).default([]),
})

export const payments = {
  /** Records money received. Without `allocations` the oldest open charges are settled first; the rest is the payer's credit. */
  record: procedure.input(moneyReceived).output(z.object({ payment, operationId })),
  /**
   * Corrects a payment that has no live receipt, no live refund, and lies in no closed period; what is left out stays.
   * Without `allocations` it goes on settling what it settled, as far as the amount goes, and what is more settles the oldest
   * open charges. `occasions` take the place of those it had.
   */
  revise: procedure
    .input(
      z.object({
        id: paymentId,
        payerId: payerId.optional(),
        amount: positiveAmount.optional(),
        paidOn: plainDate.nullable().optional(),
        method: method.optional(),
        methodId: paymentMethodId.nullable().optional(),
        fundId: fundId.nullable().optional(),
        batchId: batchId.nullable().optional(),
        reference: line.optional(),
        note: line.optional(),
        allocations: z.array(allocation).max(200).optional(),
        occasions: z.array(occasion).max(50).optional(),
      }),
    )
    .output(z.object({ payment, operationId })),
  /** Puts a payer's credit to what is open now, oldest first; amounts, dates and receipts stay as they are. */
  useCredit: procedure.input(z.object({ payerId })).output(z.object({ used: amount, operationId })),
  get: procedure.input(z.object({ id: paymentId })).output(payment),
  list: procedure
    .input(
      z.object({
        search: z.string().max(200).default(''),
        from: plainDate.optional(),
        to: plainDate.optional(),
        payerId: payerId.optional(),
        method: method.optional(),
        /** A method of the club's own; null: none of them. */
        methodId: paymentMethodId.nullable().optional(),
        /** Where the money lies, by the rule. */
        fundId: fundId.optional(),
        batchId: batchId.optional(),
        atLeast: amount.optional(),
        atMost: amount.optional(),
        /** Those of which something was given back. */
        refunded: z.boolean().default(false),
        /** Live payments without a receipt; imported ones only when asked. */
        needsReceipt: z.boolean().default(false),
        includeImported: z.boolean().default(true),
        includeVoid: z.boolean().default(true),
        ...page,
      }),
    )
    /** `sum` and `refunded` are of payments and refunds that are not void. */
    .output(z.object({ total: z.int(), sum: amount, refunded: amount, payments: z.array(payment) })),
  /** Takes a payment out of the books, with its receipt and the occasions it paid; the entry stays, marked void. */
  void: procedure.input(z.object({ id: paymentId, reason: line })).output(done),
  /**
   * Gives money back. Credit goes first, then what was settled, the newest charge first, unless `releases` says which
   * charges. These are open again, or with `waive` the member is let off them; an occasion is never owed again. A receipt stays.
   */
  refund: procedure
    .input(
      z.object({
        paymentId,
        amount: positiveAmount,
        refundedOn: plainDate.nullable(),
        method: method.default('cash'),
        methodId: paymentMethodId.nullable().default(null),
        fundId: fundId.nullable().default(null),
        reason: line,
        releases: z.array(allocation).max(200).optional(),
        waive: z.boolean().default(false),
      }),
    )
    .output(z.object({ payment, refundId, operationId })),
  /** Takes a refund out of the books; what it had given up is settled again as far as it is still open. */
  voidRefund: procedure.input(z.object({ id: refundId, reason: line })).output(z.object({ payment, operationId })),
}
