import type { Steps } from './sim-laptop.ts'

/** The power goes. */
export class Cut extends Error {}

export interface CutAt {
  /** Which of the steps, from 1. */
  readonly step: number
  readonly when: 'before' | 'after'
}

/** Counts the steps of a round; where `cut` says, the round ends there as if the laptop had been switched off. */
export function countedSteps(cut?: CutAt): { readonly steps: Steps; readonly taken: () => number } {
  let count = 0
  let isOff = false
  const steps: Steps = async (work) => {
    count += 1
    const isHere = count === cut?.step
    if (isOff || (isHere && cut.when === 'before')) {
      isOff = true
      throw new Cut()
    }
    const result = await work()
    if (isHere) {
      isOff = true
      throw new Cut()
    }
    return result
  }
  return { steps, taken: () => count }
}
