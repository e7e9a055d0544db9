import { type Lookalike, lookalikeOf } from '../../../src-shared/domain/person-likeness.ts'
import type { Connection } from './connection.ts'

export interface Known {
  readonly id: string
  readonly lookalike: Lookalike
}

type Stored = Readonly<Record<string, string | null>>

/** Everyone who stands for oneself and is not in the trash, the first made first. */
export function lookalikes(db: Connection): Known[] {
  const contacts = furtherContacts(db)
  const rows = db.iterate<Stored>(
    `SELECT id, member_number, family_name, given_name, full_name, former_name, family_name_kana, given_name_kana,
       birth_date, gender, phone, mobile, email, city, street
     FROM member WHERE deleted = 0 AND root IS NULL AND created_dev IS NOT NULL ORDER BY n`,
  )
  return Array.from(rows, (row) => known(row, contacts.get(row.id ?? '')))
}

interface Contacts {
  readonly phone: string[]
  readonly email: string[]
}

function known(row: Stored, further: Contacts | undefined): Known {
  const text = (column: string) => row[column] ?? ''
  const lookalike = lookalikeOf({
    memberNumber: text('member_number'),
    familyName: text('family_name'),
    givenName: text('given_name'),
    fullName: text('full_name'),
    formerName: text('former_name'),
    familyNameKana: text('family_name_kana'),
    givenNameKana: text('given_name_kana'),
    birthDate: row.birth_date ?? null,
    gender: row.gender ?? null,
    phones: [text('phone'), text('mobile'), ...(further?.phone ?? [])],
    emails: [text('email'), ...(further?.email ?? [])],
    city: text('city'),
    street: text('street'),
  })
  return { id: text('id'), lookalike }
}

function furtherContacts(db: Connection): ReadonlyMap<string, Contacts> {
  const contacts = new Map<string, Contacts>()
  const rows = db.rows<{ memberId: string; kind: 'phone' | 'email'; value: string }>(
    'SELECT member_id, kind, value FROM contact_point WHERE deleted = 0',
  )
  for (const { memberId, kind, value } of rows) {
    const found = contacts.get(memberId) ?? { phone: [], email: [] }
    found[kind].push(value)
    contacts.set(memberId, found)
  }
  return contacts
}
