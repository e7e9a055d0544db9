import { z } from 'zod'
import { procedure } from './errors.ts'
import { rhythms } from './fees.ts'
import { payment } from './payments.ts'
import {
  amount,
  billingRunId,
  chargeId,
  feeId,
  fiscalYear,
  line,
  memberId,
  memberTypeId,
  operationId,
  page,
  plainDate,
} from './values.ts'

const done = z.object({ operationId })

export const chargeState = z.enum(['paid', 'part', 'open', 'waived'])
export type ChargeState = z.infer<typeof chargeState>

export const charge = z.object({
  id: chargeId,
  memberId,
  feeId,
  feeName: z.string(),
  rhythm: z.enum(rhythms),
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

/** Why a planned charge comes to what it does, or to nothing. */
export const planReasons = [
  ...(['type', 'age', 'dated', 'further', 'individual', 'units', 'prorated'] as const),
  ...(['exempt', 'family', 'free'] as const),
] as const
export type PlanReason = (typeof planReasons)[number]

/** What becomes of a member in a run: charged; let off by agreement; their household pays; the price is nothing. */
export const planOutcomes = ['charge', 'exempt', 'family', 'free'] as const
export type PlanOutcome = (typeof planOutcomes)[number]

const run = {
  fiscalYear,
  /** Empty or left out: every fee that is billed. */
  feeIds: z.array(feeId).max(200).optional(),
  /** The last day on which a period may begin; left out: the whole year. */
  through: plainDate.optional(),
}

const person = z.object({ id: memberId, memberNumber: z.string(), name: z.string() })

/** Members with something odd about the fees that fit them; at most 1,000 by name. */
const oddity = z.object({ count: z.int(), people: z.array(person.extend({ fees: z.array(z.string()) })) })

export const billingRun = z.object({
  id: billingRunId,
  fiscalYear,
  feeNames: z.array(z.string()),
  ranOn: plainDate,
  lockedOn: plainDate.nullable(),
  /** Its charges that are in the books, and how many of them have been paid or waived, in part or whole. */
  charges: z.int(),
  touched: z.int(),
  amount,
  allocated: amount,
  waived: amount,
  open: amount,
})
export type BillingRun = z.infer<typeof billingRun>

export const dues = {
  /** What a billing run would charge, before it is done. */
  previewRun: procedure.input(z.object({ ...run, outcome: z.enum(planOutcomes).default('charge'), ...page })).output(
    z.object({
      toCharge: z.int(),
      /** How many members that is. */
      members: z.int(),
      alreadyCharged: z.int(),
      total: amount,
      /** By fee and period, in the club's order. */
      lines: z.array(
        z.object({
          feeId,
          feeName: z.string(),
          rhythm: z.enum(rhythms),
          periodStart: plainDate,
          periodEnd: plainDate,
          dueOn: plainDate,
          toCharge: z.int(),
          alreadyCharged: z.int(),
          exempt: z.int(),
          family: z.int(),
          free: z.int(),
          total: amount,
        }),
      ),
      /** A page of those with the outcome that was asked for. */
      rows: z.array(
        z.object({
          memberId,
          memberNumber: z.string(),
          name: z.string(),
          feeId,
          feeName: z.string(),
          periodStart: plainDate,
          periodEnd: plainDate,
          dueOn: plainDate,
          amount,
          why: z.array(z.enum(planReasons)),
        }),
      ),
      rowsTotal: z.int(),
      /** Of all the club's fees that come again: none fits, two of one rhythm fit, two of different rhythms fit. */
      oddities: z.object({ noFee: oddity, twice: oddity, rhythms: oddity }),
    }),
  ),
  /** Charges whoever owes one of the fees and has no such charge yet; a second run adds only what is missing. */
  run: procedure.input(z.object(run)).output(
    z.object({
      runId: billingRunId.nullable(),
      operationId: operationId.nullable(),
      charged: z.int(),
      members: z.int(),
      alreadyCharged: z.int(),
      total: amount,
    }),
  ),
  /** Billing runs, the last first. */
  runs: procedure.input(z.object({ fiscalYear: fiscalYear.optional() })).output(z.array(billingRun)),
  /** Takes the charges of a run back. Refused once it is locked, or anything was paid or waived on one of them. */
  takeBack: procedure.input(z.object({ runId: billingRunId })).output(done.extend({ count: z.int() })),
  lockRun: procedure.input(z.object({ runId: billingRunId })).output(done),
  unlockRun: procedure.input(z.object({ runId: billingRunId })).output(done),
  /** Lets a member off the open part of a charge, with a reason. */
  waive: procedure.input(z.object({ chargeId, reason: line })).output(done),
  /** Members × fees and periods of one fiscal year; with `state`, those who have a charge in that state. */
  year: procedure
    .input(
      z.object({
        fiscalYear,
        search: z.string().max(200).default(''),
        state: chargeState.optional(),
        /** Only this fee's charges, and whoever has one. */
        feeId: feeId.optional(),
        memberTypeId: memberTypeId.optional(),
        ...page,
      }),
    )
    .output(
      z.object({
        total: z.int(),
        /** A fee for each period that was charged; a fee whose charges stand for the whole year has one column. */
        columns: z.array(
          z.object({
            feeId,
            feeName: z.string(),
            rhythm: z.enum(rhythms),
            periodStart: plainDate,
            periodEnd: plainDate,
          }),
        ),
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
