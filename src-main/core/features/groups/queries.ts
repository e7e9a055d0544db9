import type { Group } from '../../../../src-shared/contract/groups.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Connection } from '../../db/connection.ts'
import { JOIN_PRESENT_PERSON } from '../../db/present.ts'
import type { StoredTerm } from '../../db/terms.ts'

export function storedGroups(db: Connection): Group[] {
  return db.rows<Group>(
    `SELECT id, name, kind, position FROM member_group
     WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id`,
  )
}

export function storedGroup(db: Connection, id: string): Group {
  const found = storedGroups(db).find((group) => group.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'group' })
  return found
}

/** How many belong to each group on a day. */
export function countsByGroup(db: Connection, on: PlainDate): ReadonlyMap<string, number> {
  const counts = db.rows<{ groupId: string; count: number }>(
    `SELECT group_id, count(DISTINCT person.id) AS count FROM group_membership ${JOIN_PRESENT_PERSON}
     WHERE group_membership.deleted = 0 AND (starts_on IS NULL OR starts_on <= ?1) AND (ends_on IS NULL OR ends_on > ?1)
     GROUP BY group_id`,
    on,
  )
  return new Map(counts.map(({ groupId, count }) => [groupId, count]))
}

export function storedMembership(db: Connection, id: string): StoredTerm {
  const found = db.row<StoredTerm>(
    `SELECT group_membership.id, group_id AS place, member_id, coalesce(member.root, member.id) AS person, starts_on,
       ends_on, role AS words
     FROM group_membership JOIN member ON member.id = member_id
     WHERE group_membership.id = ? AND group_membership.deleted = 0`,
    id,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'groupMembership' })
  return found
}
