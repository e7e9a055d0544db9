import { z } from 'zod'
import { procedure } from './errors.ts'
import { entry } from './history.ts'
import {
  amount,
  customFieldId,
  householdId,
  instant,
  label,
  line,
  memberId,
  memberTypeId,
  operationId,
  page,
  plainDate,
  text,
} from './values.ts'

export const genders = ['male', 'female', 'other', 'unanswered'] as const
export const statuses = ['applied', 'approved', 'active', 'paused', 'left', 'expelled', 'deceased', 'unknown'] as const
/** A member of these counts as belonging to the club today. */
export const presentStatuses = ['applied', 'approved', 'active', 'paused', 'unknown'] as const

export const status = z.enum(statuses)
export const gender = z.enum(genders)
export type Status = z.infer<typeof status>
export type Gender = z.infer<typeof gender>

/** A custom field's value by field id; a date as `YYYY-MM-DD`. */
export const customValues = z.record(customFieldId, z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** What a form or a file may say of a member. Text is kept exactly as typed; an empty string means "not known". */
export const memberFields = z.object({
  memberNumber: line,
  familyName: line,
  givenName: line,
  familyNameKana: line,
  givenNameKana: line,
  /** Bodies, and names that do not split. */
  fullName: line,
  romanName: line,
  formerName: line,
  /** ISO 3166 alpha-2; empty means Japan. */
  country: line,
  /** In Japan seven digits, elsewhere free text. */
  postalCode: line,
  prefecture: line,
  city: line,
  street: line,
  building: line,
  /** In Japan digits, elsewhere E.164. */
  phone: line,
  mobile: line,
  email: line,
  otherPhones: z.array(line).max(20),
  otherEmails: z.array(line).max(20),
  birthDate: plainDate.nullable(),
  gender: gender.nullable(),
  joinedOn: plainDate.nullable(),
  /** The first day on which the person is no longer a member. */
  leftOn: plainDate.nullable(),
  leaveReason: line,
  memberTypeId: memberTypeId.nullable(),
  status,
  expiresOn: plainDate.nullable(),
  householdId: householdId.nullable(),
  payerId: memberId.nullable(),
  note: text,
  custom: customValues,
})
export type MemberFields = z.infer<typeof memberFields>

export const member = memberFields.extend({
  id: memberId,
  /** Family and given name, or the full name: how the person is called on screen and paper. */
  name: z.string(),
  kana: z.string(),
  /** The four parts of the address joined. */
  address: z.string(),
  memberType: z.string(),
  household: z.string(),
  inTrash: z.boolean(),
  mergedInto: memberId.nullable(),
  open: amount,
  credit: amount,
  createdAt: instant,
  changedAt: instant,
})
export type Member = z.infer<typeof member>

/** One line of the roster: what a list shows of a person. */
export const memberRow = z.object({
  id: memberId,
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  memberTypeId: memberTypeId.nullable(),
  memberType: z.string(),
  status,
  phone: z.string(),
  mobile: z.string(),
  email: z.string(),
  postalCode: z.string(),
  address: z.string(),
  birthDate: plainDate.nullable(),
  joinedOn: plainDate.nullable(),
  leftOn: plainDate.nullable(),
  householdId: householdId.nullable(),
  household: z.string(),
  /** Unpaid dues, all years. */
  open: amount,
})
export type MemberRow = z.infer<typeof memberRow>

export const rosterSort = z.enum(['kana', 'memberNumber', 'joinedOn', 'birthDate', 'memberType', 'status', 'open'])
export type RosterSort = z.infer<typeof rosterSort>

/** Which members a list holds. `present` are those who belong today; a trashed member appears only under `trash`. */
export const rosterFilter = z.object({
  search: z.string().max(200).default(''),
  show: z.enum(['present', 'former', 'all', 'trash']).default('present'),
  statuses: z.array(status).default([]),
  memberTypeIds: z.array(memberTypeId).default([]),
  householdId: householdId.optional(),
  unpaid: z.boolean().default(false),
})
export type RosterFilter = z.infer<typeof rosterFilter>

const ids = z.array(memberId).min(1).max(1000)
const done = z.object({ operationId })

export const members = {
  /** A page of the roster, by kana unless asked otherwise. */
  list: procedure
    .input(
      z.object({
        ...rosterFilter.shape,
        sort: rosterSort.default('kana'),
        descending: z.boolean().default(false),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(memberRow) })),
  /** How many members stand behind each filter of the roster. */
  counts: procedure.output(
    z.object({
      present: z.int(),
      former: z.int(),
      all: z.int(),
      trash: z.int(),
      unpaid: z.int(),
      byStatus: z.record(status, z.int()),
      byType: z.array(z.object({ memberTypeId: memberTypeId.nullable(), name: z.string(), count: z.int() })),
    }),
  ),
  /** Who was a member on that day (joinedOn ≤ day < leftOn), as known now. */
  listOn: procedure
    .input(z.object({ on: plainDate, search: z.string().max(200).default(''), ...page }))
    .output(z.object({ total: z.int(), rows: z.array(memberRow) })),
  /** The roster as it stood recorded at the end of that day, in the organisation's time zone. */
  listAsOf: procedure
    .input(z.object({ asOf: plainDate, search: z.string().max(200).default(''), ...page }))
    .output(z.object({ total: z.int(), rows: z.array(memberRow) })),
  get: procedure.input(z.object({ id: memberId })).output(member),
  /** Finds one person by number (zeros as given), id or exact name; refuses when two match. */
  find: procedure.input(z.object({ who: z.string().min(1) })).output(member),
  /** Whole members instead of list rows, for the command line and exports. */
  listFull: procedure
    .input(z.object({ ...rosterFilter.shape, ...page }))
    .output(z.object({ total: z.int(), members: z.array(member) })),
  /** `newHousehold` makes a household of that name, with this member in it, in the same operation. */
  add: procedure
    .input(memberFields.partial().extend({ newHousehold: line.min(1).optional() }))
    .output(z.object({ id: memberId, operationId })),
  update: procedure
    .input(z.object({ id: memberId, fields: memberFields.partial(), newHousehold: line.min(1).optional() }))
    .output(done),
  leave: procedure
    .input(
      z.object({
        id: memberId,
        leftOn: plainDate,
        reason: line.default(''),
        status: z.enum(['left', 'expelled', 'deceased']).default('left'),
      }),
    )
    .output(done),
  rejoin: procedure.input(z.object({ id: memberId, joinedOn: plainDate.nullable() })).output(done),
  trash: procedure.input(z.object({ ids })).output(done),
  restore: procedure.input(z.object({ ids })).output(done),
  merge: procedure.input(z.object({ survivorId: memberId, loserId: memberId })).output(done),
  unmerge: procedure.input(z.object({ id: memberId })).output(done),
  /** The next free member number in the style the club uses. */
  nextNumber: procedure.output(z.object({ memberNumber: z.string() })),
  /** People who look like the one being typed in: same number, or same name with birth date, phone or address. */
  similar: procedure
    .input(z.object({ fields: memberFields.partial(), except: memberId.optional() }))
    .output(z.object({ rows: z.array(memberRow) })),
  history: procedure
    .input(z.object({ id: memberId, ...page }))
    .output(z.object({ total: z.int(), entries: z.array(entry) })),
}

export const households = {
  /** By the kana of their people, as the roster; `names` are those people. */
  list: procedure.input(z.object({ search: z.string().max(200).default(''), ...page })).output(
    z.object({
      total: z.int(),
      households: z.array(
        z.object({ id: householdId, name: z.string(), memberCount: z.int(), names: z.array(z.string()) }),
      ),
    }),
  ),
  get: procedure
    .input(z.object({ id: householdId }))
    .output(z.object({ id: householdId, name: z.string(), members: z.array(memberRow) })),
  /** Makes or renames a household; with `memberIds` these people move into it. */
  save: procedure
    .input(
      z.object({
        id: householdId.optional(),
        name: label,
        memberIds: z.array(memberId).max(100).optional(),
      }),
    )
    .output(z.object({ id: householdId, operationId })),
  remove: procedure.input(z.object({ id: householdId })).output(done),
}

export const memberType = z.object({
  id: memberTypeId,
  name: label,
  /** Has a vote at the general meeting. */
  votes: z.boolean(),
  position: z.int(),
})
export type MemberType = z.infer<typeof memberType>

export const memberTypes = {
  list: procedure.output(z.array(memberType.extend({ memberCount: z.int() }))),
  save: procedure
    .input(memberType.partial({ id: true, position: true, votes: true }))
    .output(z.object({ id: memberTypeId, operationId })),
  remove: procedure.input(z.object({ id: memberTypeId })).output(done),
}

export const customFieldKinds = ['text', 'longText', 'number', 'date', 'yesNo', 'choice'] as const
export const customField = z.object({
  id: customFieldId,
  name: label,
  kind: z.enum(customFieldKinds),
  choices: z.array(line.min(1)).max(200),
  /** Health, belief and the like: never in search, lists or exports unless asked. */
  sensitive: z.boolean(),
  position: z.int(),
})
export type CustomField = z.infer<typeof customField>

export const customFields = {
  list: procedure.output(z.array(customField)),
  save: procedure
    .input(customField.partial({ id: true, position: true, choices: true, sensitive: true }))
    .output(z.object({ id: customFieldId, operationId })),
  remove: procedure.input(z.object({ id: customFieldId })).output(done),
}
