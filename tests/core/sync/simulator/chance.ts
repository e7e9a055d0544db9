import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ (seed >>> 7)) >>> 0
  }

  /** From 0 to less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0]
  }

  /** As `of`, undefined for none. */
  any<T>(choices: readonly T[]): T | undefined {
    return choices[this.below(choices.length)]
  }

  shuffled<T>(values: readonly T[]): T[] {
    return values
      .map((value) => ({ value, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value)
  }

  letters(count: number): string {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
    return Array.from({ length: count }, () => alphabet[this.below(32)]).join('')
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)))
  }
}

/** While `work` runs, keys and nonces come from this chance: the same run gives the same bytes, and thus the same hashes. */
export async function withChance<T>(chance: Chance, work: () => Promise<T>): Promise<T> {
  const before = crypto.randomBytes
  setRandom(((count: number) => chance.bytes(count)) as typeof crypto.randomBytes)
  try {
    return await work()
  } finally {
    setRandom(before)
  }
}

function setRandom(randomBytes: typeof crypto.randomBytes): void {
  crypto.randomBytes = randomBytes
  syncBuiltinESMExports()
}
