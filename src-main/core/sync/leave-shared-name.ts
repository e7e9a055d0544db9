import type { Laptop } from './laptop.ts'
import { continueAs, isWrittenElsewhere } from './settle-forks.ts'

/**
 * A laptop in whose name somebody else writes goes on under a new one. Before it applies what that one wrote: each of
 * the two has numbered its changes as if it were alone.
 */
export async function leaveSharedName(laptop: Laptop): Promise<void> {
  const { db, device } = laptop
  if (!isWrittenElsewhere(db, device)) return
  const touched = await laptop.change(() => {
    const fresh = laptop.newDevice()
    const renamed = continueAs(db, device, fresh)
    laptop.become(fresh)
    return renamed
  })
  if (touched !== null) laptop.received(touched)
}
