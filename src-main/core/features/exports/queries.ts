import type { CustomField, MemberFields } from '../../../../src-shared/contract/members.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Connection } from '../../db/connection.ts'

/** A member's fields with the words that its ids stand for. */
export type ExportedMember = MemberFields & {
  readonly memberType: string
  readonly household: string
  /** Who pays the dues, where that is someone else. */
  readonly payer: string
}

type Stored = Omit<ExportedMember, 'custom' | 'otherPhones' | 'otherEmails' | 'payer'> & {
  readonly id: string
  readonly custom: string
}

/** The members of these rows of the roster, in that order; leaner than the whole of a member, for there may be many. */
export function exportedMembers(db: Connection, rows: readonly number[]): ExportedMember[] {
  const stored = db.rows<Stored>(
    `SELECT member.*, coalesce(member_type.name, '') AS member_type, coalesce(household.name, '') AS household
     FROM json_each(?) AS page JOIN member ON member.n = page.value
     LEFT JOIN member_type ON member_type.id = member.member_type_id
     LEFT JOIN household ON household.id = member.household_id AND household.deleted = 0
     ORDER BY page.key`,
    JSON.stringify(rows),
  )
  const contacts = contactsOf(db, stored)
  return stored.map((member) => ({
    ...member,
    custom: JSON.parse(member.custom),
    otherPhones: contacts.get(`phone ${member.id}`)?.map(({ value }) => value) ?? [],
    otherEmails: contacts.get(`email ${member.id}`)?.map(({ value }) => value) ?? [],
    payer: payerOf(db, member),
  }))
}

export function storedCustomFields(db: Connection): CustomField[] {
  return db
    .rows<Omit<CustomField, 'choices' | 'sensitive'> & { choices: string; sensitive: 0 | 1 }>(
      `SELECT id, name, kind, choices, sensitive, position FROM custom_field
       WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id`,
    )
    .map((field) => ({ ...field, choices: JSON.parse(field.choices), sensitive: field.sensitive === 1 }))
}

function contactsOf(db: Connection, members: readonly { readonly id: string }[]) {
  const found = db.rows<{ memberId: string; kind: string; value: string }>(
    `SELECT member_id, kind, value FROM contact_point
     WHERE deleted = 0 AND member_id IN (SELECT value FROM json_each(?)) ORDER BY position, id`,
    JSON.stringify(members.map(({ id }) => id)),
  )
  return Map.groupBy(found, ({ memberId, kind }) => `${kind} ${memberId}`)
}

function payerOf(db: Connection, { id, payerId }: Stored): string {
  if (payerId === null || payerId === (id as string)) return ''
  const found = db.row<{ familyName: string; givenName: string; fullName: string }>(
    'SELECT family_name, given_name, full_name FROM member WHERE id = ?',
    payerId,
  )
  return found === undefined ? '' : memberName(found)
}
