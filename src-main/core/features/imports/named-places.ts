import { foldText } from '../../../../src-shared/domain/fold.ts'
import { groupKindOf, type RelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'
import type { Connection } from '../../db/connection.ts'

/** What a name in a cell means: a group, an office or a tag. One that the club does not have yet has no id. */
export interface Place {
  /** As names are compared. */
  readonly key: string
  readonly name: string
  readonly id: string | null
}

/** The groups of one kind, the offices, or the tags, by name; a name that nobody bears yet is a place to be made. */
export class NamedPlaces {
  readonly #kind: string | null
  readonly #places = new Map<string, Place>()
  readonly #byId = new Map<string, Place>()

  constructor(db: Connection, target: RelationTarget) {
    this.#kind = groupKindOf(target)
    for (const { id, name } of storedPlaces(db, target)) {
      const key = keyOf(name)
      const place = this.#places.get(key) ?? { key, name, id }
      this.#places.set(key, place)
      this.#byId.set(id, place)
    }
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()]
  }

  named(name: string): Place {
    const known = this.#places.get(keyOf(name)) ?? this.#numbered(name)
    if (known !== undefined) return known
    const place = { key: keyOf(name), name, id: null }
    this.#places.set(place.key, place)
    return place
  }

  withId(id: string): Place | undefined {
    return this.#byId.get(id)
  }

  /** Of the kind 班, 3 means the club's 3班 where no group is called 3. */
  #numbered(name: string): Place | undefined {
    if (!this.#kind || !/^\d+$/.test(name)) return undefined
    const place = this.#places.get(keyOf(name + this.#kind))
    return place?.id === null ? undefined : place
  }
}

/** The groups of one kind, the offices, or the tags, in the club's own order. */
export function storedPlaces(db: Connection, target: RelationTarget): { id: string; name: string }[] {
  const there = 'deleted = 0 AND created_dev IS NOT NULL'
  const kind = groupKindOf(target)
  if (kind !== null)
    return db.rows(`SELECT id, name FROM member_group WHERE kind = ? AND ${there} ORDER BY position, id`, kind)
  return db.rows(`SELECT id, name FROM ${target === 'tags' ? 'tag' : 'office'} WHERE ${there} ORDER BY position, id`)
}

/** Of a name that is all marks nothing is left to compare. */
export function keyOf(name: string): string {
  return foldText(name) || name.normalize('NFKC')
}
