import { useEffect, useState } from 'react'
import { api } from '../api.ts'

/** The first page comes first: reading the whole file takes the disk for a moment. */
const afterMs = 2_000

/**
 * Whether the open club's file was found damaged. Asked once a club: as a query it would be
 * asked again after every entry.
 */
export function useFileDamaged(): boolean {
  const [damaged, setDamaged] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      // What cannot be asked is not known to be damaged; a lost wire says so itself.
      const { whole } = await api.backups.check(undefined, { signal: stop.signal }).catch(() => ({ whole: true }))
      if (!stop.signal.aborted) setDamaged(!whole)
    }, afterMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [])

  return damaged
}
