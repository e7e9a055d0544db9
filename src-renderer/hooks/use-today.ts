import { useQuery } from '@tanstack/react-query'
import { orpc } from '../api.ts'

/** The club's day; null until the core has said it. */
export function useToday(): { readonly today: string | null; readonly error: unknown } {
  const { data, error } = useQuery(orpc.app.info.queryOptions())
  return { today: data?.today ?? null, error }
}
