import { z } from 'zod'
import { procedure } from './errors.ts'
import {
  amount,
  bankLineId,
  chargeId,
  contactId,
  file,
  fiscalYear,
  fundId,
  line,
  memberId,
  operationId,
  page,
  paymentId,
  plainDate,
  positiveAmount,
} from './values.ts'

const done = z.object({ operationId })
const payerId = z.union([memberId, contactId])

/** As many lines as one statement may have. */
export const MOST_STATEMENT_LINES = 10_000

/** What a column of a statement holds. */
export const statementRoles = [
  'day',
  'year',
  'month',
  'dayOfMonth',
  'in',
  'out',
  'amount',
  'balance',
  'payer',
  'description',
  'reference',
  'direction',
  'account',
  'ignore',
] as const
export type StatementRole = (typeof statementRoles)[number]

/** How a file's columns are to be read, where no known layout fits it. `headerRow` from 1; 0: the file has no heading. */
export const statementMapping = z.object({
  headerRow: z.int().min(0).max(100),
  roles: z.array(z.enum(statementRoles)).max(60),
})
export type StatementMapping = z.infer<typeof statementMapping>

/** One movement of a statement; `amount` is negative for money that went out. */
export const statementLine = z.object({
  id: bankLineId,
  day: plainDate,
  amount,
  balance: amount.nullable(),
  payerText: z.string(),
  description: z.string(),
  reference: z.string(),
  /** The row of the file, from 1. */
  row: z.int(),
})
export type StatementLine = z.infer<typeof statementLine>

/**
 * What is wrong with a row, which is then left out, or with the file as a whole (row 0). `balance`: the line is read, but
 * its balance does not follow from the one before. `otherAccount`: the file is of another account than the fund.
 */
export const statementProblems = [
  'day',
  'ahead',
  'amount',
  'bothWays',
  'shortRecord',
  'unknownRecord',
  'balance',
  'totals',
  'otherAccount',
  'profile',
] as const
export const statementProblem = z.object({ row: z.int(), code: z.enum(statementProblems), text: z.string() })
export type StatementProblem = z.infer<typeof statementProblem>

export const matchStrengths = ['certain', 'likely', 'weak'] as const

/** Why somebody may have paid a line. */
export const matchReasons = [
  'alias',
  'number',
  'name',
  'swapped',
  'family',
  'longVowel',
  'within',
  'household',
  'together',
  'amount',
  'fee',
  'several',
  'cancelled',
  'entered',
  'alike',
] as const
export type MatchReason = (typeof matchReasons)[number]

/** What one payer paid of a line. */
export const matchPart = z.object({
  payerId,
  payerName: z.string(),
  memberNumber: z.string(),
  amount: positiveAmount,
  allocations: z.array(
    z.object({
      chargeId,
      memberId,
      memberName: z.string(),
      feeName: z.string(),
      fiscalYear,
      amount: positiveAmount,
    }),
  ),
})
export type MatchPart = z.infer<typeof matchPart>

/** Who may have paid a line and what it would settle. */
export const match = matchPart.extend({
  reasons: z.array(z.enum(matchReasons)),
  strength: z.enum(matchStrengths),
  /** What was kept back of the sum as the bank's fee, in yen. */
  feeDeducted: amount,
  /** More (credit) or less than what is open. */
  difference: amount,
  /** One for each payer; the first is the one named above. Their amounts make up the line. */
  parts: z.array(matchPart),
})
export type Match = z.infer<typeof match>

export const bankLineStates = ['open', 'posted', 'ignored'] as const

/** What stands in the books, beside payments, for money that a line may be. `id` is that of its source. */
export const lineEntry = z.object({
  source: z.enum(['refund', 'expense', 'transfer']),
  id: z.uuid(),
  /** Who was paid, or from where to where. */
  name: z.string(),
  day: plainDate.nullable(),
  amount: positiveAmount,
})
export type LineEntry = z.infer<typeof lineEntry>

export const bankLine = statementLine.extend({
  fundId,
  state: z.enum(bankLineStates),
  ignoreReason: z.string(),
  paymentIds: z.array(paymentId),
  /** Who paid, of a posted line. */
  payers: z.array(z.object({ payerName: z.string(), memberNumber: z.string(), amount: positiveAmount })),
  /** What else than payments was made of a posted line. */
  entries: z.array(lineEntry),
  /** Best first; only of open lines that came in. */
  matches: z.array(match),
  /** A payment of the same sum and person entered by hand about that day: perhaps this very money. */
  entered: z.object({ paymentId, payerName: z.string(), paidOn: plainDate.nullable() }).nullable(),
  /** An entry of the same sum and account made by hand about that day: perhaps this very money. Only of open lines. */
  booked: lineEntry.nullable(),
  /** A line of the same account, day and sum from another file: perhaps this very movement in another layout. */
  alike: z.object({ lineId: bankLineId, text: z.string() }).nullable(),
})
export type BankLine = z.infer<typeof bankLine>

export const bank = {
  /** Reads a statement and says what is in it; nothing is written. */
  read: procedure.input(z.object({ file, fundId: fundId.optional(), mapping: statementMapping.optional() })).output(
    z.object({
      /** The layout that was recognised, null where the columns are chosen by hand. */
      profile: z.string().nullable(),
      profileName: z.string(),
      /** How the columns were read where there is no layout: as chosen, as remembered of such a file, or as guessed. */
      mapping: statementMapping.nullable(),
      mappingFrom: z.enum(['chosen', 'remembered', 'guessed']).nullable(),
      /** The first rows as they stand, to choose columns by. */
      sample: z.array(z.array(z.string())),
      lines: z.array(statementLine).max(MOST_STATEMENT_LINES),
      /** Lines that are in the books already. */
      known: z.int(),
      /** Of the others, those that another file has perhaps brought in other words: kept, but never booked as certain. */
      alike: z.int(),
      problems: z.array(statementProblem),
      /** Whether each balance follows from the one before; null where the file has none. */
      balances: z.boolean().nullable(),
      /** The account that the file names, digits as they stand. */
      account: z.string(),
      /** The fund it belongs to: the one asked for, or the one of that account. */
      fundId: fundId.nullable(),
    }),
  ),
  /** Keeps the lines of a statement that are not there yet. Reading the same one twice adds nothing. */
  keep: procedure
    .input(z.object({ file, fundId, mapping: statementMapping.optional() }))
    .output(z.object({ operationId: operationId.nullable(), added: z.int(), known: z.int() })),
  lines: procedure
    .input(
      z.object({
        fundId: fundId.optional(),
        state: z.enum(bankLineStates).optional(),
        direction: z.enum(['in', 'out']).optional(),
        search: z.string().max(200).default(''),
        ...page,
      }),
    )
    .output(
      z.object({
        total: z.int(),
        sum: amount,
        lines: z.array(bankLine),
        /** As many as are kept of the fund, whichever way their money went. */
        kept: z.int(),
        /** Those that went the way asked for, by state, and what of the open ones can be posted as certain. */
        counts: z.object({ open: z.int(), posted: z.int(), ignored: z.int() }),
        certain: z.object({ count: z.int(), sum: amount }),
      }),
    ),
  /** What is proposed for a line if this payer paid it, beside what the line itself suggests. */
  propose: procedure.input(z.object({ lineId: bankLineId, payerId })).output(match),
  /** Books payments for lines as chosen; never without a payer. The payer's text is remembered where `learn` says so. */
  post: procedure
    .input(
      z.object({
        lines: z
          .array(
            z.object({
              lineId: bankLineId,
              parts: z
                .array(
                  z.object({
                    payerId,
                    amount: positiveAmount,
                    allocations: z
                      .array(z.object({ chargeId, amount: positiveAmount }))
                      .max(200)
                      .optional(),
                  }),
                )
                .min(1)
                .max(50),
              learn: z.boolean().default(true),
              /** Lets off what the bank's fee leaves open of the charges that are settled here, for this reason. */
              waiveReason: line.optional(),
            }),
          )
          .min(1)
          .max(1000),
      }),
    )
    .output(z.object({ operationId, posted: z.int(), payments: z.int() })),
  /** Books every open line whose match is certain at this moment, as one operation. */
  postCertain: procedure
    .input(z.object({ fundId: fundId.optional() }))
    .output(z.object({ operationId: operationId.nullable(), posted: z.int(), payments: z.int(), sum: amount })),
  /** Says that a payment entered by hand is this line's money. */
  link: procedure.input(z.object({ lineId: bankLineId, paymentId })).output(done),
  /** The same of an entry of the books. */
  linkEntry: procedure
    .input(z.object({ lineId: bankLineId, entry: lineEntry.pick({ source: true, id: true }) }))
    .output(done),
  ignore: procedure.input(z.object({ lineIds: z.array(bankLineId).min(1).max(1000), reason: line })).output(done),
  /** Ignored lines are open again; of posted ones what was made of them is void, for the reason given, and what was tied to them is let go. */
  reopen: procedure
    .input(z.object({ lineIds: z.array(bankLineId).min(1).max(1000), reason: line.default('') }))
    .output(done),
  aliases: procedure.output(
    z.array(z.object({ text: z.string(), payerId, payerName: z.string(), memberNumber: z.string() })),
  ),
  forgetAlias: procedure.input(z.object({ text: line })).output(done),
}
