import { Broken } from './broken.ts'
import type { SimCase } from './case.ts'
import { play } from './play.ts'

/** What goes wrong in a case; null where nothing does. */
export async function faultOf(simCase: SimCase): Promise<Error | null> {
  return play(simCase).then(
    () => null,
    (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))),
  )
}

/** The same fault with as few acts as can be found: leaves out halves, quarters … and single ones while it still fails. */
export async function shrink(simCase: SimCase, most = 600): Promise<SimCase> {
  const kind = kindOf(await faultOf(simCase))
  let smallest = simCase
  let tries = 0
  const failsToo = async (candidate: SimCase): Promise<boolean> => {
    tries += 1
    if (tries > most || kindOf(await faultOf(candidate)) !== kind) return false
    smallest = candidate
    return true
  }
  await failsToo({ ...smallest, harm: 0 })
  for (let size = Math.ceil(smallest.acts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.acts.length; ) {
      const acts = smallest.acts.filter((_, place) => place < at || place >= at + size)
      if (!(await failsToo({ ...smallest, acts }))) at += size
    }
  }
  return smallest
}

function kindOf(fault: Error | null): string {
  return fault instanceof Broken ? fault.property : (fault?.message ?? '')
}
