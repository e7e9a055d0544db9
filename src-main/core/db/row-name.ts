import { memberName } from '../../../src-shared/domain/member-name.ts'
import type { Connection } from './connection.ts'
import { tableInFile } from './heads.ts'
import { isOfPerson, personOf } from './person-of.ts'
import type { SyncedTableName } from './synced-tables.ts'

/** What a person would call a row: for money, the name of whose it is. */
export function rowName(db: Connection, table: SyncedTableName, row: string): string {
  const person = personOf(db, table, row)
  if (person !== null) return nameOfMember(db, person)
  switch (table) {
    case 'refund':
      return rowName(db, 'payment', ownerOf(db, table, row, 'payment_id'))
    case 'debitRequest':
      return ownerOf(db, table, row, 'drawn_on')
    case 'billingRun':
      return ownerOf(db, table, row, 'ran_on')
    case 'expense':
      return ownerOf(db, table, row, 'payee') || ownerOf(db, table, row, 'description')
    case 'transfer':
      return ownerOf(db, table, row, 'note')
    case 'budget':
      return rowName(db, 'ledgerAccount', ownerOf(db, table, row, 'ledger_account_id'))
    case 'periodClose':
      return ownerOf(db, table, row, 'period')
    case 'attachment':
      return ownerOf(db, table, row, 'file_name')
    case 'bankLine':
      return ownerOf(db, table, row, 'payer_text')
    case 'session':
      return `${rowName(db, 'activity', ownerOf(db, table, row, 'activity_id'))} ${ownerOf(db, table, row, 'held_on')}`.trim()
    case 'assignment':
      return rowName(db, 'registration', ownerOf(db, table, row, 'registration_id'))
    case 'agendaItem':
      return ownerOf(db, table, row, 'title')
    case 'response':
      return rowName(db, 'voter', ownerOf(db, table, row, 'voter_id'))
    case 'payerAlias':
      return ownerOf(db, table, row, 'text')
    default:
      return isOfPerson(table) ? '' : ownerOf(db, table, row, 'name')
  }
}

function ownerOf(db: Connection, table: SyncedTableName, row: string, column: string): string {
  return String(
    db
      .prepare(`SELECT ${column} FROM ${tableInFile(table)} WHERE id = ?`)
      .pluck()
      .get(row) ?? '',
  )
}

/** Of a member, or of a contact where money has one for its owner. */
function nameOfMember(db: Connection, id: string): string {
  const found = db.row<{ familyName: string; givenName: string; fullName: string }>(
    'SELECT family_name, given_name, full_name FROM member WHERE id = ?',
    id,
  )
  return found === undefined ? ownerOf(db, 'contact', id, 'name') : memberName(found)
}
