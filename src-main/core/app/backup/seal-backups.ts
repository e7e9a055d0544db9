import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { Club } from '../club.ts'
import { isProtected } from '../keys.ts'
import { openBackups } from '../protection/open-backups.ts'
import { reseal } from './backup-jobs.ts'
import { waitForTurn } from './backup-turn.ts'
import { isOfTheDisk } from './copy-verified.ts'

/** Takes the bare key out of the backups that were made before the club was protected; `left` still hold it. */
export async function* sealBackups(
  club: Club,
  { signal }: { signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Progress, { sealed: number; left: number }, void> {
  const turn = await waitForTurn(club)
  try {
    const open = isProtected(club.folder) ? openBackups(club) : []
    let sealed = 0
    for (const archive of open) {
      yield { stage: 'packing', done: sealed, total: open.length }
      if (await sealOne(archive, club, signal)) sealed += 1
    }
    return { sealed, left: open.length - sealed }
  } finally {
    turn.end()
  }
}

/**
 * The same where nobody watches: a stick that was not there when the club was protected may be there today. Nobody who
 * closes the club waits for it; what is left is for another day.
 */
export async function sealOpenBackups(club: Club, signal: AbortSignal): Promise<void> {
  const sealing = sealBackups(club, { signal })
  try {
    for (let step = await sealing.next(); !step.done; ) step = await sealing.next()
  } catch (fault) {
    if (!signal.aborted) throw fault
  }
}

/** A place that is full or gone is tried again another day. */
async function sealOne(archive: string, { folder, key }: Club, signal?: AbortSignal): Promise<boolean> {
  const work = reseal({ archive, folder, key }, signal)
  try {
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value
    }
  } catch (fault) {
    if (isOfTheDisk(fault)) return false
    throw fault
  }
}
