import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { progress } from './imports.ts'
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

export const receipt = z.object({
  id: receiptId,
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
  issuedAt: instant,
})
export type Receipt = z.infer<typeof receipt>

const wording = {
  /** 宛名 other than the payer's name. */
  payerName: line.optional(),
  description: line.optional(),
  locale: z.enum(['ja', 'en']).default('ja'),
}

export const receipts = {
  list: procedure
    .input(
      z.object({
        search: z.string().max(200).default(''),
        fiscalYear: fiscalYear.optional(),
        from: plainDate.optional(),
        to: plainDate.optional(),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), receipts: z.array(receipt) })),
  /** Issues one numbered receipt for each payment, all or none; the snapshot of this moment is kept for ever. */
  issue: procedure
    .input(z.object({ paymentIds: z.array(paymentId).min(1).max(1000), issuedOn: plainDate.optional(), ...wording }))
    .output(z.object({ receipts: z.array(receipt), operationId })),
  /** The sheet as it will print, before a number is given. */
  preview: procedure
    .input(z.object({ paymentId, layout: receiptLayout.optional(), issuedOn: plainDate.optional(), ...wording }))
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
