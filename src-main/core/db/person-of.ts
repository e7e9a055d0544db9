import type { Connection } from './connection.ts'
import { tableInFile } from './heads.ts'
import type { SyncedTableName } from './synced-tables.ts'

/** Where a row names whose it is: a member, or with money also a contact. */
const columns: Readonly<Partial<Record<SyncedTableName, string>>> = {
  member: 'id',
  charge: 'member_id',
  contactPoint: 'member_id',
  groupMembership: 'member_id',
  memberTag: 'member_id',
  officeTerm: 'member_id',
  guardian: 'member_id',
  consent: 'member_id',
  feeAgreement: 'member_id',
  debitMandate: 'member_id',
  payment: 'payer_id',
  receipt: 'payer_id',
  notice: 'payer_id',
  attendance: 'person_id',
  registration: 'person_id',
}

export function isOfPerson(table: SyncedTableName): boolean {
  return columns[table] !== undefined
}

/** The id of whom a row is about; null where it is about nobody, or says nothing of it. */
export function personOf(db: Connection, table: SyncedTableName, row: string): string | null {
  const column = columns[table]
  if (column === undefined) return null
  const found = db.row<{ person: string | null }>(
    `SELECT ${column} AS person FROM ${tableInFile(table)} WHERE id = ?`,
    row,
  )
  return found?.person ?? null
}
