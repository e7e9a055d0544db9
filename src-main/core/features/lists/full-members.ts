import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Connection } from '../../db/connection.ts'
import { type Cells, memberCells } from '../../db/member-cells.ts'
import type { ListJob } from './list-host.ts'

/** A member's fields with the words that its ids stand for. */
export type FullMember = MemberFields & {
  readonly id: string
  readonly memberType: string
  readonly household: string
  /** Who pays the dues, where that is someone else. */
  readonly payer: string
  /** What other tables say of the person, by column key. */
  readonly related: Readonly<Cells>
}

type Stored = Omit<FullMember, 'custom' | 'otherPhones' | 'otherEmails' | 'payer' | 'related'> & {
  readonly custom: string
}

/** These members in the order given; leaner than the whole of a member, for there may be many. */
export function fullMembers(
  db: Connection,
  ids: readonly string[],
  related: readonly string[],
  { today, request }: ListJob,
): FullMember[] {
  const asked = JSON.stringify(ids)
  const stored = db.rows<Stored>(
    `SELECT member.*, coalesce(member_type.name, '') AS member_type, coalesce(household.name, '') AS household
     FROM json_each(?) AS page JOIN member ON member.id = page.value
     LEFT JOIN member_type ON member_type.id = member.member_type_id
     LEFT JOIN household ON household.id = member.household_id AND household.deleted = 0
     ORDER BY page.key`,
    asked,
  )
  const contacts = contactsOf(db, asked)
  const cells = memberCells(db, ids, related, { today, on: request.on })
  return stored.map((member, index) => ({
    ...member,
    custom: JSON.parse(member.custom),
    otherPhones: contacts.get(`phone ${member.id}`)?.map(({ value }) => value) ?? [],
    otherEmails: contacts.get(`email ${member.id}`)?.map(({ value }) => value) ?? [],
    payer: payerOf(db, member),
    related: cells[index] ?? {},
  }))
}

function contactsOf(db: Connection, ids: string) {
  const found = db.rows<{ memberId: string; kind: string; value: string }>(
    `SELECT member_id, kind, value FROM contact_point
     WHERE deleted = 0 AND member_id IN (SELECT value FROM json_each(?)) ORDER BY position, id`,
    ids,
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
