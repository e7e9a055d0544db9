import { z } from 'zod'
import { procedure } from './errors.ts'
import { memberId, memberTypeId, operationId, page, paymentId, plainDate, receiptId } from './values.ts'

/** What several laptops did twice: two receipts for one payment, a payment that may have been entered on both. */
export const twiceKinds = ['twoReceipts', 'enteredTwice'] as const
export const proposalKinds = [...twiceKinds, 'typeByAge', 'arrears', 'leaveDay', 'expired', 'termEnded'] as const

/** What somebody has to see to; there is nothing to accept, only that it was seen. */
export const toldKinds = [...twiceKinds, 'termEnded'] as const
export type ToldKind = (typeof toldKinds)[number]

/** Something that the rules of the club suggest; nothing happens until somebody accepts it. */
export const proposal = z.object({
  /** Says what it is about; the same matter has the same key. */
  key: z.string(),
  kind: z.enum(proposalKinds),
  /** Absent where it is about a contact. */
  memberId: memberId.optional(),
  name: z.string(),
  memberNumber: z.string(),
  /** Of `typeByAge`: from which type to which, at what age. */
  age: z.int().optional(),
  memberType: z.string().optional(),
  newMemberTypeId: memberTypeId.optional(),
  newMemberType: z.string().optional(),
  /** Of `arrears`: how many fiscal years. */
  years: z.int().optional(),
  /** Of `arrears`, `enteredTwice`. */
  amount: z.int().optional(),
  /** Of `leaveDay`, `expired`, `termEnded`: the day. Of `termEnded`: the office or group. */
  on: plainDate.optional(),
  what: z.string().optional(),
  /** Of `twoReceipts`: the void one, its number, the laptop that issued it, and the number of the one that stands. */
  receiptId: receiptId.optional(),
  number: z.string().optional(),
  laptop: z.string().optional(),
  standing: z.string().optional(),
  /** Of `enteredTwice`: the payment entered later, and when and where each of the two was. */
  paymentId: paymentId.optional(),
  entries: z.array(z.object({ on: plainDate, laptop: z.string() })).optional(),
})
export type Proposal = z.infer<typeof proposal>

export function isTold(kind: Proposal['kind']): kind is ToldKind {
  return (toldKinds as readonly string[]).includes(kind)
}

const keys = z.array(z.string().max(500)).min(1).max(1000)

export const proposals = {
  list: procedure.input(z.object({ kind: z.enum(proposalKinds).optional(), ...page })).output(
    z.object({
      total: z.int(),
      counts: z.record(z.enum(proposalKinds), z.int()),
      proposals: z.array(proposal),
    }),
  ),
  /** Does what they propose, as one operation: the other type; paused for arrears; left; renewed by `until`; term ended. */
  accept: procedure
    .input(z.object({ keys, until: plainDate.optional() }))
    .output(z.object({ operationId, count: z.int() })),
  decline: procedure.input(z.object({ keys })).output(z.object({ operationId })),
}
