import { mutants } from './mutants.ts'
import { MutatedCopy } from './mutated-copy.ts'

/** For each fault the first seed at which it shows, from `start` on; null where it does not within `most`. */
export function searchMutants(start: number, most: number): Map<string, number | null> {
  const copy = new MutatedCopy()
  try {
    return new Map(
      mutants.map((mutant) => {
        const seed = copy.withFault(mutant, () => copy.firstFailure(mutant.level, start, most))
        console.log(`${seed ?? 'not found'}: ${mutant.name}`)
        return [mutant.name, seed]
      }),
    )
  } finally {
    copy.remove()
  }
}
