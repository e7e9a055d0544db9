import type { Cell } from '../../../src-shared/contract/columns.ts'
import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { fullYears } from '../../../src-shared/domain/full-years.ts'
import { joinAddress } from '../../../src-shared/domain/join-address.ts'
import type { MemberColumn } from '../../../src-shared/domain/member-columns.ts'
import { memberKana, memberName } from '../../../src-shared/domain/member-name.ts'
import { schoolYearOn } from '../../../src-shared/domain/school-year.ts'
import { dayOfChange } from './clock.ts'
import { HOUSEHOLD_HEAD } from './household-head.ts'
import type { RelatedColumn } from './member-cells-related.ts'
import type { MemberTable } from './schema.ts'

/** What was read of a member's own row: only what the columns asked for need. */
export type StoredCells = Omit<MemberTable, 'custom'> & {
  readonly custom: string
  readonly memberType: string
  readonly statusName: string | null
  readonly household: string
  readonly isHead: 0 | 1 | null
}

export interface Place {
  readonly on: PlainDate
  readonly timeZone: string
}

export interface OwnColumn {
  readonly needs: readonly string[]
  readonly cell: (row: StoredCells, place: Place) => Cell
  /** What a filter tests, where that is more than what is shown. */
  readonly tested?: (row: StoredCells) => Cell
}

const STATUS_NAME =
  '(SELECT name FROM member_status WHERE id = status_id AND stands_for = status AND deleted = 0) AS status_name'
const TYPE_NAME = "coalesce((SELECT name FROM member_type WHERE id = member_type_id), '') AS member_type"
const HOUSEHOLD = "coalesce((SELECT name FROM household WHERE id = household_id AND deleted = 0), '') AS household"
const IS_HEAD = `(SELECT coalesce(${HOUSEHOLD_HEAD} = member.id, 0) FROM household
  WHERE household.id = member.household_id AND household.deleted = 0) AS is_head`

const names = ['family_name', 'given_name', 'full_name']
const addressParts = ['prefecture', 'city', 'street', 'building']

/** The columns that the member's own row answers. */
export const ownColumns: Readonly<Record<Exclude<MemberColumn, RelatedColumn>, OwnColumn>> = {
  memberNumber: plain('member_number', 'memberNumber'),
  name: { needs: names, cell: memberName },
  kana: { needs: ['family_name_kana', 'given_name_kana'], cell: memberKana },
  familyName: plain('family_name', 'familyName'),
  givenName: plain('given_name', 'givenName'),
  familyNameKana: plain('family_name_kana', 'familyNameKana'),
  givenNameKana: plain('given_name_kana', 'givenNameKana'),
  fullName: plain('full_name', 'fullName'),
  romanName: plain('roman_name', 'romanName'),
  formerName: plain('former_name', 'formerName'),
  memberType: plain(TYPE_NAME, 'memberType'),
  status: {
    needs: ['status', STATUS_NAME],
    cell: ({ status, statusName }) => statusName ?? status,
    tested: ({ status, statusName }) => (statusName === null ? status : [status, statusName]),
  },
  household: plain(HOUSEHOLD, 'household'),
  householdHead: { needs: [IS_HEAD], cell: ({ isHead }) => (isHead === null ? null : isHead === 1) },
  postalCode: plain('postal_code', 'postalCode'),
  address: { needs: addressParts, cell: joinAddress },
  prefecture: plain('prefecture', 'prefecture'),
  city: plain('city', 'city'),
  street: plain('street', 'street'),
  building: plain('building', 'building'),
  country: plain('country', 'country'),
  phone: plain('phone', 'phone'),
  mobile: plain('mobile', 'mobile'),
  email: plain('email', 'email'),
  birthDate: plain('birth_date', 'birthDate'),
  age: {
    needs: ['birth_date'],
    cell: ({ birthDate }, { on }) => (birthDate === null ? null : fullYears(birthDate, on)),
  },
  birthMonth: {
    needs: ['birth_date'],
    cell: ({ birthDate }) => (birthDate === null ? null : Number(birthDate.slice(5, 7))),
  },
  gender: plain('gender', 'gender'),
  schoolYear: { needs: ['birth_date', 'school_entry_year'], cell: (row, { on }) => schoolYearOn(row, on) },
  joinedOn: plain('joined_on', 'joinedOn'),
  membershipYears: { needs: ['joined_on', 'left_on'], cell: (row, { on }) => membershipYears(row, on) },
  leftOn: plain('left_on', 'leftOn'),
  leaveReason: plain('leave_reason', 'leaveReason'),
  expiresOn: plain('expires_on', 'expiresOn'),
  note: plain('note', 'note'),
  createdOn: {
    needs: ['member.created_hlc'],
    cell: ({ createdHlc }, { timeZone }) => (createdHlc === null ? null : dayOfChange(createdHlc, timeZone)),
  },
}

function plain<K extends keyof StoredCells>(sql: string, name: StoredCells[K] extends Cell ? K : never): OwnColumn {
  return { needs: [sql], cell: (row) => row[name] as Cell }
}

/** Whoever left counts the years until then. */
function membershipYears({ joinedOn, leftOn }: StoredCells, on: PlainDate): number | null {
  if (joinedOn === null) return null
  return fullYears(joinedOn, leftOn !== null && leftOn < on ? leftOn : on)
}
