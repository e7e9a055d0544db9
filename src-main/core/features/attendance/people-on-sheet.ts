import type { SheetPerson } from '../../../../src-shared/contract/attendance.ts'
import type { PersonId } from '../../../../src-shared/contract/values.ts'
import { memberKana, memberName, type NameParts } from '../../../../src-shared/domain/member-name.ts'
import type { Ctx } from '../../db/ctx.ts'

interface StoredPerson extends NameParts {
  readonly id: PersonId
  readonly memberNumber: string
}

export type NamedPerson = Omit<SheetPerson, 'role'>

/** The names of these members who are not in the trash, in kana order. */
export function namedMembers({ read }: Pick<Ctx, 'read'>, ids: Iterable<string>): NamedPerson[] {
  return read
    .rows<StoredPerson>(
      `SELECT member.id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana
       FROM json_each(?) AS asked JOIN member ON member.id = asked.value
       WHERE deleted = 0 AND member.root IS NULL AND created_dev IS NOT NULL ORDER BY sort_key, n`,
      JSON.stringify([...ids]),
    )
    .map(({ id, memberNumber, ...names }) => ({
      ...{ personId: id, memberNumber },
      ...{ name: memberName(names), kana: memberKana(names) },
    }))
}

/** Members by kana, then visitors. */
export function sheetPeople(ctx: Ctx, expected: ReadonlySet<string>, marked: ReadonlySet<string>): SheetPerson[] {
  const members = namedMembers(ctx, new Set([...expected, ...marked])).map(
    (person): SheetPerson => ({ ...person, role: expected.has(person.personId) ? 'expected' : 'other' }),
  )
  return [...members, ...visitors(ctx, marked)]
}

function visitors({ read }: Ctx, ids: Iterable<string>): SheetPerson[] {
  return read
    .rows<{ id: PersonId; name: string; kana: string }>(
      `SELECT contact.id, name, kana FROM json_each(?) AS asked JOIN contact ON contact.id = asked.value
       WHERE created_dev IS NOT NULL ORDER BY CASE kana WHEN '' THEN name ELSE kana END, contact.id`,
      JSON.stringify([...ids]),
    )
    .map(({ id, name, kana }) => ({ personId: id, memberNumber: '', name, kana, role: 'visitor' }))
}

/** Who is in a group today. */
export function peopleInGroup({ read, today }: Ctx, groupId: string): ReadonlySet<string> {
  const rows = read.rows<{ id: string }>(
    `SELECT DISTINCT coalesce(member.root, member.id) AS id FROM group_membership JOIN member ON member.id = member_id
     WHERE group_id = ?1 AND group_membership.deleted = 0
       AND coalesce(starts_on, '') <= ?2 AND coalesce(ends_on, '9999') > ?2`,
    groupId,
    today,
  )
  return new Set(rows.map(({ id }) => id))
}
