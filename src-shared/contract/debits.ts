import { z } from 'zod'
import { debitResults } from '../domain/debit-file.ts'
import { procedure } from './errors.ts'
import {
  amount,
  chargeId,
  debitMandateId,
  debitRequestId,
  file,
  line,
  memberId,
  operationId,
  page,
  plainDate,
  positiveAmount,
} from './values.ts'

const done = z.object({ operationId })

/** 1 普通, 2 当座, 3 納税準備, 9 その他. */
export const accountTypes = ['1', '2', '3', '9'] as const

/** The bank account that a member's dues are drawn from (口座振替). */
export const debitMandate = z.object({
  id: debitMandateId,
  memberId,
  memberNumber: z.string(),
  memberName: z.string(),
  bankCode: z.string().regex(/^\d{4}$/),
  bankName: line,
  branchCode: z.string().regex(/^\d{3}$/),
  branchName: line,
  accountType: z.enum(accountTypes),
  accountNumber: z.string().regex(/^\d{1,7}$/),
  /** As the bank writes it; hiragana and full width are turned. */
  holderKana: line.min(1),
  /** By which the bank's answer is known again: up to 20 capital letters and digits. */
  customerNumber: z.string().regex(/^[0-9A-Z]{1,20}$/),
  startsOn: plainDate.nullable(),
  /** The last day on which it may be drawn. */
  endsOn: plainDate.nullable(),
})
export type DebitMandate = z.infer<typeof debitMandate>

/** One withdrawal of a request. */
export const debitLine = z.object({
  mandateId: debitMandateId,
  payerId: memberId,
  payerName: z.string(),
  memberNumber: z.string(),
  customerNumber: z.string(),
  amount: positiveAmount,
  isNew: z.boolean(),
  charges: z.array(z.object({ chargeId, label: z.string(), amount: positiveAmount })),
})
export type DebitLine = z.infer<typeof debitLine>

export const debitRequest = z.object({
  id: debitRequestId,
  drawnOn: plainDate,
  madeOn: plainDate,
  count: z.int(),
  total: amount,
  /** Null until the bank's answer was read. */
  answer: z.object({ readOn: plainDate, drawn: z.int(), drawnTotal: amount, refused: z.int() }).nullable(),
})
export type DebitRequest = z.infer<typeof debitRequest>

/** One line of the bank's answer. */
const answered = z.object({
  customerNumber: z.string(),
  payerName: z.string(),
  amount,
  result: z.enum(debitResults),
})

export const debits = {
  mandates: procedure
    .input(z.object({ memberId: memberId.optional(), search: z.string().max(200).default(''), ...page }))
    .output(z.object({ total: z.int(), mandates: z.array(debitMandate) })),
  saveMandate: procedure
    .input(
      debitMandate
        .omit({ memberNumber: true, memberName: true })
        .partial({ id: true, customerNumber: true, bankName: true, branchName: true, startsOn: true, endsOn: true }),
    )
    .output(z.object({ id: debitMandateId, operationId })),
  removeMandate: procedure.input(z.object({ id: debitMandateId })).output(done),

  /** What would be drawn on that day: what the holders of mandates owe of periods that have begun. */
  preview: procedure.input(z.object({ drawnOn: plainDate })).output(
    z.object({
      lines: z.array(debitLine).max(10_000),
      total: amount,
      /** Who owes and has given no mandate. */
      without: z.int(),
      /** What the club has to set before a file can be made: codes. */
      missing: z.array(z.enum(['code', 'name', 'fund', 'account'])),
    }),
  ),
  /** Makes the bank's file; `leaveOut` are mandates that are not drawn this time. */
  request: procedure
    .input(z.object({ drawnOn: plainDate, leaveOut: z.array(debitMandateId).max(10_000).default([]) }))
    .output(z.object({ id: debitRequestId, operationId, file, count: z.int(), total: amount })),
  requests: procedure.output(z.array(debitRequest)),
  /** The same file again. */
  file: procedure.input(z.object({ id: debitRequestId })).output(z.object({ file })),
  /** Reads the bank's answer and says what it would book; nothing is written. */
  previewAnswer: procedure
    .input(z.object({ file }))
    .output(z.object({ request: debitRequest, lines: z.array(answered), total: amount, drawn: z.int() })),
  /** Books what was drawn as payments. Reading the same answer twice books nothing twice. */
  bookAnswer: procedure
    .input(z.object({ file }))
    .output(z.object({ operationId, payments: z.int(), total: amount, refused: z.int() })),
}
