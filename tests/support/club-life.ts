import fc from 'fast-check'
import { type Act, kinds } from './club-acts.ts'

/** A large operation takes as long as all else together: now and then is enough. */
const often = [...kinds, ...kinds.filter((kind) => kind !== 'many')]

export function acts(laptops: number, size: { minLength: number; maxLength: number }): fc.Arbitrary<Act[]> {
  const act = fc.record({
    laptop: fc.nat(laptops - 1),
    kind: fc.constantFrom(...often),
    which: fc.nat(50),
    other: fc.nat(50),
    text: fc.constantFrom('あ', '髙橋', 'b', '𠮷田', '', '0312345678'),
  })
  return fc.array(act, size)
}
