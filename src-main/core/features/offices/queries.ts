import type { Office } from '../../../../src-shared/contract/groups.ts'
import type { MemberId, OfficeId, OfficeTermId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Connection } from '../../db/connection.ts'

export interface StoredTerm {
  readonly id: OfficeTermId
  readonly officeId: OfficeId
  readonly office: string
  /** Whose entry it was written on. */
  readonly writtenOn: MemberId
  /** Who that is, with merges. */
  readonly memberId: MemberId
  readonly name: string
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly paidFrom: PlainDate | null
  readonly paidTo: PlainDate | null
  readonly note: string
}

export function storedOffices(db: Connection): Office[] {
  return db
    .rows<Omit<Office, 'director'> & { director: 0 | 1 }>(
      `SELECT id, name, director, position FROM office
       WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id`,
    )
    .map((office) => ({ ...office, director: office.director === 1 }))
}

export function storedOffice(db: Connection, id: string): Office {
  const found = storedOffices(db).find((office) => office.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'office' })
  return found
}

type Row = Omit<StoredTerm, 'name'> & { familyName: string; givenName: string; fullName: string }

/** Every term of everyone who is not in the trash, newest first. */
export function storedTerms(db: Connection): StoredTerm[] {
  return db
    .rows<Row>(
      `SELECT office_term.id, office_id, office.name AS office, office_term.member_id AS written_on,
         person.id AS member_id, person.family_name, person.given_name, person.full_name,
         starts_on, ends_on, paid_from, paid_to, office_term.note
       FROM office_term JOIN office ON office.id = office_id AND office.deleted = 0 AND office.created_dev IS NOT NULL
       JOIN member ON member.id = office_term.member_id
       JOIN member AS person ON person.id = coalesce(member.root, member.id) AND person.deleted = 0
       WHERE office_term.deleted = 0
       ORDER BY starts_on IS NULL, starts_on DESC, office.position, person.sort_key, office_term.id`,
    )
    .map(({ familyName, givenName, fullName, ...term }) => ({
      ...term,
      name: memberName({ familyName, givenName, fullName }),
    }))
}

export function storedTerm(db: Connection, id: string): StoredTerm {
  const found = storedTerms(db).find((term) => term.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'officeTerm' })
  return found
}
