import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Connection } from '../../db/connection.ts'
import { contactPoints } from '../../db/member-queries.ts'

/** A person of the roster or the trash with what a file may say of them, and no more: ten thousand rows ask for one each. */
export interface KnownMember extends MemberFields {
  readonly id: MemberId
  readonly name: string
  readonly memberType: string
  readonly household: string
  readonly inTrash: boolean
}

type Stored = Omit<KnownMember, 'custom' | 'name' | 'inTrash' | 'otherPhones' | 'otherEmails'> & {
  custom: string
  deleted: number
  furtherContacts: 0 | 1
}

const ONE = `
  SELECT member.id, member_number, family_name, given_name, family_name_kana, given_name_kana, full_name, roman_name,
    former_name, country, postal_code, prefecture, city, street, building, phone, mobile, email, birth_date, gender,
    joined_on, left_on, leave_reason, member_type_id, status, expires_on, household_id, payer_id, status_id,
    school_entry_year, note, custom, member.deleted, coalesce(member_type.name, '') AS member_type,
    coalesce(household.name, '') AS household,
    EXISTS (SELECT 1 FROM contact_point WHERE member_id = member.id) AS further_contacts
  FROM member LEFT JOIN member_type ON member_type.id = member_type_id
    LEFT JOIN household ON household.id = household_id AND household.deleted = 0
  WHERE member.id = ? AND member.deleted <> 2`

export function knownMember(db: Connection, id: string): KnownMember | undefined {
  const stored = db.row<Stored>(ONE, id)
  if (stored === undefined) return undefined
  const { custom, deleted, furtherContacts, ...fields } = stored
  const further = (kind: 'phone' | 'email') =>
    furtherContacts === 1 ? contactPoints(db, id, kind).map(({ value }) => value) : []
  return {
    ...fields,
    custom: JSON.parse(custom) as MemberFields['custom'],
    otherPhones: further('phone'),
    otherEmails: further('email'),
    name: memberName(stored),
    inTrash: deleted !== 0,
  }
}
