import type { PersonId } from '../../../src-shared/contract/values.ts'
import { memberKana, memberName, type NameParts } from '../../../src-shared/domain/member-name.ts'
import type { Read } from './connection.ts'

/** Somebody who comes to something: a member, whoever was merged being the survivor, or a contact as a guest. */
export interface Comer {
  readonly id: PersonId
  readonly kind: 'member' | 'contact'
  readonly memberNumber: string
  readonly name: string
  readonly kana: string
  readonly memberTypeId: string | null
  readonly birthDate: string | null
  readonly householdId: string | null
  readonly inTrash: boolean
}

interface StoredMember extends NameParts {
  readonly asked: string
  readonly id: PersonId
  readonly memberNumber: string
  readonly memberTypeId: string | null
  readonly birthDate: string | null
  readonly householdId: string | null
  readonly deleted: number
}

/** By the id that was asked for. Who is not known on this laptop yet is left out. */
export function comersOf(read: Read, ids: Iterable<string>): Map<string, Comer> {
  const asked = JSON.stringify([...new Set(ids)])
  const members = read.rows<StoredMember>(
    `SELECT member.id AS asked, person.id, person.member_number, person.family_name, person.given_name,
       person.full_name, person.family_name_kana, person.given_name_kana, person.member_type_id, person.birth_date,
       person.household_id, person.deleted
     FROM json_each(?) AS wanted JOIN member ON member.id = wanted.value
       JOIN member AS person ON person.id = coalesce(member.root, member.id)`,
    asked,
  )
  const contacts = read.rows<{ id: PersonId; name: string; kana: string; deleted: number }>(
    `SELECT contact.id, name, kana, deleted FROM json_each(?) AS wanted
     JOIN contact ON contact.id = wanted.value AND contact.created_dev IS NOT NULL`,
    asked,
  )
  return new Map<string, Comer>([
    ...members.map((stored): [string, Comer] => [stored.asked, memberOf(stored)]),
    ...contacts.map(({ deleted, ...contact }): [string, Comer] => [
      contact.id,
      { ...contact, ...nothingOfAMember, kind: 'contact', inTrash: deleted !== 0 },
    ]),
  ])
}

const nothingOfAMember = { memberNumber: '', memberTypeId: null, birthDate: null, householdId: null }

function memberOf(stored: StoredMember): Comer {
  const { id, memberNumber, memberTypeId, birthDate, householdId, deleted } = stored
  return {
    id,
    kind: 'member',
    memberNumber,
    name: memberName(stored),
    kana: memberKana(stored),
    memberTypeId,
    birthDate,
    householdId,
    inTrash: deleted !== 0,
  }
}
