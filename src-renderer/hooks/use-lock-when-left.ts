import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { orpc } from '../api.ts'
import { usePreferences } from './preferences.ts'
import { useLockNow } from './use-lock-now.ts'

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Locks a protected club by Ctrl+L, and where this laptop wants that, once nobody has touched it for a while. */
export function useLockWhenLeft(clubIsOpen: boolean): void {
  const info = useQuery({ ...orpc.app.info.queryOptions(), enabled: clubIsOpen })
  const isProtected = clubIsOpen && info.data?.protection === 'passphrase'
  const minutes = Number(usePreferences().lockAfter)
  const lockNow = useLockNow()
  // The core that has just closed it, or cannot be reached, says so by the bar or the next screen.
  const lock = useEffectEvent(() => void lockNow().catch(() => {}))

  useEffect(() => {
    if (!isProtected) return
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      lock()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isProtected])

  useEffect(() => {
    if (!isProtected || minutes === 0) return
    let due = setTimeout(lock, minutes * 60_000)
    const stay = () => {
      clearTimeout(due)
      due = setTimeout(lock, minutes * 60_000)
    }
    for (const sign of signsOfLife) window.addEventListener(sign, stay, { passive: true, capture: true })
    return () => {
      clearTimeout(due)
      for (const sign of signsOfLife) window.removeEventListener(sign, stay, { capture: true })
    }
  }, [isProtected, minutes])
}
