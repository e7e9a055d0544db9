import { officeRank } from '../../../../src-shared/domain/office-rank.ts'
import { groupKindOf, type RelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import type { Ops } from '../../db/ops.ts'
import type { Place } from './named-places.ts'

interface NewPlace {
  readonly target: RelationTarget
  readonly name: string
  readonly id: string
}

const byName = new Intl.Collator('ja', { numeric: true })
const files = { memberGroup: 'member_group', office: 'office', tag: 'tag' } as const

/** The groups, offices and tags that an import makes: each when somebody is the first to be put into it. */
export class NewPlaces {
  readonly #made = new Map<string, NewPlace>()
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  idOf(target: RelationTarget, { id, key, name }: Place): string {
    if (id !== null) return id
    const wanted = `${target} ${key}`
    const made = this.#made.get(wanted) ?? { target, name, id: this.#newId() }
    this.#made.set(wanted, made)
    return made.id
  }

  /** What makes them, behind those that the club has: 2班 before 10班, 会長 before 会計. */
  *ops(ops: Ops, db: Connection): Generator<Op> {
    const places = Map.groupBy(this.#made.values(), ({ target }) => tableOf(target))
    for (const [table, made] of places) {
      const last = db.row<{ last: number | null }>(
        `SELECT max(position) AS last FROM ${files[table]} WHERE deleted = 0`,
      )
      const sorted = made.toSorted((a, b) => rankOf(a) - rankOf(b) || byName.compare(a.name, b.name))
      for (const [place, { target, id, name }] of sorted.entries()) {
        const position = (last?.last ?? -1) + 1 + place
        yield ops.create(table, id, { all: { name, ...traitsOf(target), position } })
      }
    }
  }
}

function rankOf({ target, name }: NewPlace): number {
  return target === 'office' ? officeRank(name) : 0
}

function tableOf(target: RelationTarget): keyof typeof files {
  if (target === 'tags') return 'tag'
  return target === 'office' ? 'office' : 'memberGroup'
}

function traitsOf(target: RelationTarget) {
  if (target === 'tags') return {}
  return target === 'office' ? { director: false } : { kind: groupKindOf(target) }
}
