import { z } from 'zod'
import { term } from './belonging.ts'
import { procedure } from './errors.ts'
import { people, status } from './members.ts'
import {
  groupId,
  groupMembershipId,
  label,
  line,
  memberId,
  memberStatusId,
  officeId,
  officeTermId,
  operationId,
  plainDate,
  tagId,
} from './values.ts'

const done = z.object({ operationId })
const position = z.int()

export const group = z.object({ id: groupId, name: label, kind: line, position })
export type Group = z.infer<typeof group>

/** 班, 支部, 委員会: who belongs to which, since when and until when. */
export const groups = {
  /** With how many belong to each today. */
  list: procedure.output(z.array(group.extend({ memberCount: z.int() }))),
  /** Who is, was or will be in it: those of today first, by kana. */
  people: procedure.input(z.object({ id: groupId })).output(
    group.extend({
      people: z.array(
        z.object({
          membershipId: groupMembershipId,
          memberId,
          memberNumber: z.string(),
          name: z.string(),
          kana: z.string(),
          status,
          role: z.string(),
          ...term,
          today: z.boolean(),
        }),
      ),
    }),
  ),
  save: procedure
    .input(group.partial({ id: true, kind: true, position: true }))
    .output(z.object({ id: groupId, operationId })),
  remove: procedure.input(z.object({ id: groupId })).output(done),
  /** Puts people into a group from a day on; with `insteadOf`, their memberships of that group's kind end on that day. */
  assign: procedure
    .input(
      z.object({
        groupId,
        who: people,
        startsOn: plainDate.nullable().default(null),
        endsOn: plainDate.nullable().default(null),
        role: line.default(''),
        /** A member is in one group of this kind at a time: the old ones end. */
        only: z.boolean().default(false),
      }),
    )
    .output(z.object({ operationId, count: z.int() })),
  /** Ends memberships of a group on a day; without one they are taken out as entered by mistake. */
  release: procedure
    .input(z.object({ groupId, who: people, endsOn: plainDate.nullable() }))
    .output(z.object({ operationId, count: z.int() })),
  /** Corrects one membership. */
  updateMembership: procedure.input(z.object({ id: groupMembershipId, role: line, ...term })).output(done),
  removeMembership: procedure.input(z.object({ id: groupMembershipId })).output(done),
}

export const tag = z.object({ id: tagId, name: label, position })
export type Tag = z.infer<typeof tag>

export const tags = {
  list: procedure.output(z.array(tag.extend({ memberCount: z.int() }))),
  save: procedure.input(tag.partial({ id: true, position: true })).output(z.object({ id: tagId, operationId })),
  remove: procedure.input(z.object({ id: tagId })).output(done),
  /** Ties and unties tags of people; tagging twice is tagging once. */
  assign: procedure
    .input(
      z.object({
        who: people,
        add: z.array(tagId).max(50).default([]),
        remove: z.array(tagId).max(50).default([]),
        /** Names of tags to tie that may have to be made first. */
        create: z.array(label).max(50).default([]),
      }),
    )
    .output(z.object({ operationId, count: z.int() })),
}

export const office = z.object({
  id: officeId,
  name: label,
  /** A 理事 or 監事 of the law: stands in the yearly list of officers. */
  director: z.boolean(),
  position,
})
export type Office = z.infer<typeof office>

const officeTerm = z.object({
  officeId,
  memberId,
  ...term,
  paidFrom: plainDate.nullable(),
  paidTo: plainDate.nullable(),
  note: line,
})

/** 会長 2025-2027: who holds which office when. */
export const offices = {
  /** With who holds each today. */
  list: procedure.output(
    z.array(office.extend({ holders: z.array(z.object({ memberId, name: z.string(), ...term })) })),
  ),
  save: procedure
    .input(office.partial({ id: true, director: true, position: true }))
    .output(z.object({ id: officeId, operationId })),
  remove: procedure.input(z.object({ id: officeId })).output(done),
  /** Everyone who ever held an office, newest first. */
  terms: procedure
    .input(z.object({ officeId: officeId.optional() }))
    .output(z.array(officeTerm.extend({ id: officeTermId, office: z.string(), name: z.string() }))),
  saveTerm: procedure
    .input(
      officeTerm.partial({ startsOn: true, endsOn: true, paidFrom: true, paidTo: true, note: true }).extend({
        id: officeTermId.optional(),
      }),
    )
    .output(z.object({ id: officeTermId, operationId })),
  removeTerm: procedure.input(z.object({ id: officeTermId })).output(done),
}

export const memberStatus = z.object({ id: memberStatusId, name: label, standsFor: status, position })
export type MemberStatus = z.infer<typeof memberStatus>

/** States by the club's own names, each standing for one that the program knows. */
export const memberStatuses = {
  list: procedure.output(z.array(memberStatus.extend({ memberCount: z.int() }))),
  save: procedure
    .input(memberStatus.partial({ id: true, position: true }))
    .output(z.object({ id: memberStatusId, operationId })),
  remove: procedure.input(z.object({ id: memberStatusId })).output(done),
}
