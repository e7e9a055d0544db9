import { z } from 'zod'
import {
  activityId,
  amount,
  eventId,
  groupId,
  groupMembershipId,
  guardianId,
  label,
  line,
  memberId,
  officeId,
  officeTermId,
  plainDate,
} from './values.ts'

/** Since when and until when: startsOn ≤ day < endsOn, either may be unknown. */
export const term = { startsOn: plainDate.nullable(), endsOn: plainDate.nullable() }

/** A person in a group, now or once. */
export const memberOfGroup = z.object({
  id: groupMembershipId,
  groupId,
  name: z.string(),
  /** What the club calls such groups: 班, 支部, 委員会. */
  kind: z.string(),
  role: z.string(),
  ...term,
})
export type MemberOfGroup = z.infer<typeof memberOfGroup>

/** A person in an office, now or once: the history of posts. */
export const memberInOffice = z.object({
  id: officeTermId,
  officeId,
  name: z.string(),
  director: z.boolean(),
  ...term,
  /** The days, both inclusive, for which the officer was paid. */
  paidFrom: plainDate.nullable(),
  paidTo: plainDate.nullable(),
  note: z.string(),
})
export type MemberInOffice = z.infer<typeof memberInOffice>

/** Who answers for a minor: a member of the club, or somebody outside by name. */
export const guardian = z.object({
  id: guardianId,
  guardianId: memberId.nullable(),
  /** Of a member, the name of today. */
  name: z.string(),
  relation: line,
  phone: line,
  email: line,
})
export type Guardian = z.infer<typeof guardian>

/**
 * What a person may agree to: to stand in lists handed out, with address, phone, e-mail or photo, and data passed on to
 * a body outside. Act on the Protection of Personal Information, article 27.
 */
export const consentPurposes = ['directory', 'address', 'phone', 'email', 'photo', 'thirdParty'] as const
export const consent = z.object({
  purpose: z.enum(consentPurposes),
  answer: z.enum(['given', 'refused']),
  answeredOn: plainDate.nullable(),
  note: line,
})
export type Consent = z.infer<typeof consent>

/** What ties a person to the club on a day. */
export const openMatters = z.object({
  dues: z.object({ count: z.int(), amount }),
  credit: amount,
  offices: z.array(memberInOffice),
  groups: z.array(memberOfGroup),
  /** The household this person is the head of. */
  headOf: z.string().nullable(),
  paysFor: z.array(z.object({ id: memberId, name: label })),
  guardianOf: z.array(z.object({ id: memberId, name: label })),
  /** What the person has registered for and that ends on that day or later. */
  registrations: z.array(z.object({ eventId, name: label, startsOn: plainDate.nullable() })),
  /** Activities that go on and name this person among those expected, not by a group or segment. */
  activities: z.array(z.object({ activityId, name: label })),
})
export type OpenMatters = z.infer<typeof openMatters>
