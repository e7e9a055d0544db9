import { z } from 'zod'
import { procedure } from './errors.ts'
import { methods } from './payments.ts'
import {
  amount,
  batchId,
  contactId,
  fundId,
  instant,
  label,
  line,
  operationId,
  page,
  paymentMethodId,
  plainDate,
  text,
} from './values.ts'

const done = z.object({ operationId })

export const fundKinds = ['cash', 'bank', 'postal'] as const

/** Where the club's money lies: the tin, a bank account, a postal transfer account. */
export const fund = z.object({
  id: fundId,
  name: label,
  kind: z.enum(fundKinds),
  position: z.int(),
  /** Four and three digits; empty for cash. */
  bankCode: line,
  bankName: line,
  branchCode: line,
  branchName: line,
  /** 普通, 当座 and so on, as the bank writes it. */
  accountType: line,
  accountNumber: line,
  holderKana: line,
  /** What lay there at the beginning of that day; null: nothing was said, the fund begins empty. */
  openingOn: plainDate.nullable(),
  openingAmount: amount,
})
export type Fund = z.infer<typeof fund>

export const funds = {
  /** With what the books say lies in each today. */
  list: procedure.output(z.array(fund.extend({ balance: amount }))),
  save: procedure
    .input(fund.partial().required({ name: true, kind: true }))
    .output(z.object({ id: fundId, operationId })),
  /** Refused while anything was booked on it. */
  remove: procedure.input(z.object({ id: fundId })).output(done),
}

/** A way of paying by the club's own name. */
export const paymentMethod = z.object({
  id: paymentMethodId,
  name: label,
  standsFor: z.enum(methods),
  /** Where money paid this way goes; null: the first fund that fits what it stands for. */
  fundId: fundId.nullable(),
  position: z.int(),
})
export type PaymentMethod = z.infer<typeof paymentMethod>

export const paymentMethods = {
  list: procedure.output(z.array(paymentMethod)),
  save: procedure
    .input(paymentMethod.partial().required({ name: true, standsFor: true }))
    .output(z.object({ id: paymentMethodId, operationId })),
  remove: procedure.input(z.object({ id: paymentMethodId })).output(done),
}

/** Who pays or is paid and is no member: a donor, a company, a shop. */
export const contact = z.object({
  id: contactId,
  name: label,
  kana: line,
  kind: z.enum(['person', 'body']),
  postalCode: line,
  address: line,
  phone: line,
  email: line,
  note: text,
})
export type Contact = z.infer<typeof contact>

export const contacts = {
  list: procedure
    .input(z.object({ search: z.string().max(200).default(''), ...page }))
    .output(z.object({ total: z.int(), contacts: z.array(contact) })),
  get: procedure.input(z.object({ id: contactId })).output(contact),
  save: procedure.input(contact.partial().required({ name: true })).output(z.object({ id: contactId, operationId })),
  /** Refused while money of theirs stands in the books. */
  remove: procedure.input(z.object({ id: contactId })).output(done),
}

/** Money collected together: an evening at the desk, a round through the streets. */
export const batch = z.object({
  id: batchId,
  name: label,
  startedOn: plainDate,
  fundId: fundId.nullable(),
  /** What ought to come in, in yen; null where nobody said. */
  expected: amount.nullable(),
  note: line,
  /** Sum and number of its live payments. */
  sum: amount,
  payments: z.int(),
  /** `sum`: of its payments when it was counted, before what was corrected since; `reason` is for that difference. */
  closed: z.object({ on: plainDate, counted: amount, sum: amount, reason: line }).nullable(),
  startedAt: instant,
})
export type Batch = z.infer<typeof batch>

export const batches = {
  list: procedure.input(z.object({ ...page })).output(z.object({ total: z.int(), batches: z.array(batch) })),
  get: procedure.input(z.object({ id: batchId })).output(batch),
  save: procedure
    .input(
      batch
        .pick({ id: true, name: true, startedOn: true, fundId: true, expected: true, note: true })
        .partial()
        .required({ name: true }),
    )
    .output(z.object({ id: batchId, operationId })),
  /** Counted against its payments; a difference wants a reason. A closed batch takes no more payments. */
  close: procedure.input(z.object({ id: batchId, counted: amount, reason: line.default('') })).output(done),
  reopen: procedure.input(z.object({ id: batchId })).output(done),
}
