import { syncRound } from '../../../../src-main/core/sync/sync-round.ts'
import type { Transport } from '../../../../src-main/core/sync/transports/transport.ts'
import { hold } from './broken.ts'
import { caseOf } from './case.ts'
import { Chance, withChance } from './chance.ts'
import { happen } from './happen.ts'
import { calmDown, checkEnd } from './sealed.ts'
import type { Steps } from './sim-laptop.ts'
import { STORE_ID, worldOf } from './world.ts'

/** A laptop syncs by the timer and by the button at once; which of the two goes on when is left to chance. */
export async function playTwoRounds(seed: number): Promise<void> {
  await withChance(new Chance(seed), async () => {
    const chance = new Chance(seed)
    const world = await worldOf(2, chance)
    const acts = caseOf('sealed', seed).acts.filter(({ kind }) => kind !== 'forge')
    for (const act of acts.slice(0, 12)) await happen(world, act, 0)
    const at = world.machines[0]
    if (at === undefined) return

    const puts: string[] = []
    at.laptop.steps = unevenly(chance)
    const transport = noting(world.store.open(at.laptop, unevenly(chance)), puts)
    const store = { id: 1, storeId: STORE_ID, transport }
    await Promise.all([syncRound(at.laptop, store), syncRound(at.laptop, store, { thorough: true })])
    at.laptop.steps = async (work) => work()
    hold('S8', new Set(puts).size === puts.length, () => `${puts.length - new Set(puts).size} files were sent twice`)

    await calmDown(world)
    checkEnd(world)
    for (const { laptop } of world.machines) laptop.close()
  })
}

function noting(way: Transport, puts: string[]): Transport {
  return {
    ...way,
    put: (name, bytes, signal) => {
      puts.push(name)
      return way.put(name, bytes, signal)
    },
  }
}

/** Others go on for a while before each step. */
function unevenly(chance: Chance): Steps {
  return async (work) => {
    for (let i = chance.below(8); i > 0; i -= 1) await Promise.resolve()
    const result = await work()
    for (let i = chance.below(8); i > 0; i -= 1) await Promise.resolve()
    return result
  }
}
