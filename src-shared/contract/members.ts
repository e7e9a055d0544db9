import { z } from 'zod'
import { consent, guardian, memberInOffice, memberOfGroup, openMatters } from './belonging.ts'
import { cell, columnKey } from './columns.ts'
import { procedure } from './errors.ts'
import { filter } from './filters.ts'
import { entry } from './history.ts'
import {
  amount,
  attachmentId,
  customFieldId,
  householdId,
  instant,
  line,
  memberId,
  memberStatusId,
  memberTypeId,
  operationId,
  page,
  plainDate,
  segmentId,
  tagId,
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

/** A custom field's value by field id; a date as `YYYY-MM-DD`, several choices as a list. */
export const customValue = z.union([z.string(), z.number(), z.boolean(), z.array(line).max(200), z.null()])
export const customValues = z.record(customFieldId, customValue)

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
  /** The club's own name for the state; shown only while it stands for `status`. */
  statusId: memberStatusId.nullable(),
  /** The fiscal year, from 1 April, of the first year of primary school; null: told by the birth date. */
  schoolEntryYear: z.int().min(1900).max(2200).nullable(),
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
  /** The state as the club calls it; empty where the program's own word serves. */
  statusName: z.string(),
  photoId: attachmentId.nullable(),
  tags: z.array(z.object({ id: tagId, name: z.string() })),
  groups: z.array(memberOfGroup),
  offices: z.array(memberInOffice),
  guardians: z.array(guardian),
  consents: z.array(consent),
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
  statusName: z.string(),
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
  photoId: attachmentId.nullable(),
  /** Unpaid dues, all years. */
  open: amount,
  /** What the columns asked for hold, by column key; a date as `YYYY-MM-DD`, names of tags or groups as a list. */
  cells: z.record(columnKey, cell).optional(),
})
export type MemberRow = z.infer<typeof memberRow>

/** Any column that a list can show; `kana` is the order of the roster. */
export const rosterSort = columnKey
export type RosterSort = z.infer<typeof rosterSort>

/** Which members a list holds. `present` are those who belong today; a trashed member appears only under `trash`. */
export const rosterFilter = z.object({
  search: z.string().max(200).default(''),
  show: z.enum(['present', 'former', 'all', 'trash']).default('present'),
  statuses: z.array(status).default([]),
  memberTypeIds: z.array(memberTypeId).default([]),
  householdId: householdId.optional(),
  unpaid: z.boolean().default(false),
  /** A saved filter, and one just built; both must hold. */
  segmentId: segmentId.optional(),
  where: filter.optional(),
})
export type RosterFilter = z.infer<typeof rosterFilter>

/** The people an act is about: named one by one, or all that a filter finds at that moment. */
export const people = z.union([
  z.object({ ids: z.array(memberId).min(1).max(100_000) }),
  z.object({ filter: rosterFilter }),
])
export type People = z.infer<typeof people>

const differenceKind = z.enum(['added', 'gone', 'changed'])
/** Two days, compared as recorded at their ends, or by dates of membership as known now. */
export const differenceAsked = {
  from: plainDate,
  to: plainDate,
  by: z.enum(['recorded', 'membership']),
  /** Only these. */
  kind: differenceKind.optional(),
}
/** A person who came, went or changed between two days, column by column; by kana within each kind. */
export const memberDifference = z.object({
  kind: differenceKind,
  id: memberId,
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  changes: z.array(z.object({ field: columnKey, before: cell, after: cell })),
})
export type MemberDifference = z.infer<typeof memberDifference>

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
        /** Further columns to answer in `cells`. */
        columns: z.array(columnKey).max(80).default([]),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(memberRow) })),
  /** Where in that list a member stands, counted from 0; null where the list does not hold them. */
  place: procedure
    .input(
      z.object({
        ...rosterFilter.shape,
        sort: rosterSort.default('kana'),
        descending: z.boolean().default(false),
        id: memberId,
      }),
    )
    .output(z.object({ place: z.int().nullable() })),
  /** How many members stand behind each filter of the roster. */
  counts: procedure.output(
    z.object({
      present: z.int(),
      former: z.int(),
      all: z.int(),
      trash: z.int(),
      unpaid: z.int(),
      /** What the unpaid owe in all. */
      open: z.int(),
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
  /** What is still open with a person, to be seen before a leave. */
  openMatters: procedure.input(z.object({ id: memberId, on: plainDate.optional() })).output(openMatters),
  leave: procedure
    .input(
      z.object({
        id: memberId,
        leftOn: plainDate,
        reason: line.default(''),
        status: z.enum(['left', 'expelled', 'deceased']).default('left'),
        /** Offices and groups that run on end on that day too. */
        endTerms: z.boolean().default(true),
      }),
    )
    .output(done),
  rejoin: procedure.input(z.object({ id: memberId, joinedOn: plainDate.nullable() })).output(done),
  trash: procedure.input(z.object({ ids })).output(done),
  restore: procedure.input(z.object({ ids })).output(done),
  /** Joins two entries of one person; everything follows the survivor. */
  merge: procedure
    .input(
      z.object({
        survivorId: memberId,
        loserId: memberId,
        /** Columns, and `photo`, that the survivor takes from the other; left out: all that only the other knows. */
        take: z.array(columnKey).max(300).optional(),
      }),
    )
    .output(
      done.extend({
        /** Fees of which the survivor now holds two charges for one period: somebody has to look at them. */
        doubled: z.array(z.object({ feeName: z.string(), fiscalYear: z.int() })),
      }),
    ),
  unmerge: procedure.input(z.object({ id: memberId })).output(done),
  /** The next free member number in the style the club uses. */
  nextNumber: procedure
    .input(z.object({ memberTypeId: memberTypeId.nullable().optional() }).optional())
    .output(z.object({ memberNumber: z.string() })),
  /** People who look like the one being typed in: same number, or same name with birth date, phone or address. */
  similar: procedure
    .input(z.object({ fields: memberFields.partial(), except: memberId.optional() }))
    .output(z.object({ rows: z.array(memberRow) })),
  /** What differs between two days; `total` counts those of the kind asked for. */
  difference: procedure.input(z.object({ ...differenceAsked, ...page })).output(
    z.object({
      counts: z.object({ added: z.int(), gone: z.int(), changed: z.int() }),
      total: z.int(),
      rows: z.array(memberDifference),
    }),
  ),
  history: procedure
    .input(z.object({ id: memberId, ...page }))
    .output(z.object({ total: z.int(), entries: z.array(entry) })),
}
