import type { Contact } from '../../../src-shared/contract/funds.ts'
import { foldText } from '../../../src-shared/domain/fold.ts'
import type { Read } from './connection.ts'

/** Everyone who pays or is paid and is no member, by kana. */
export function storedContacts(read: Read): Contact[] {
  return read.rows<Contact>(
    `SELECT id, name, kana, kind, postal_code, address, phone, email, note FROM contact
     WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY CASE kana WHEN '' THEN name ELSE kana END, name, id`,
  )
}

/** Contacts whose name or reading holds a folded term. */
export function contactsNamed(read: Read, term: string): string[] {
  return storedContacts(read)
    .filter(({ name, kana }) => [name, kana].some((text) => foldText(text).includes(term)))
    .map(({ id }) => id)
}
