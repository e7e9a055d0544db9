import { z } from 'zod'
import { procedure } from './errors.ts'
import { memberId, memberTypeId, operationId, page, plainDate } from './values.ts'

export const proposalKinds = ['typeByAge', 'arrears', 'leaveDay', 'expired', 'termEnded'] as const

/** Something that the rules of the club suggest; nothing happens until somebody accepts it. */
export const proposal = z.object({
  /** Says what it is about; the same matter has the same key. */
  key: z.string(),
  kind: z.enum(proposalKinds),
  memberId,
  name: z.string(),
  memberNumber: z.string(),
  /** Of `typeByAge`: from which type to which, at what age. */
  age: z.int().optional(),
  memberType: z.string().optional(),
  newMemberTypeId: memberTypeId.optional(),
  newMemberType: z.string().optional(),
  /** Of `arrears`: how many fiscal years and how much. */
  years: z.int().optional(),
  amount: z.int().optional(),
  /** Of `leaveDay`, `expired`, `termEnded`: the day. Of `termEnded`: the office or group. */
  on: plainDate.optional(),
  what: z.string().optional(),
})
export type Proposal = z.infer<typeof proposal>

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
