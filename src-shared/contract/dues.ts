import { z } from 'zod'
import { procedure } from './errors.ts'
import {
  amount,
  chargeId,
  feeId,
  instant,
  label,
  line,
  memberId,
  memberTypeId,
  operationId,
  page,
  paymentId,
  plainDate,
  positiveAmount,
  receiptId,
} from './values.ts'

const done = z.object({ operationId })

export const rhythms = ['yearly', 'once'] as const
export const fee = z.object({
  id: feeId,
  name: label,
  amount: positiveAmount,
  /** `yearly`: one charge a fiscal year; `once`: one charge a member for ever. */
  rhythm: z.enum(rhythms),
  /** Who owes it; empty means every member. */
  memberTypeIds: z.array(memberTypeId),
  /** 但し書き on the receipt; `{year}` becomes the fiscal year's label. */
  receiptText: line,
  /** Months after the start of the period until it is due. */
  dueMonth: z.int().min(0).max(24),
  position: z.int(),
})
export type Fee = z.infer<typeof fee>

/** A fiscal year is named by the calendar year of its first day. */
export const fiscalYear = z.int().min(1900).max(2200)

export const chargeState = z.enum(['paid', 'part', 'open', 'waived'])
export type ChargeState = z.infer<typeof chargeState>

export const charge = z.object({
  id: chargeId,
  memberId,
  feeId,
  feeName: z.string(),
  fiscalYear,
  periodStart: plainDate,
  periodEnd: plainDate,
  dueOn: plainDate.nullable(),
  amount,
  allocated: amount,
  waived: amount,
  open: amount,
  state: chargeState,
})
export type Charge = z.infer<typeof charge>

export const fees = {
  list: procedure.output(z.array(fee)),
  save: procedure
    .input(
      fee.partial({ id: true, position: true, memberTypeIds: true, receiptText: true, dueMonth: true, rhythm: true }),
    )
    .output(z.object({ id: feeId, operationId })),
  remove: procedure.input(z.object({ id: feeId })).output(done),
}

export const dues = {
  /** What a billing run would charge, before it is done. */
  previewBilling: procedure.input(z.object({ feeId, fiscalYear })).output(
    z.object({
      toCharge: z.int(),
      alreadyCharged: z.int(),
      total: amount,
      periodStart: plainDate,
      periodEnd: plainDate,
      dueOn: plainDate,
      names: z.array(z.object({ id: memberId, memberNumber: z.string(), name: z.string() })),
    }),
  ),
  /** Charges every member who owes the fee for that year and has no such charge yet. */
  bill: procedure
    .input(z.object({ feeId, fiscalYear }))
    .output(
      z.object({ operationId: operationId.nullable(), charged: z.int(), alreadyCharged: z.int(), total: amount }),
    ),
  /** Lets a member off the open part of a charge, with a reason. */
  waive: procedure.input(z.object({ chargeId, reason: line })).output(done),
  /** Members × charges of one fiscal year. */
  year: procedure
    .input(
      z.object({
        fiscalYear,
        search: z.string().max(200).default(''),
        state: chargeState.optional(),
        ...page,
      }),
    )
    .output(
      z.object({
        total: z.int(),
        rows: z.array(
          z.object({
            memberId,
            memberNumber: z.string(),
            name: z.string(),
            kana: z.string(),
            memberType: z.string(),
            charges: z.array(charge),
            open: amount,
          }),
        ),
      }),
    ),
  /** The year in figures: how many charges stand in each state, and the sums. */
  summary: procedure.input(z.object({ fiscalYear })).output(
    z.object({
      charged: amount,
      allocated: amount,
      waived: amount,
      open: amount,
      members: z.int(),
      states: z.record(chargeState, z.int()),
    }),
  ),
  /** One member's account: every charge and payment, what is open and what stands as credit. */
  account: procedure.input(z.object({ memberId })).output(
    z.object({
      charges: z.array(charge),
      /** Open charges this person may settle, oldest first: their own, and those of people whose dues they pay. */
      payable: z.array(charge),
      payments: z.array(z.lazy(() => payment)),
      open: amount,
      credit: amount,
    }),
  ),
  /** Fiscal years that have charges, and the current one, newest first. */
  years: procedure.output(
    z.object({ current: fiscalYear, years: z.array(z.object({ fiscalYear, label: z.string() })) }),
  ),
}

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
