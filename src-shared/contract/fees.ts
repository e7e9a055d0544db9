import { z } from 'zod'
import { procedure } from './errors.ts'
import { feeId, label, line, memberTypeId, operationId, positiveAmount } from './values.ts'

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

export const fees = {
  list: procedure.output(z.array(fee)),
  save: procedure
    .input(
      fee.partial({ id: true, position: true, memberTypeIds: true, receiptText: true, dueMonth: true, rhythm: true }),
    )
    .output(z.object({ id: feeId, operationId })),
  remove: procedure.input(z.object({ id: feeId })).output(done),
}
