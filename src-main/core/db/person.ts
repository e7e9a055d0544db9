import { memberName } from '../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { Read } from './connection.ts'

/** A member as money sees one: whoever was merged into another is that other. */
export interface Person {
  readonly id: string
  readonly memberNumber: string
  readonly name: string
  /** Only a full name is known: a body, or a name that does not split. */
  readonly unsplit: boolean
  readonly inTrash: boolean
}

interface Stored {
  readonly id: string
  readonly memberNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly deleted: number
}

/** The ids of a person: one's own and those merged into it. Bind the person's id once, as `?1`. */
export const IDS_OF_PERSON = 'SELECT id FROM member WHERE id = ?1 UNION ALL SELECT id FROM member WHERE root = ?1'

/** Follows merges to the person who stands for this id. */
export function findPerson(read: Read, id: string): Person {
  const stored = read.row<Stored>(
    `SELECT person.id, person.member_number, person.family_name, person.given_name, person.full_name, person.deleted
     FROM member JOIN member AS person ON person.id = coalesce(member.root, member.id) WHERE member.id = ?`,
    id,
  )
  if (stored === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: id })
  return {
    id: stored.id,
    memberNumber: stored.memberNumber,
    name: memberName(stored),
    unsplit: stored.familyName === '' && stored.givenName === '',
    inTrash: stored.deleted !== 0,
  }
}
