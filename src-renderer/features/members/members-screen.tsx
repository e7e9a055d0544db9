import { useRoute } from 'wouter'
import { DuplicatesPage } from './duplicates-page.tsx'
import { GroupsPage } from './groups-page.tsx'
import { HouseholdsPage } from './households-page.tsx'
import { Roster } from './roster.tsx'

/** 名簿: the roster, or at `/members/households` and the like its households, groups and duplicates. */
export function MembersScreen() {
  const [, params] = useRoute('/members/:id')
  if (params?.id === 'groups') return <GroupsPage />
  if (params?.id === 'duplicates') return <DuplicatesPage />
  return params?.id === 'households' ? <HouseholdsPage /> : <Roster />
}
