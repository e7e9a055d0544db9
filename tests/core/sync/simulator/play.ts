import type { SimCase } from './case.ts'
import { Chance, withChance } from './chance.ts'
import { playDirect } from './direct.ts'
import { playSealed } from './sealed.ts'

/** @throws Broken where a property does not hold, or whatever else went wrong. */
export async function play(simCase: SimCase): Promise<void> {
  const run = simCase.level === 'direct' ? playDirect : playSealed
  await withChance(new Chance(simCase.seed + 1), () => run(simCase))
}
