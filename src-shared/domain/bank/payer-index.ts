import { foldText } from '../fold.ts'
import { foldKana, foldPayer } from './fold-payer.ts'
import { withoutLongVowels } from './long-vowels.ts'

/** Somebody who may pay: a member or a contact, with the names that may stand on a statement. */
export interface Payer {
  readonly id: string
  readonly name: string
  readonly memberNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly familyNameKana: string
  readonly givenNameKana: string
  readonly fullName: string
  readonly formerName: string
  readonly romanName: string
}

/** Where a name stands in a text, and whose it is. `swapped`: the given name comes first. */
export interface NameSpan {
  readonly start: number
  readonly end: number
  readonly payers: readonly Payer[]
  readonly swapped: boolean
}

interface Named {
  readonly payers: Payer[]
  swapped: boolean
}

/** A shorter name inside a longer text says nothing. */
const SHORTEST_WITHIN = 4

/** The names of everybody, folded as a bank writes them, to be found whole or within a text. */
export class PayerIndex {
  readonly #names = new Map<string, Named>()
  readonly #longVowels = new Map<string, Payer[]>()
  readonly #families = new Map<string, Payer[]>()
  readonly #givenNames = new Map<string, Set<string>>()
  readonly #numbers = new Map<string, Payer[]>()
  readonly #begins = new Set<string>()
  #longest = 0

  constructor(payers: readonly Payer[]) {
    for (const payer of payers) this.#add(payer)
  }

  /** Whose whole name this folded text is. */
  named(folded: string): { readonly payers: readonly Payer[]; readonly swapped: boolean } {
    return this.#names.get(folded) ?? { payers: [], swapped: false }
  }

  alikeButForVowels(folded: string): readonly Payer[] {
    return this.#longVowels.get(withoutLongVowels(folded)) ?? []
  }

  family(folded: string): readonly Payer[] {
    return this.#families.get(folded) ?? []
  }

  /** Who has this family name and a given name with which the text begins. */
  relativesNamed(family: string, text: string): readonly Payer[] {
    return this.family(family).filter(({ id }) => [...(this.#givenNames.get(id) ?? [])].some((given) => text === given))
  }

  /** Who has this number: as it stands, or a long one without the zeros before it. */
  numbered(run: string): readonly Payer[] {
    return this.#numbers.get(run) ?? []
  }

  /** The names that stand in a folded text, the longest first taken and none over another, in the order of the text. */
  spansIn(folded: string): NameSpan[] {
    const found: NameSpan[] = []
    for (let start = 0; start + SHORTEST_WITHIN <= folded.length; start += 1) {
      const span = this.#spanAt(folded, start)
      if (span !== null) found.push(span)
    }
    const longestFirst = found.toSorted((a, b) => b.end - b.start - (a.end - a.start))
    const kept: NameSpan[] = []
    for (const span of longestFirst) {
      if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span)
    }
    return kept.toSorted((a, b) => a.start - b.start)
  }

  #spanAt(folded: string, start: number): NameSpan | null {
    if (!this.#begins.has(folded.slice(start, start + SHORTEST_WITHIN))) return null
    for (let end = Math.min(folded.length, start + this.#longest); end >= start + SHORTEST_WITHIN; end -= 1) {
      const named = this.#names.get(folded.slice(start, end))
      if (named !== undefined) return { start, end, ...named }
    }
    return null
  }

  #add(payer: Payer): void {
    const family = [foldKana(payer.familyNameKana), foldKana(payer.familyName)]
    const given = [foldKana(payer.givenNameKana), foldKana(payer.givenName)]
    for (const [i, name] of family.entries()) {
      const first = given[i] ?? ''
      if (name === '' && first === '') continue
      this.#addName(foldPayer(name + first), payer, { swapped: false })
      if (name !== '' && first !== '') this.#addName(first + name, payer, { swapped: true })
      if (name !== '' && first !== '') addTo(this.#families, name, payer)
    }
    this.#givenNames.set(payer.id, new Set(given.filter((name) => name.length > 1)))
    this.#addName(foldPayer(payer.fullName), payer, { swapped: false })
    this.#addFurther(payer, given)
  }

  #addFurther(payer: Payer, given: readonly string[]): void {
    const former = foldKana(payer.formerName)
    for (const first of former === '' ? [] : given) {
      if (first !== '') this.#addName(former + first, payer, { swapped: false })
    }
    const roman = payer.romanName.split(/[\s,]+/).map(foldText)
    this.#addName(roman.join(''), payer, { swapped: false })
    if (roman.length === 2) this.#addName(roman.toReversed().join(''), payer, { swapped: true })
    for (const number of numbersOf(payer.memberNumber)) addTo(this.#numbers, number, payer)
  }

  #addName(key: string, payer: Payer, { swapped }: { readonly swapped: boolean }): void {
    if (key.length < 2) return
    const known = this.#names.get(key)
    if (known === undefined) this.#names.set(key, { payers: [payer], swapped })
    else {
      if (!known.payers.includes(payer)) known.payers.push(payer)
      known.swapped &&= swapped
    }
    addTo(this.#longVowels, withoutLongVowels(key), payer)
    if (key.length >= SHORTEST_WITHIN) this.#begins.add(key.slice(0, SHORTEST_WITHIN))
    this.#longest = Math.max(this.#longest, key.length)
  }
}

/** A number as it stands; one of three digits or more also without the zeros before it. */
function numbersOf(memberNumber: string): string[] {
  const folded = foldText(memberNumber)
  if (folded === '' || !/\d/.test(folded)) return []
  const bare = folded.replace(/^0+(?=\d{3})/, '')
  return bare === folded ? [folded] : [folded, bare]
}

function addTo(map: Map<string, Payer[]>, key: string, payer: Payer): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [payer])
  else if (!known.includes(payer)) known.push(payer)
}
