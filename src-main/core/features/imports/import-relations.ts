import { presentStatuses, type Status } from '../../../../src-shared/contract/members.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import type { ImportedMember } from '../../../../src-shared/domain/roster-import/imported-member.ts'
import { isRelationTarget, type RelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'
import { runsOn, type Term } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { tieTag } from '../../db/tag-ties.ts'
import { endTerm, joinTerm, type NewTerm } from '../../db/terms.ts'
import { HeldPlaces } from './held-places.ts'
import type { Place } from './named-places.ts'
import type { NamesInOrder } from './names-in-order.ts'
import { NewPlaces } from './new-places.ts'
import { relationNames, spokenRelations } from './relation-names.ts'

/** What becomes of a person's groups of one kind, offices or tags. */
export interface RelationChange {
  readonly field: RelationTarget
  readonly before: readonly Place[]
  readonly after: readonly Place[]
  /** Of somebody who is gone: where they were counts too, and what the file adds is over. */
  readonly gone: boolean
  /** From when to when the new ones are theirs. */
  readonly term: Term
}

interface Person {
  /** Null for somebody who is not there yet. */
  readonly id: string | null
  /** As the file leaves them. */
  readonly status: Status
  readonly leftOn: PlainDate | null
}

/** What earlier rows of the file will have made of somebody. */
export type HeldByNow = ReadonlyMap<RelationTarget, readonly Place[]>
interface Options {
  readonly newId: () => string
  readonly today: PlainDate
  readonly order: NamesInOrder
}
type Writing = Pick<Ctx, 'ops' | 'newId' | 'today'>

const NONE: readonly RelationChange[] = []

/**
 * The columns of groups, offices and tags. A cell says in which groups of its kind, or which offices, somebody is today:
 * these and no others; tags it only adds. What it changes begins and ends today, so that the past stays true.
 */
export class ImportRelations {
  readonly #held: ReadonlyMap<RelationTarget, HeldPlaces>
  readonly #made: NewPlaces
  readonly #today: PlainDate

  constructor(db: Connection, targets: readonly string[], { newId, today, order }: Options) {
    const wanted = new Set(targets.filter(isRelationTarget))
    this.#held = new Map([...wanted].map((target) => [target, new HeldPlaces(db, target, today)]))
    this.#made = new NewPlaces(newId, order)
    this.#today = today
  }

  judge(member: ImportedMember, person: Person, earlier?: HeldByNow): readonly RelationChange[] {
    if (this.#held.size === 0) return NONE
    return [...this.#held].flatMap(([field, held]) => {
      const names = relationNames(member, field)
      if (names.length === 0) return []
      const gone = isGone(person, this.#today)
      const before = earlier?.get(field) ?? (person.id === null ? [] : held.of(person.id, { ever: gone }))
      const said = names.map((name) => held.places.named(name))
      const after = [...new Set(gone || field === 'tags' ? [...before, ...said] : said)]
      if (isSame(before, after)) return []
      return [{ field, before, after, gone, term: termOf(person, gone, this.#today) }]
    })
  }

  /** What is known of a person, in the words of a row. */
  spoken(id: string): Pick<ImportedMember, 'groups' | 'offices' | 'tags'> {
    return spokenRelations([...this.#held].map(([field, held]) => [field, held.of(id, { ever: false })]))
  }

  *ops(writing: Writing, person: string, changes: readonly RelationChange[]): Generator<Op> {
    for (const { field, after, gone, term } of changes) {
      const held = this.#held.get(field)
      if (held === undefined) continue
      const now = held.of(person, { ever: gone })
      const isOver = (place: Place) => now.includes(place) && !after.includes(place)
      yield* endings(writing, held, person, isOver)
      for (const place of after.filter((one) => !now.includes(one))) {
        const wish = { memberId: person, place: this.#made.idOf(field, place), ...term, words: '' }
        yield* beginnings(writing, held, wish)
      }
    }
  }

  /** What makes the groups, offices and tags that are new and that somebody is in. */
  placeOps({ ops, read }: Pick<Ctx, 'ops' | 'read'>): Iterable<Op> {
    return this.#made.ops(ops, read)
  }
}

function beginnings(writing: Writing, held: HeldPlaces, wish: NewTerm): Op[] {
  const { memberId, place } = wish
  if (held.table === null) return tieTag(writing, memberId, place, held.ties(memberId))
  const here = held.terms(memberId).filter((term) => term.place === place)
  return joinTerm(writing, held.table, wish, here)
}

function* endings(
  writing: Writing,
  held: HeldPlaces,
  person: string,
  isOver: (place: Place) => boolean,
): Generator<Op> {
  const { table, places } = held
  if (table === null) return
  for (const term of held.terms(person)) {
    const place = places.withId(term.place)
    if (place !== undefined && isOver(place) && runsOn(term, writing.today))
      yield* endTerm(writing, table, term, writing.today)
  }
}

/** By the day, where it is known: whoever is to leave later is still there. */
function isGone({ status, leftOn }: Person, today: PlainDate): boolean {
  return leftOn === null ? !(presentStatuses as readonly string[]).includes(status) : leftOn <= today
}

/** What somebody who is gone was in ended, at the latest, when they went. */
function termOf({ leftOn }: Person, gone: boolean, today: PlainDate): Term {
  return gone ? { startsOn: null, endsOn: leftOn ?? today } : { startsOn: today, endsOn: leftOn }
}

function isSame(before: readonly Place[], after: readonly Place[]): boolean {
  return before.length === after.length && after.every((place) => before.includes(place))
}
