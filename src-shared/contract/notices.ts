import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { people } from './members.ts'
import { progress } from './progress.ts'
import {
  amount,
  chargeId,
  contactId,
  file,
  instant,
  memberId,
  noticeId,
  operationId,
  page,
  plainDate,
} from './values.ts'

/** request 会費納入のお願い, invoice 請求書, reminder 督促 with a level. */
export const noticeKinds = ['request', 'invoice', 'reminder'] as const
export const noticeChannels = ['letter', 'mail', 'hand'] as const
export const mostLevels = 3

/** Who is asked for what. */
const asking = {
  kind: z.enum(noticeKinds),
  /** Of a reminder: 1 the first, 3 the last. */
  level: z.int().min(1).max(mostLevels).default(1),
  /** Everyone who owes where it is left out. */
  who: people.optional(),
  /** What is open of periods that have begun by that day; today where it is left out. */
  through: plainDate.optional(),
  /** Only what was due before that day: for reminders. */
  dueBefore: plainDate.optional(),
  /** The day by which the letter asks to pay. */
  payBy: plainDate.nullable().default(null),
}

/** Who would be asked, and what was sent before. */
export const noticeRow = z.object({
  payerId: memberId,
  memberNumber: z.string(),
  name: z.string(),
  email: z.string(),
  hasAddress: z.boolean(),
  amount,
  charges: z.int(),
  oldestDueOn: plainDate.nullable(),
  last: z
    .object({ kind: z.enum(noticeKinds), level: z.int(), on: plainDate, channel: z.enum(noticeChannels) })
    .nullable(),
})
export type NoticeRow = z.infer<typeof noticeRow>

/** A notice that was made; it stays, whatever is paid later. */
export const notice = z.object({
  id: noticeId,
  kind: z.enum(noticeKinds),
  level: z.int(),
  channel: z.enum(noticeChannels),
  noticedOn: plainDate,
  payerId: z.union([memberId, contactId]),
  payerName: z.string(),
  amount,
  chargeIds: z.array(chargeId),
  noticedAt: instant,
})
export type Notice = z.infer<typeof notice>

export const notices = {
  preview: procedure
    .input(z.object({ ...asking, ...page }))
    .output(
      z.object({ total: z.int(), amount, withoutEmail: z.int(), withoutAddress: z.int(), rows: z.array(noticeRow) }),
    ),
  /** One letter a payer in one PDF, and a line in the record for each unless `record` says no. */
  letters: procedure
    .input(
      z.object({ ...asking, channel: z.enum(['letter', 'hand']).default('letter'), record: z.boolean().default(true) }),
    )
    .output(z.object({ pdf: file, count: z.int(), operationId: operationId.nullable() })),
  /** The words of a mail for each payer with an address, to be sent by the club's own mail program. */
  mails: procedure.input(z.object({ ...asking, record: z.boolean().default(true) })).output(
    z.object({
      mails: z.array(z.object({ payerId: memberId, to: z.string(), subject: z.string(), body: z.string() })).max(1000),
      operationId: operationId.nullable(),
    }),
  ),
  /**
   * The same mails as drafts that a mail program opens to be sent, each with its letter as PDF: one .eml file, or a ZIP
   * of several. They are put on record unless `record` says no.
   */
  drafts: procedure
    .input(z.object({ ...asking, record: z.boolean().default(true) }))
    .output(eventIterator(progress, z.object({ file, count: z.int(), operationId: operationId.nullable() }))),
  list: procedure
    .input(z.object({ payerId: memberId.optional(), ...page }))
    .output(z.object({ total: z.int(), notices: z.array(notice) })),
  /** A letter that was made, printed again as it was. */
  reprint: procedure.input(z.object({ ids: z.array(noticeId).min(1).max(1000) })).output(z.object({ pdf: file })),
}
