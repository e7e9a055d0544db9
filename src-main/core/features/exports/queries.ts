import type { CustomField } from '../../../../src-shared/contract/members.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Connection } from '../../db/connection.ts'
import { membersByRow } from '../../db/member-queries.ts'
import type { ExportedMember } from './roster-columns.ts'

export function exportedMembers(db: Connection, rows: readonly number[]): ExportedMember[] {
  return membersByRow(db, rows).map((member) => ({
    ...member,
    payer: member.payerId === null || member.payerId === member.id ? '' : nameOf(db, member.payerId),
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

function nameOf(db: Connection, id: string): string {
  const found = db.row<{ familyName: string; givenName: string; fullName: string }>(
    'SELECT family_name, given_name, full_name FROM member WHERE id = ?',
    id,
  )
  return found === undefined ? '' : memberName(found)
}
