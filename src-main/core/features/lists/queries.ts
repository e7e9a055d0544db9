import type { CustomField } from '../../../../src-shared/contract/custom-fields.ts'
import { groupColumnKind } from '../../../../src-shared/domain/member-columns.ts'
import type { Connection } from '../../db/connection.ts'
import { HOUSEHOLD_HEAD } from '../../db/household-head.ts'

export type ListedField = Pick<CustomField, 'id' | 'name' | 'kind' | 'sensitive'>

export function customFieldsIn(db: Connection): ListedField[] {
  return db
    .rows<Omit<ListedField, 'sensitive'> & { sensitive: 0 | 1 }>(
      `SELECT id, name, kind, sensitive FROM custom_field
       WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id`,
    )
    .map((field) => ({ ...field, sensitive: field.sensitive === 1 }))
}

/** The kinds of groups that the club has, in the order of its groups. */
export function groupKinds(db: Connection): string[] {
  const kinds = db.rows<{ kind: string }>(
    'SELECT kind FROM member_group WHERE deleted = 0 AND created_dev IS NOT NULL GROUP BY kind ORDER BY min(position), kind',
  )
  return kinds.map(({ kind }) => kind)
}

export function hasAny(db: Connection, table: 'tag' | 'office' | 'guardian'): boolean {
  return db.row(`SELECT 1 AS one FROM ${table} WHERE deleted = 0 AND created_dev IS NOT NULL LIMIT 1`) !== undefined
}

const there = 'deleted = 0 AND created_dev IS NOT NULL'
const orders: Readonly<Record<string, string>> = {
  memberType: `SELECT name FROM member_type WHERE ${there} ORDER BY position, id`,
  tags: `SELECT name FROM tag WHERE ${there} ORDER BY position, name`,
  offices: `SELECT name FROM office WHERE ${there} ORDER BY position, name`,
  groups: `SELECT name FROM member_group WHERE ${there} ORDER BY position, name`,
}

/** The values of a column in the order that the club gave them; empty where it gave none. */
export function orderOf(db: Connection, key: string): string[] {
  const kind = groupColumnKind(key)
  const sql =
    kind === null ? orders[key] : `SELECT name FROM member_group WHERE ${there} AND kind = ? ORDER BY position, name`
  if (sql === undefined) return []
  return db.rows<{ name: string }>(sql, ...(kind === null ? [] : [kind])).map(({ name }) => name)
}

/** The households of these people and who is their head; nobody where a person lives alone on paper. */
export function householdsOf(
  db: Connection,
  ids: readonly string[],
): ReadonlyMap<string, { readonly household: string; readonly headId: string | null }> {
  const rows = db.rows<{ id: string; household: string; headId: string | null }>(
    `SELECT member.id, household.id AS household, ${HOUSEHOLD_HEAD} AS head_id FROM member
     JOIN household ON household.id = household_id AND household.deleted = 0
     WHERE member.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, ...found }) => [id, found]))
}
