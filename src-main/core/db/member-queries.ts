import type { Member } from '../../../src-shared/contract/members.ts'
import { joinAddress } from '../../../src-shared/domain/join-address.ts'
import { memberKana, memberName } from '../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { belongingOf } from './belonging.ts'
import { parseHlc } from './clock.ts'
import type { Connection } from './connection.ts'
import { CREDIT_OF_PAYMENT } from './payment-credit.ts'
import type { MemberTable } from './schema.ts'

type Stored = Omit<MemberTable, 'custom'> & {
  custom: string
  memberType: string
  statusName: string
  household: string
  open: number
  credit: number
  changedHlc: string | null
}

const FULL = `
  member.*,
  coalesce((SELECT name FROM member_type WHERE id = member_type_id), '') AS member_type,
  coalesce((SELECT name FROM member_status WHERE id = status_id AND stands_for = status AND deleted = 0), '') AS status_name,
  coalesce((SELECT name FROM household WHERE id = household_id AND deleted = 0), '') AS household,
  (SELECT coalesce(sum(open), 0) FROM charge_open WHERE open > 0 AND member_id IN (
    SELECT member.id UNION ALL SELECT merged.id FROM member AS merged WHERE merged.root = member.id)) AS open,
  (SELECT coalesce(sum(${CREDIT_OF_PAYMENT}), 0)
    FROM payment WHERE void_wall IS NULL AND deleted = 0 AND payer_id IN (
      SELECT member.id UNION ALL SELECT merged.id FROM member AS merged WHERE merged.root = member.id)) AS credit,
  (SELECT max(hlc) FROM change_row JOIN change USING (dev, seq) WHERE tbl = 'member' AND row = member.id) AS changed_hlc`

export function membersById(db: Connection, ids: readonly string[]): Member[] {
  return db
    .rows<Stored>(
      `SELECT ${FULL} FROM json_each(?) AS page JOIN member ON member.id = page.value ORDER BY page.key`,
      JSON.stringify(ids),
    )
    .map((stored) => toMember(db, stored))
}

export function membersByRow(db: Connection, rows: readonly number[]): Member[] {
  return db
    .rows<Stored>(
      `SELECT ${FULL} FROM json_each(?) AS page JOIN member ON member.n = page.value ORDER BY page.key`,
      JSON.stringify(rows),
    )
    .map((stored) => toMember(db, stored))
}

export function getMember(db: Connection, id: string): Member {
  const [found] = membersById(db, [id])
  if (found === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: id })
  return found
}

/** Further phones and addresses of a person, in their order. */
export function contactPoints(
  db: Connection,
  memberId: string,
  kind: 'phone' | 'email',
): { id: string; value: string }[] {
  return db.rows(
    'SELECT id, value FROM contact_point WHERE member_id = ? AND kind = ? AND deleted = 0 ORDER BY position, id',
    memberId,
    kind,
  )
}

function toMember(db: Connection, stored: Stored): Member {
  const {
    n: _n,
    createdDev,
    createdSeq,
    createdHlc,
    deleted,
    root: _root,
    sortKey,
    searchText,
    changedHlc,
    ...fields
  } = stored
  return {
    ...(fields as unknown as Member),
    custom: JSON.parse(stored.custom),
    ...belongingOf(db, stored.id),
    otherPhones: contactPoints(db, stored.id, 'phone').map(({ value }) => value),
    otherEmails: contactPoints(db, stored.id, 'email').map(({ value }) => value),
    name: memberName(stored),
    kana: memberKana(stored),
    address: joinAddress(stored),
    inTrash: deleted !== 0,
    createdAt: instantOf(createdHlc),
    changedAt: instantOf(changedHlc ?? createdHlc),
  }
}

function instantOf(hlc: string | null): string {
  return new Date(hlc === null ? 0 : parseHlc(hlc)[0]).toISOString()
}
