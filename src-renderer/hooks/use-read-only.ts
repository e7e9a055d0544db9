import { useQuery } from '@tanstack/react-query'
import { orpc } from '../api.ts'

/** A newer program has written the open club: here it is only looked at, and whatever writes stands still. */
export function useReadOnly(): boolean {
  const current = useQuery(orpc.clubs.current.queryOptions()).data
  return current !== undefined && current.newer !== null
}
