import type { Group } from '../../../../src-shared/contract/groups.ts'
import type { GroupId, GroupMembershipId, MemberId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Connection } from '../../db/connection.ts'
import { JOIN_PRESENT_PERSON } from '../../db/present.ts'

export interface StoredMembership {
  readonly id: GroupMembershipId
  readonly groupId: GroupId
  /** Whose entry it was written on. */
  readonly memberId: MemberId
  /** Who that is, with merges. */
  readonly person: MemberId
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly role: string
}

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

/** All memberships of these groups, past and to come, by person. */
export function membershipsByPerson(
  db: Connection,
  groupIds: readonly string[],
): ReadonlyMap<MemberId, readonly StoredMembership[]> {
  const rows = db.rows<StoredMembership>(
    `SELECT group_membership.id, group_id, member_id, coalesce(member.root, member.id) AS person, starts_on, ends_on, role
     FROM json_each(?) AS asked JOIN group_membership ON group_id = asked.value AND group_membership.deleted = 0
     JOIN member ON member.id = member_id ORDER BY group_membership.id`,
    JSON.stringify(groupIds),
  )
  return Map.groupBy(rows, ({ person }) => person)
}

export function storedMembership(db: Connection, id: string): StoredMembership {
  const found = db.row<StoredMembership>(
    `SELECT group_membership.id, group_id, member_id, coalesce(member.root, member.id) AS person, starts_on, ends_on, role
     FROM group_membership JOIN member ON member.id = member_id
     WHERE group_membership.id = ? AND group_membership.deleted = 0`,
    id,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'groupMembership' })
  return found
}
