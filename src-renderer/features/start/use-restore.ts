import { useState } from 'react'
import { useLocation } from 'wouter'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import type { LockedClub, Secret } from '../../../src-shared/contract/ways-in.ts'
import { api } from '../../api.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { refusalData } from '../../ui/failure.ts'

/** Brings a club back from a file; one of a protected club is kept at hand until its secret is given. */
export function useRestore() {
  const work = useProgress<KnownClub>()
  const [waiting, setWaiting] = useState<{ readonly file: File; readonly locked: LockedClub } | null>(null)
  const { showAnew } = useSwitchClub()
  const [, go] = useLocation()

  async function restore(file: File, secret?: Secret): Promise<boolean> {
    const club = await work.start(async (signal) => {
      const steps = await api.clubs.restore({ file, ...(secret && { secret }) }, { signal })
      return watched(steps, (failure) => {
        const locked = refusalData(failure, 'CLUB_LOCKED')
        if (locked !== null) setWaiting({ file, locked })
      })
    })
    if (club === null) return false
    await showAnew()
    if (secret && 'recoveryCode' in secret) go('/settings/protection')
    return true
  }

  return {
    work,
    locked: waiting?.locked ?? null,
    /** What the waiting file was refused for, other than that it waits. */
    error: refusalData(work.error, 'CLUB_LOCKED') === null ? work.error : null,
    choose: (file: File) => {
      setWaiting(null)
      return restore(file)
    },
    unlock: (secret: Secret) => (waiting === null ? Promise.resolve(false) : restore(waiting.file, secret)),
    forget: () => {
      setWaiting(null)
      work.forget()
    },
  }
}

type Steps<P, R> = AsyncIterator<P, R, unknown>

/** The same steps; what ends them with a refusal is heard on its way. */
function watched<P, R>(steps: Steps<P, R>, onRefused: (failure: unknown) => void): Steps<P, R> {
  return {
    next: () =>
      steps.next().catch((failure: unknown) => {
        onRefused(failure)
        throw failure
      }),
  }
}
