import type { MemberRow } from '../../../src-shared/contract/members.ts'
import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { joinAddress } from '../../../src-shared/domain/join-address.ts'
import { memberKana, memberName } from '../../../src-shared/domain/member-name.ts'
import type { Connection } from './connection.ts'

type Stored = Omit<MemberRow, 'name' | 'kana' | 'address'> & {
  familyName: string
  givenName: string
  fullName: string
  familyNameKana: string
  givenNameKana: string
  prefecture: string
  city: string
  street: string
  building: string
}

const LIST = `
  member.id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana,
  member_type_id, coalesce((SELECT name FROM member_type WHERE id = member_type_id), '') AS member_type, status,
  coalesce((SELECT name FROM member_status WHERE id = status_id AND stands_for = status AND deleted = 0), '') AS status_name,
  phone, mobile, email, postal_code, prefecture, city, street, building, birth_date, joined_on, left_on, photo_id,
  household_id, coalesce((SELECT name FROM household WHERE id = household_id AND deleted = 0), '') AS household,
  (SELECT coalesce(sum(open), 0) FROM charge_open WHERE open > 0 AND member_id IN (
    SELECT member.id UNION ALL SELECT merged.id FROM member AS merged WHERE merged.root = member.id)) AS open`

/** The list rows of these members, in the order given. */
export function memberRows(db: Connection, rows: readonly number[]): MemberRow[] {
  return db
    .rows<Stored>(
      `SELECT ${LIST} FROM json_each(?) AS page JOIN member ON member.n = page.value ORDER BY page.key`,
      JSON.stringify(rows),
    )
    .map(toRow)
}

export function memberRowsById(db: Connection, ids: readonly string[]): MemberRow[] {
  return db
    .rows<Stored>(
      `SELECT ${LIST} FROM json_each(?) AS page JOIN member ON member.id = page.value ORDER BY page.key`,
      JSON.stringify(ids),
    )
    .map(toRow)
}

/** The first page before the index is in memory: straight from the file, in kana order. */
export function firstRows(
  db: Connection,
  { offset, limit, today }: { offset: number; limit: number; today: PlainDate },
): { total: number; rows: MemberRow[] } {
  const total = countBelonging(db, today)
  const rows = db
    .rows<Stored>(
      `SELECT ${LIST} FROM member WHERE ${HERE} AND coalesce(left_on, '9999-12-31') > ? ORDER BY sort_key, n LIMIT ? OFFSET ?`,
      today,
      limit,
      offset,
    )
    .map(toRow)
  return { total, rows }
}

const HERE =
  "deleted = 0 AND root IS NULL AND created_dev IS NOT NULL AND status IN ('applied', 'approved', 'active', 'paused', 'unknown')"

/** Everyone but those in the index of who is away, of whom those belong who leave on a day to come. In the index's own words, or it is not used. */
function countBelonging(db: Connection, today: PlainDate): number {
  const away = `member INDEXED BY member_away WHERE NOT (
  deleted = 0 AND root IS NULL AND created_dev IS NOT NULL AND left_on IS NULL
  AND status IN ('applied', 'approved', 'active', 'paused', 'unknown'))`
  const text = `SELECT (SELECT count(*) FROM member) - (SELECT count(*) FROM ${away})
    + (SELECT count(*) FROM ${away} AND left_on > ? AND ${HERE})`
  return Number(db.prepare(text).pluck().get(today))
}

function toRow(stored: Stored): MemberRow {
  const { familyName, givenName, fullName, familyNameKana, givenNameKana, prefecture, city, street, building, ...row } =
    stored
  return {
    ...row,
    name: memberName({ familyName, givenName, fullName }),
    kana: memberKana({ familyNameKana, givenNameKana }),
    address: joinAddress({ prefecture, city, street, building }),
  }
}
