import { z } from 'zod'
import { booksExports } from './books-exports.ts'
import { procedure } from './errors.ts'
import { expenses } from './expenses.ts'
import { filter } from './filters.ts'
import { ledgerAccount } from './ledger-accounts.ts'
import { method } from './payments.ts'
import {
  amount,
  cashCountId,
  feeId,
  file,
  fiscalYear,
  fundId,
  instant,
  ledgerAccountId,
  line,
  operationId,
  page,
  paymentMethodId,
  plainDate,
} from './values.ts'

const done = z.object({ operationId })

/** One line of the cash book. `source` and `id` say which entry it is. */
export const bookEntry = z.object({
  source: z.enum(['payment', 'refund', 'expense', 'transfer']),
  id: z.string(),
  day: plainDate.nullable(),
  fundId: fundId.nullable(),
  /** Who paid or was paid. */
  name: z.string(),
  account: z.string(),
  description: z.string(),
  received: amount,
  paid: amount,
  /** After this line: of the fund, or of all funds where all are shown. */
  balance: amount,
  /** Entered after its period had been closed. */
  late: z.boolean(),
})
export type BookEntry = z.infer<typeof bookEntry>

const period = { from: plainDate, to: plainDate }

/**
 * `account`: a ledger account; `none`: of no account yet; `advance`: 前受会費, what was received for a later fiscal year or
 * for nothing yet, less what the year took over of such money.
 */
const statementCode = z.enum(['account', 'none', 'advance'])

/** A figure of money with the roster of those behind it. */
const moneyFigure = z.object({ amount, members: z.int(), where: filter })

/** What keeps a period from being closed with a good conscience. `future`: it has not ended. */
export const closingMatters = ['uncounted', 'openLines', 'difference', 'future'] as const

export const books = {
  ...expenses,
  ...booksExports,

  /** `used`: by how many fees and live expenses. */
  accounts: procedure.output(z.array(ledgerAccount.extend({ used: z.int() }))),
  saveAccount: procedure
    .input(ledgerAccount.partial().required({ name: true, kind: true }))
    .output(z.object({ id: ledgerAccountId, operationId })),
  removeAccount: procedure.input(z.object({ id: ledgerAccountId })).output(done),
  /** The usual accounts of a club and a tin, for one that has none yet. */
  begin: procedure.output(done),
  budget: procedure.input(z.object({ fiscalYear })).output(z.array(z.object({ ledgerAccountId, amount }))),
  /** Amounts that are not named stay; 0 takes one away. */
  setBudget: procedure
    .input(z.object({ fiscalYear, amounts: z.array(z.object({ ledgerAccountId, amount })).max(200) }))
    .output(done),

  /**
   * 出納帳: what came in and went out, in order of the day, with the running balance. Money without a day (imported) stands
   * in the opening of every period and is told apart as `undated`. What a fund began with is received by nobody: it stands
   * in the opening of the period in which its books begin, and is told apart as `begun`. `fundId` null: money that lies in
   * no fund the club has named. `lateFor`: only what was entered after that period had been closed; the sums are of all.
   */
  cashBook: procedure
    .input(
      z.object({
        ...{ ...period, fundId: fundId.nullable().optional(), lateFor: line.optional() },
        /** Of the comma between several accounts or fees. */
        locale: z.enum(['ja', 'en']).default('ja'),
        ...page,
      }),
    )
    .output(
      z.object({
        total: z.int(),
        opening: amount,
        received: amount,
        paid: amount,
        /** What is in both sums only because it went from one of the funds shown to another. */
        moved: amount,
        closing: amount,
        undated: z.object({ count: z.int(), amount }),
        begun: z.array(z.object({ name: z.string(), day: plainDate, amount })),
        entries: z.array(bookEntry),
      }),
    ),
  /** The cash book on paper. */
  cashBookPdf: procedure
    .input(z.object({ ...period, fundId: fundId.nullable().optional(), locale: z.enum(['ja', 'en']).default('ja') }))
    .output(z.object({ file })),
  statementPdf: procedure
    .input(z.object({ fiscalYear, locale: z.enum(['ja', 'en']).default('ja') }))
    .output(z.object({ file })),
  /** 収支計算書: by account, against the budget and the year before. */
  statement: procedure.input(z.object({ fiscalYear })).output(
    z.object({
      lines: z.array(
        z.object({
          code: statementCode,
          ledgerAccountId: ledgerAccountId.nullable(),
          /** Of an account; else empty. */
          name: z.string(),
          kind: z.enum(['income', 'expense']),
          amount,
          budget: amount.nullable(),
          lastYear: amount,
        }),
      ),
      income: amount,
      expense: amount,
      /** 前期繰越 and 次期繰越: what lay in all funds; broughtForward + income − expense = carriedForward. */
      broughtForward: amount,
      carriedForward: amount,
      /** By fund; null is money that lies in none. */
      funds: z.array(
        z.object({ fundId: fundId.nullable(), name: z.string(), broughtForward: amount, carriedForward: amount }),
      ),
      /** 未納の繰越: what of charges up to this year was still open, today. */
      arrears: amount,
    }),
  ),
  /** 集金の報告: by fee and by method, of a period. */
  collection: procedure.input(z.object(period)).output(
    z.object({
      byFee: z.array(z.object({ feeId, name: z.string(), count: z.int(), amount })),
      /** `name` is the club's own; empty where it has none. */
      byMethod: z.array(
        z.object({ method, methodId: paymentMethodId.nullable(), name: z.string(), count: z.int(), amount }),
      ),
      /** Of `total`, what settles nothing yet. */
      credit: amount,
      refunded: amount,
      total: amount,
    }),
  ),

  /** The tin today: what the books say, what came in today, and what today's receipts say. */
  tin: procedure.input(z.object({ fundId, day: plainDate.optional() })).output(
    z.object({
      day: plainDate,
      ledger: amount,
      /** What came into this fund on the day, and what of it has a receipt. */
      received: amount,
      receipted: amount,
      lastCount: instant.nullable(),
    }),
  ),
  /** Keeps what was counted. A difference to the books wants a reason. */
  countTin: procedure
    .input(
      z.object({
        fundId,
        counted: amount,
        /** Notes and coins by their value, for whoever counted that way. */
        coins: z.record(z.string(), z.int().min(0)).default({}),
        reason: line.default(''),
      }),
    )
    .output(z.object({ id: cashCountId, difference: amount, operationId })),
  counts: procedure.input(z.object({ ...page })).output(
    z.object({
      total: z.int(),
      counts: z.array(
        z.object({
          id: cashCountId,
          fundName: z.string(),
          countedAt: instant,
          counted: amount,
          ledger: amount,
          difference: amount,
          reason: z.string(),
        }),
      ),
    }),
  ),

  /** Months and years that are closed or may be; `2026` is a fiscal year, `2026-04` a month. */
  periods: procedure.input(z.object({ fiscalYear })).output(
    z.array(
      z.object({
        period: z.string(),
        first: plainDate,
        last: plainDate,
        closedOn: plainDate.nullable(),
        /** Entries of its days that came after it was closed. */
        late: z.int(),
        /** What is still open of that period, in words of the screen: codes. */
        matters: z.array(z.enum(closingMatters)),
      }),
    ),
  ),
  /** The closed month or year of a day: an entry of that day would come late. */
  closedPeriod: procedure.input(z.object({ day: plainDate })).output(z.object({ period: z.string().nullable() })),
  close: procedure.input(z.object({ period: line, note: line.default('') })).output(done),
  reopen: procedure.input(z.object({ period: line, reason: line })).output(done),

  /** Charts of a fiscal year. Who is behind a figure: `where`; of a month or a method its payments. */
  charts: procedure.input(z.object({ fiscalYear })).output(
    z.object({
      /** Month by month, summed up from the year's beginning: what fell due of the year's charges, and what came in for them. */
      months: z.array(z.object({ month: z.string(), due: amount, collected: amount })),
      charged: amount,
      /** All that is open, of any year. */
      open: moneyFigure,
      /** Unpaid dues by people, by how long ago the oldest of theirs fell due: up to 3, 6, 12 months, and longer. */
      ageing: z.array(moneyFigure.extend({ key: z.enum(['notDue', 'm3', 'm6', 'm12', 'older']) })),
      byMethod: z.array(
        z.object({ method, methodId: paymentMethodId.nullable(), name: z.string(), count: z.int(), amount }),
      ),
    }),
  ),
}
