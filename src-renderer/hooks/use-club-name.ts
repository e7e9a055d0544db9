import { useQuery } from '@tanstack/react-query'
import type { KnownClub } from '../../src-shared/contract/clubs.ts'
import { orpc } from '../api.ts'

/** What the open club calls itself now; the list of clubs on this laptop learns a new name only when it is next opened. */
export function useClubName(club: KnownClub): string {
  return useQuery(orpc.settings.get.queryOptions()).data?.name ?? club.name
}
