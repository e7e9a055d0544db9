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

/** Who pays or is paid: a member, or a contact who is none. */
export interface Payer extends Person {
  readonly kind: 'member' | 'contact'
  /** Of a contact, whether it is a body; null where the name alone says so. */
  readonly body: boolean | null
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

/** As above, of a payer who may be a contact. */
export const IDS_OF_PAYER = 'SELECT ?1 AS id UNION ALL SELECT id FROM member WHERE root = ?1'

/** Follows merges to the person who stands for this id. */
export function findPerson(read: Read, id: string): Person {
  const person = personOrNull(read, id)
  if (person === null) throw refuse('MEMBER_NOT_FOUND', { asked: id })
  return person
}

/** The member or contact who pays. */
export function findPayer(read: Read, id: string): Payer {
  const person = personOrNull(read, id)
  if (person !== null) return { ...person, kind: 'member', body: null }
  const contact = read.row<{ name: string; kind: string; deleted: number }>(
    'SELECT name, kind, deleted FROM contact WHERE id = ? AND created_dev IS NOT NULL',
    id,
  )
  if (contact === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: id })
  const { name, kind, deleted } = contact
  return { id, memberNumber: '', name, unsplit: true, inTrash: deleted !== 0, kind: 'contact', body: kind === 'body' }
}

function personOrNull(read: Read, id: string): Person | null {
  const stored = read.row<Stored>(
    `SELECT person.id, person.member_number, person.family_name, person.given_name, person.full_name, person.deleted
     FROM member JOIN member AS person ON person.id = coalesce(member.root, member.id) WHERE member.id = ?`,
    id,
  )
  if (stored === undefined) return null
  return {
    id: stored.id,
    memberNumber: stored.memberNumber,
    name: memberName(stored),
    unsplit: stored.familyName === '' && stored.givenName === '',
    inTrash: stored.deleted !== 0,
  }
}
