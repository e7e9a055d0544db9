import { byNaturalOrder } from '../../../../src-shared/domain/natural-order.ts'
import { officeRank } from '../../../../src-shared/domain/office-rank.ts'
import { groupKindOf, type RelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import type { Ops } from '../../db/ops.ts'
import type { Place } from './named-places.ts'
import type { NamesInOrder } from './names-in-order.ts'

interface NewPlace {
  readonly target: RelationTarget
  readonly name: string
  readonly id: string
}

const files = { memberGroup: 'member_group', office: 'office', tag: 'tag' } as const

/** The groups, offices and tags that an import makes: each when somebody is the first to be put into it. */
export class NewPlaces {
  readonly #made = new Map<string, NewPlace>()
  readonly #newId: () => string
  readonly #order: NamesInOrder

  constructor(newId: () => string, order: NamesInOrder) {
    this.#newId = newId
    this.#order = order
  }

  idOf(target: RelationTarget, { id, key, name }: Place): string {
    if (id !== null) return id
    const wanted = `${target} ${key}`
    const made = this.#made.get(wanted) ?? { target, name, id: this.#newId() }
    this.#made.set(wanted, made)
    return made.id
  }

  /** What makes them, behind those that the club has. */
  *ops(ops: Ops, db: Connection): Generator<Op> {
    const places = Map.groupBy(this.#made.values(), ({ target }) => tableOf(target))
    for (const [table, made] of places) {
      const last = db.row<{ last: number | null }>(
        `SELECT max(position) AS last FROM ${files[table]} WHERE deleted = 0`,
      )
      const sorted = made.toSorted((one, other) => this.#compare(one, other))
      for (const [place, { target, id, name }] of sorted.entries()) {
        const position = (last?.last ?? -1) + 1 + place
        yield ops.create(table, id, { all: { name, ...traitsOf(target), position } })
      }
    }
  }

  /** Kinds of groups as their columns stand; in the order of the club they come from, or 2班 before 10班, 会長 before 会計. */
  #compare(one: NewPlace, other: NewPlace): number {
    if (one.target !== other.target) return this.#order.byColumn(one.target, other.target)
    return (
      this.#order.byName(one.target, one.name, other.name) ||
      rankOf(one) - rankOf(other) ||
      byNaturalOrder(one.name, other.name)
    )
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
