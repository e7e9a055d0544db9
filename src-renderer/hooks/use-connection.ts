import { useEffect, useState, useSyncExternalStore } from 'react'
import { connection } from '../api.ts'

export function useConnection() {
  return useSyncExternalStore(connection.subscribe, connection.state)
}

/** By then a core that was only busy has answered again; one that is still silent was stopped or started anew. */
const patienceMs = 10_000

/** Whether the wire has been lost for so long that waiting will not mend it. */
export function useConnectionGone(): boolean {
  const lost = useConnection() === 'lost'
  const [gone, setGone] = useState(false)

  useEffect(() => {
    if (!lost) return
    const timer = setTimeout(() => setGone(true), patienceMs)
    return () => {
      clearTimeout(timer)
      setGone(false)
    }
  }, [lost])

  return gone
}
