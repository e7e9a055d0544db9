import { z } from 'zod'
import { procedure } from './errors.ts'
import { taxClass } from './ledger-accounts.ts'
import {
  amount,
  attachmentId,
  bankLineId,
  contactId,
  eventId,
  expenseId,
  file,
  fundId,
  instant,
  ledgerAccountId,
  line,
  operationId,
  page,
  plainDate,
  positiveAmount,
  transferId,
} from './values.ts'

const done = z.object({ operationId })

/** The line of a bank statement that a new entry is made of: of the same sum and account, and still waiting. */
const ofLine = { bankLineId: bankLineId.optional() }

const voided = z.object({ at: instant, reason: z.string() }).nullable()

export const expense = z.object({
  id: expenseId,
  paidOn: plainDate,
  amount: positiveAmount,
  fundId,
  contactId: contactId.nullable(),
  /** Who was paid, as written; of a contact its name. */
  payee: line,
  ledgerAccountId: ledgerAccountId.nullable(),
  description: line,
  taxClass,
  /** Pictures of the voucher. */
  voucherIds: z.array(attachmentId),
  /** The event it was spent for. */
  eventId: eventId.nullable(),
  voided,
})
export type Expense = z.infer<typeof expense>

export const transfer = z.object({
  id: transferId,
  movedOn: plainDate,
  amount: positiveAmount,
  fromFundId: fundId,
  toFundId: fundId,
  note: line,
  voided,
})
export type Transfer = z.infer<typeof transfer>

/** What goes out of a fund, and from one fund to another. */
export const expenses = {
  /** Keeps the picture or scan of a voucher, for `voucherIds` of an expense. */
  addVoucher: procedure
    .input(z.object({ file, thumbnail: file.optional() }))
    .output(z.object({ id: attachmentId, operationId })),
  saveExpense: procedure
    .input(
      expense.omit({ voided: true }).partial().required({ paidOn: true, amount: true, fundId: true }).extend(ofLine),
    )
    .output(z.object({ id: expenseId, operationId })),
  voidExpense: procedure.input(z.object({ id: expenseId, reason: line })).output(done),
  saveTransfer: procedure
    .input(transfer.omit({ voided: true }).partial({ id: true, note: true }).extend(ofLine))
    .output(z.object({ id: transferId, operationId })),
  voidTransfer: procedure.input(z.object({ id: transferId, reason: line })).output(done),
  expenses: procedure
    .input(
      z.object({
        from: plainDate,
        to: plainDate,
        search: z.string().max(200).default(''),
        includeVoid: z.boolean().default(true),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), sum: amount, expenses: z.array(expense) })),
  expense: procedure.input(z.object({ id: expenseId })).output(expense),
  transfer: procedure.input(z.object({ id: transferId })).output(transfer),
}
