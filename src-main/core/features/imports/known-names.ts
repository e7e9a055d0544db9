import type { ReadOptions } from '../../../../src-shared/domain/roster-import/read-cell.ts'
import type { RelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'
import type { Connection } from '../../db/connection.ts'
import { keyOf, storedPlaces } from './named-places.ts'

/** Tells what the club calls by one name, though it looks like two: 広報・渉外委員会. */
export function knownNames(db: Connection): NonNullable<ReadOptions['isNamed']> {
  const targets: RelationTarget[] = ['office', 'tags', ...groupKinds(db).map((kind) => `groups:${kind}` as const)]
  const names = new Map(
    targets.map((target) => [target, new Set(storedPlaces(db, target).map(({ name }) => keyOf(name)))]),
  )
  return (target, name) => names.get(target)?.has(keyOf(name)) ?? false
}

export function groupKinds(db: Connection): string[] {
  const rows = db.rows<{ kind: string }>(
    'SELECT DISTINCT kind FROM member_group WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY kind',
  )
  return rows.map(({ kind }) => kind)
}
