import { vectorOf } from '../../../../src-main/core/sync/applied.ts'
import { readName } from '../../../../src-main/core/sync/format/names.ts'
import { hold } from './broken.ts'
import type { SimLaptop } from './sim-laptop.ts'
import { admitted, type Machine, type World } from './world.ts'

/**
 * P12: nothing but damaged bytes can be had of one laptop's newest file, for as long as `meanwhile` takes. All the others
 * still hear each other.
 */
export async function checkConfinement(world: World, meanwhile: () => Promise<void>): Promise<void> {
  if (world.machines.some(({ isRemoved }) => isRemoved)) return
  const victim = world.machines.slice(1).find(isOnlyAWriter)
  const file = victim === undefined ? undefined : newestFile(world, victim)
  if (victim === undefined || file === undefined) return
  world.store.damaged = file
  await meanwhile()
  world.store.damaged = null

  const [first, ...others] = admitted(world).map(({ laptop }) => laptop)
  for (const other of others) {
    const [a, b] = [first, other].map((laptop) => vectorWithout(laptop, victim.laptop.device))
    hold('P12', a === b, () => `${file} is damaged; ${first?.label} has ${a}, ${other.label} ${b}`)
  }
}

/** Nobody's right to write hangs on it, and nobody continues it. */
function isOnlyAWriter({ laptop, isForked }: Machine): boolean {
  const hangsOnIt = laptop.db.row("SELECT 1 FROM administration WHERE kind = 'grant' AND dev = ?", laptop.device)
  return !isForked && hangsOnIt === undefined
}

function newestFile({ store }: World, { laptop }: Machine): string | undefined {
  const own = [...store.files.keys()].flatMap((name) => {
    const hint = readName(name)
    return hint?.kind === 'segment' && hint.dev === laptop.device ? [hint] : []
  })
  return own.sort((a, b) => a.ord - b.ord).at(-1)?.hash12
}

function vectorWithout(laptop: SimLaptop | undefined, dev: string): string {
  const vector = laptop === undefined ? {} : vectorOf(laptop.db)
  return JSON.stringify(Object.entries(vector).filter(([of]) => of !== dev))
}
