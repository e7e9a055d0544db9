import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import type { RelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'
import { runsOn } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Connection } from '../../db/connection.ts'
import type { StoredTie } from '../../db/tag-ties.ts'
import { type StoredTerm, type TermTable, termsByPerson } from '../../db/terms.ts'
import { NamedPlaces, type Place } from './named-places.ts'

/** Who is in which of the places of one target: read once for all rows of a file. */
export class HeldPlaces {
  readonly places: NamedPlaces
  /** The table of its terms; tags have none. */
  readonly table: TermTable | null
  readonly #terms: ReadonlyMap<string, readonly StoredTerm[]>
  readonly #ties: ReadonlyMap<string, readonly StoredTie[]>
  readonly #today: PlainDate

  constructor(db: Connection, target: RelationTarget, today: PlainDate) {
    const table = termTableOf(target)
    this.table = table
    this.places = new NamedPlaces(db, target)
    this.#terms = table === null ? new Map() : termsByPerson(db, table, this.places.ids)
    this.#ties = table === null ? tiesByPerson(db, this.places.ids) : new Map()
    this.#today = today
  }

  /** Where a person is today; `ever` also where they once were. */
  of(person: string, { ever }: { ever: boolean }): readonly Place[] {
    const terms = this.terms(person).filter((term) => ever || runsOn(term, this.#today))
    const ties = this.ties(person).filter(({ deleted }) => deleted === 0)
    const ids = new Set([...terms.map(({ place }) => place), ...ties.map(({ tagId }) => tagId)])
    const found = [...ids].flatMap((id) => this.places.withId(id) ?? [])
    return [...new Set(found)]
  }

  terms(person: string): readonly StoredTerm[] {
    return this.#terms.get(person) ?? []
  }

  ties(person: string): readonly StoredTie[] {
    return this.#ties.get(person) ?? []
  }
}

function termTableOf(target: RelationTarget): TermTable | null {
  if (target === 'tags') return null
  return target === 'office' ? 'officeTerm' : 'groupMembership'
}

function tiesByPerson(db: Connection, tags: readonly string[]): ReadonlyMap<string, readonly StoredTie[]> {
  const rows = db.rows<StoredTie & { person: string }>(
    `SELECT member_tag.id, tag_id, coalesce(member.root, member.id) AS person, member_tag.deleted
     FROM json_each(?) AS asked JOIN member_tag ON tag_id = asked.value JOIN member ON member.id = member_id
     ORDER BY member_tag.id`,
    JSON.stringify(tags),
  )
  return Map.groupBy(rows, ({ person }) => person)
}
