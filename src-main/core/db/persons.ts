import type { People } from '../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { memberName } from '../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { Ctx } from './ctx.ts'
import { peopleOf } from './people.ts'

/** Somebody of whom something is about to be written. */
export interface PersonToWrite {
  readonly id: MemberId
  readonly name: string
}

/** The people an act is about, each once: whoever was merged is their survivor. Refuses someone who lies in the trash. */
export function personsOf(ctx: Ctx, who: People): readonly PersonToWrite[] {
  const rows = ctx.read.rows<{
    id: MemberId
    familyName: string
    givenName: string
    fullName: string
    deleted: number
  }>(
    `SELECT DISTINCT person.id, person.family_name, person.given_name, person.full_name, person.deleted
     FROM json_each(?) AS asked JOIN member ON member.id = asked.value
     JOIN member AS person ON person.id = coalesce(member.root, member.id)`,
    JSON.stringify(peopleOf(ctx, who)),
  )
  const inTrash = rows.find(({ deleted }) => deleted !== 0)
  if (inTrash !== undefined) throw refuse('MEMBER_IN_TRASH', { name: memberName(inTrash) })
  return rows.map((row) => ({ id: row.id, name: memberName(row) }))
}

/** One person, as `personsOf`. */
export function personToWrite(ctx: Ctx, id: MemberId): PersonToWrite {
  const [person] = personsOf(ctx, { ids: [id] })
  if (person === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: id })
  return person
}
