import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { progress } from './progress.ts'
import {
  amount,
  file,
  fiscalYear,
  instant,
  line,
  operationId,
  page,
  payerId,
  paymentId,
  plainDate,
  receiptId,
} from './values.ts'

export const receiptLayouts = ['a4-two-up-with-stub', 'a4-three-up', 'a5', 'b5', 'a4'] as const
export const receiptLayout = z.enum(receiptLayouts)
export type ReceiptLayout = z.infer<typeof receiptLayout>

/** `donation`: 寄附金受領証明書 of a certified NPO. */
export const receiptKinds = ['receipt', 'donation'] as const
export const receiptKind = z.enum(receiptKinds)
export type ReceiptKind = z.infer<typeof receiptKind>

const numbered = z.object({ id: receiptId, number: z.string() })

export const receipt = z.object({
  id: receiptId,
  kind: receiptKind,
  /** `2026-0001`; further laptops have a letter, `2026-B-0001`. */
  number: z.string(),
  fiscalYear,
  issuedOn: plainDate,
  receivedOn: plainDate.nullable(),
  payerId,
  payerName: z.string(),
  amount,
  description: z.string(),
  paymentIds: z.array(paymentId),
  voided: z.object({ at: instant, reason: z.string() }).nullable(),
  /** Another receipt of its payment, issued before it on another laptop: that one stands, this one is void. */
  duplicateOf: numbered.nullable(),
  issuedAt: instant,
  /** The void receipt of the same payments that this one stands in for. */
  replaces: numbered.nullable(),
  /** The newer receipt of the same payments, once this one was voided. */
  replacedBy: numbered.nullable(),
})
export type Receipt = z.infer<typeof receipt>

/** Days are those of the issue; all bounds are inclusive, and all that is given must hold. */
const filter = {
  /** Words in the payer's name, the number or the amount. */
  search: z.string().max(200).default(''),
  fiscalYear: fiscalYear.optional(),
  from: plainDate.optional(),
  to: plainDate.optional(),
  amountFrom: amount.optional(),
  amountTo: amount.optional(),
}

const wording = {
  /** 宛名 other than the payer's name. */
  payerName: line.optional(),
  description: line.optional(),
  /** A donation certificate needs a certification of that day, a donation, and the donor's address. */
  kind: receiptKind.optional(),
  locale: z.enum(['ja', 'en']).default('ja'),
}

export const receipts = {
  list: procedure
    .input(z.object({ ...filter, ...page }))
    .output(z.object({ total: z.int(), receipts: z.array(receipt) })),
  /** A ZIP of a PDF each, with their index as CSV: what the law on electronic records wants to find them by. */
  exportZip: procedure
    .input(z.object({ ...filter, layout: receiptLayout.optional() }))
    .output(eventIterator(progress, z.object({ file, receipts: z.int() }))),
  /**
   * Issues one numbered receipt for each payment, or one for all of them `together`, all or none; the snapshot of this
   * moment is kept for ever. Together go the payments of one payer, of one household, or of those one payer pays for;
   * the receipt is made out to the first.
   */
  issue: procedure
    .input(
      z.object({
        paymentIds: z.array(paymentId).min(1).max(1000),
        together: z.boolean().optional(),
        issuedOn: plainDate.optional(),
        ...wording,
      }),
    )
    .output(z.object({ receipts: z.array(receipt), operationId })),
  /** The sheet as it will print, before a number is given. */
  preview: procedure
    .input(
      z.object({
        paymentId,
        /** Payments that go on the same receipt. */
        togetherWith: z.array(paymentId).max(999).optional(),
        layout: receiptLayout.optional(),
        issuedOn: plainDate.optional(),
        ...wording,
      }),
    )
    .output(z.object({ pdf: file })),
  /** One PDF of the kept snapshots; `reprint` marks each 再発行. Void ones are marked 無効. */
  pdf: procedure
    .input(
      z.object({
        ids: z.array(receiptId).min(1).max(1000),
        layout: receiptLayout.optional(),
        reprint: z.boolean().default(false),
      }),
    )
    .output(eventIterator(progress, z.object({ pdf: file }))),
  void: procedure.input(z.object({ id: receiptId, reason: line })).output(z.object({ operationId })),
}
