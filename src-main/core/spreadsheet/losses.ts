import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { substituteFor } from './encode-cp932.ts'

type Lost = Outputs['lists']['check']['lost'][number]

const MOST_NAMES = 20

/** The characters that a file or a printer's fonts cannot hold, with how often and in whose rows they stand. */
export class Losses {
  readonly #find: ((text: string) => readonly string[]) | null
  readonly #substitute: (character: string) => string
  readonly #found = new Map<string, { count: number; names: Set<string> }>()

  /** Without a way to find them, nothing is ever lost. */
  constructor(find: ((text: string) => readonly string[]) | null, substitute = substituteFor) {
    this.#find = find
    this.#substitute = substitute
  }

  add(name: string, texts: readonly string[]): void {
    if (this.#find === null) return
    for (const text of texts) {
      for (const character of this.#find(text)) {
        const known = this.#found.get(character) ?? { count: 0, names: new Set<string>() }
        known.count += text.split(character).length - 1
        if (name !== '' && known.names.size < MOST_NAMES) known.names.add(name)
        this.#found.set(character, known)
      }
    }
  }

  /** The most frequent first. */
  list(): Lost[] {
    return [...this.#found]
      .map(([character, { count, names }]) => ({
        character,
        codePoint: codePointsOf(character),
        count,
        names: [...names],
        substitute: this.#substitute(character),
      }))
      .sort((a, b) => b.count - a.count)
  }

  /** Refuses to go on once anything would be lost. */
  refuse(): void {
    if (this.#found.size === 0) return
    const characters = [...this.#found.keys()]
    throw refuse('CHARACTERS_LOST', { characters: characters.slice(0, 50), count: characters.length })
  }
}

function codePointsOf(character: string): string {
  return [...character]
    .map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}
