import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api, orpc } from '../api.ts'
import { isRefusal } from '../ui/failure.ts'

/** Opens another club or none; nothing that was read of the one before is shown again. */
export function useSwitchClub() {
  const queries = useQueryClient()
  const [, go] = useLocation()

  async function showAnew() {
    const current = await api.clubs.current()
    const key = orpc.clubs.current.queryKey()
    go('/', { replace: true })
    queries.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== JSON.stringify(key) })
    // Everything on screen is keyed by the club and made anew when this one changes.
    queries.setQueryData(key, current)
  }

  return {
    showAnew,
    open: async (path: string) => {
      // One that is protected waits from now on, and the screen asks for its passphrase.
      await api.clubs.open({ path }).catch((failure: unknown) => {
        if (!isRefusal(failure, 'CLUB_LOCKED')) throw failure
      })
      await showAnew()
    },
    close: async () => {
      await api.clubs.close()
      await showAnew()
    },
  }
}
