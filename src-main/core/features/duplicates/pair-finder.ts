import type { Likeness } from '../../../../src-shared/contract/duplicates.ts'
import { isSameName, type Lookalike, likenessOf } from '../../../../src-shared/domain/person-likeness.ts'

export interface FoundPair {
  /** Places in the list that was given, the smaller first. */
  readonly a: number
  readonly b: number
  readonly why: readonly Likeness[]
  readonly score: number
}

/** Within a group of namesakes larger than this, only those who share something more are compared. */
const LARGEST_GROUP = 300
const MOST_PAIRS = 1000
const GROUPS_A_STEP = 200

/**
 * Compares everyone with whom they share a name, a reading or a number with, and no others. Yields now and then how many
 * groups are done, so that whoever runs it can report or stop.
 */
export class PairFinder {
  readonly #people: readonly Lookalike[]
  readonly #isDismissed: (a: number, b: number) => boolean
  readonly #byScore = new Map<number, FoundPair[]>()
  total = 0

  constructor(people: readonly Lookalike[], isDismissed: (a: number, b: number) => boolean) {
    this.#people = people
    this.#isDismissed = isDismissed
  }

  *run(): Generator<{ done: number; total: number }, void> {
    const groups = [
      ...grouped(this.#people, ({ name, formerName }) => [name, formerName]).map((group) => ({ ...group, by: byName })),
      ...grouped(this.#people, ({ kana }) => [kana]).map((group) => ({ ...group, by: byKana })),
      ...grouped(this.#people, ({ number }) => [number]).map((group) => ({ ...group, by: byNumber })),
    ]
    for (const [place, group] of groups.entries()) {
      if (place % GROUPS_A_STEP === 0) yield { done: place, total: groups.length }
      if (group.places.length <= LARGEST_GROUP) this.#compareAll(group.places, group)
      else this.#compareLarge(group)
    }
  }

  /** The surest first; of equals in the order of the list. */
  surest(): FoundPair[] {
    const scores = [...this.#byScore.keys()].sort((one, other) => other - one)
    const found = scores.flatMap((score) =>
      (this.#byScore.get(score) ?? []).toSorted((one, other) => one.a - other.a || one.b - other.b),
    )
    return found.slice(0, MOST_PAIRS)
  }

  #compareLarge(group: Group): void {
    const people = group.places.map((place) => this.#people[place] as Lookalike)
    const seen = new Set<string>()
    const once = (a: number, b: number) => {
      const isNew = !seen.has(`${a} ${b}`)
      seen.add(`${a} ${b}`)
      return isNew
    }
    for (const { places } of grouped(people, furtherKeys)) {
      const some = places.map((place) => group.places[place] as number)
      this.#compareAll(some, group, once)
    }
  }

  #compareAll(places: readonly number[], group: Group, isNew: (a: number, b: number) => boolean = always): void {
    // So many alike in more than the name are no people any more: each is compared with the next.
    const reach = places.length <= LARGEST_GROUP ? places.length : 1
    for (const [at, a] of places.entries()) {
      const end = Math.min(places.length, at + 1 + reach)
      for (let next = at + 1; next < end; next += 1) {
        const b = places[next] as number
        if (isNew(a, b)) this.#compare(a, b, group)
      }
    }
  }

  #compare(a: number, b: number, { by, key }: Group): void {
    const [one, other] = [this.#people[a], this.#people[b]]
    if (one === undefined || other === undefined || !by(one, other, key)) return
    const alike = likenessOf(one, other)
    if (alike === null || this.#isDismissed(a, b)) return
    this.total += 1
    const list = this.#byScore.get(alike.score) ?? []
    if (list.length === 0) this.#byScore.set(alike.score, list)
    if (list.length < MOST_PAIRS) list.push({ a, b, ...alike })
  }
}

interface Group {
  readonly key: string
  readonly places: readonly number[]
  /** Whether this group is the one in which two are compared: they may share several. */
  readonly by: (a: Lookalike, b: Lookalike, key: string) => boolean
}

const always = () => true

function byName(a: Lookalike, b: Lookalike, key: string): boolean {
  if (a.name === b.name) return key === a.name
  const bothWays = a.formerName === b.name && b.formerName === a.name
  return !bothWays || key === a.name
}

function byKana(a: Lookalike, b: Lookalike): boolean {
  return !isSameName(a, b)
}

function byNumber(a: Lookalike, b: Lookalike): boolean {
  return !isSameName(a, b) && (a.kana === '' || a.kana !== b.kana)
}

function furtherKeys({ birth, phones, emails, address }: Lookalike): readonly string[] {
  return [birth === null ? '' : `${birth.year}-${birth.month}-${birth.day}`, ...phones, ...emails, address]
}

/** Those who share a key, two at least, by their places. */
function grouped(
  people: readonly Lookalike[],
  keysOf: (person: Lookalike) => readonly string[],
): { key: string; places: number[] }[] {
  const groups = new Map<string, number[]>()
  for (const [place, person] of people.entries()) {
    for (const key of keysOf(person)) {
      if (key === '') continue
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [place])
      else if (group.at(-1) !== place) group.push(place)
    }
  }
  return [...groups].flatMap(([key, places]) => (places.length > 1 ? [{ key, places }] : []))
}
