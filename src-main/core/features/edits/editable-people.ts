import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Connection } from '../../db/connection.ts'
import { contactPoints } from '../../db/member-queries.ts'
import type { MemberTable } from '../../db/schema.ts'

/** Somebody before an edit; further phones and addresses are still to be read, by `withContacts`. */
export interface EditablePerson {
  readonly id: MemberId
  readonly name: string
  readonly fields: MemberFields
}

const CHUNK = 500

type Stored = Omit<MemberTable, 'custom'> & { readonly custom: string }

/**
 * The people named, each once, in the order in which they were made: their making lies together in the log, and reading
 * it there is what a change of many costs most.
 */
export function* editablePeople(db: Connection, ids: readonly string[]): Generator<EditablePerson> {
  const order = db.rows<{ n: number }>(
    'SELECT DISTINCT member.n FROM json_each(?) AS asked JOIN member ON member.id = asked.value ORDER BY member.n',
    JSON.stringify(ids),
  )
  for (let start = 0; start < order.length; start += CHUNK) {
    const chunk = order.slice(start, start + CHUNK).map(({ n }) => n)
    yield* db
      .rows<Stored>(
        'SELECT * FROM member WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n',
        JSON.stringify(chunk),
      )
      .map(editable)
  }
}

function editable(stored: Stored): EditablePerson {
  const name = memberName(stored)
  if (stored.deleted !== 0) throw refuse('MEMBER_IN_TRASH', { name })
  const fields = { ...stored, custom: JSON.parse(stored.custom), otherPhones: [], otherEmails: [] }
  return { id: stored.id as MemberId, name, fields: fields as unknown as MemberFields }
}

/** With the further phones and addresses that these fields are about to replace. */
export function withContacts(
  db: Connection,
  { id, fields }: EditablePerson,
  said: Partial<MemberFields>,
): MemberFields {
  if (said.otherPhones === undefined && said.otherEmails === undefined) return fields
  const values = (kind: 'phone' | 'email') => contactPoints(db, id, kind).map(({ value }) => value)
  return { ...fields, otherPhones: values('phone'), otherEmails: values('email') }
}
