import { useEffect } from 'react'
import { api } from '../api.ts'

const leastBetweenMs = 10_000

/** Whoever comes back to the window need not wait for the next minute to see what other laptops have sent. */
export function useExchangeOnReturn(club: string | undefined): void {
  useEffect(() => {
    if (club === undefined) return
    let last = Date.now()
    const back = () => {
      if (Date.now() - last < leastBetweenMs) return
      last = Date.now()
      // What went wrong with a place stands in the line about the laptops.
      void exchange().catch(() => {})
    }
    window.addEventListener('focus', back)
    return () => window.removeEventListener('focus', back)
  }, [club])
}

/** Goes on as far as it is asked how far it is. */
async function exchange(): Promise<void> {
  for await (const _ of await api.sync.run({ onReturn: true }));
}
