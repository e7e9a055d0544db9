import { z } from 'zod'
import { procedure } from './errors.ts'
import {
  amount,
  chargeId,
  fiscalYear,
  instant,
  line,
  memberId,
  operationId,
  page,
  paymentId,
  plainDate,
  positiveAmount,
  receiptId,
} from './values.ts'

const done = z.object({ operationId })

export const methods = ['cash', 'bank', 'postal', 'card', 'other', 'unknown'] as const
export const method = z.enum(methods)
export type Method = z.infer<typeof method>

export const allocation = z.object({ chargeId, amount: positiveAmount })
export type Allocation = z.infer<typeof allocation>

export const payment = z.object({
  id: paymentId,
  payerId: memberId,
  payerNumber: z.string(),
  payerName: z.string(),
  amount,
  /** Null where an imported payment does not say. */
  paidOn: plainDate.nullable(),
  method,
  reference: z.string(),
  note: z.string(),
  imported: z.boolean(),
  allocations: z.array(
    z.object({ chargeId, amount, feeName: z.string(), fiscalYear, memberId, memberName: z.string() }),
  ),
  /** Amount less what is allocated. */
  credit: amount,
  voided: z.object({ at: instant, reason: z.string() }).nullable(),
  receipt: z.object({ id: receiptId, number: z.string(), void: z.boolean() }).nullable(),
  recordedAt: instant,
})
export type Payment = z.infer<typeof payment>

export const payments = {
  /** Records money received. Without `allocations` the oldest open charges are settled first; the rest is the payer's credit. */
  record: procedure
    .input(
      z.object({
        payerId: memberId,
        amount: positiveAmount,
        paidOn: plainDate.nullable(),
        method: method.default('cash'),
        reference: line.default(''),
        note: line.default(''),
        allocations: z.array(allocation).max(200).optional(),
      }),
    )
    .output(z.object({ payment, operationId })),
  /** Puts a payer's credit to what is open now, oldest first; amounts, dates and receipts stay as they are. */
  useCredit: procedure.input(z.object({ payerId: memberId })).output(z.object({ used: amount, operationId })),
  get: procedure.input(z.object({ id: paymentId })).output(payment),
  list: procedure
    .input(
      z.object({
        search: z.string().max(200).default(''),
        from: plainDate.optional(),
        to: plainDate.optional(),
        /** Live payments without a receipt; imported ones only when asked. */
        needsReceipt: z.boolean().default(false),
        includeImported: z.boolean().default(true),
        includeVoid: z.boolean().default(true),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), sum: amount, payments: z.array(payment) })),
  /** Takes a payment out of the books, with its receipt; the entry stays, marked void. */
  void: procedure.input(z.object({ id: paymentId, reason: line })).output(done),
}
