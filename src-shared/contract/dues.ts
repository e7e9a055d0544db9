import { z } from 'zod'
import { procedure } from './errors.ts'
import { payment } from './payments.ts'
import { amount, chargeId, feeId, fiscalYear, line, memberId, operationId, page, plainDate } from './values.ts'

const done = z.object({ operationId })

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
      payments: z.array(payment),
      open: amount,
      credit: amount,
    }),
  ),
  /** Fiscal years that have charges, and the current one, newest first. */
  years: procedure.output(
    z.object({ current: fiscalYear, years: z.array(z.object({ fiscalYear, label: z.string() })) }),
  ),
}
