import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api, orpc } from '../api.ts'

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
      await api.clubs.open({ path })
      await showAnew()
    },
    close: async () => {
      await api.clubs.close()
      await showAnew()
    },
  }
}
