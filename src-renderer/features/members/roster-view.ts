import type { Filter } from '../../../src-shared/contract/filters.ts'
import type { RosterSort, Status } from '../../../src-shared/contract/members.ts'
import type { MemberTypeId, SegmentId } from '../../../src-shared/contract/values.ts'
import type { GridSort } from '../../ui/data-grid-columns.ts'

export const rosterShows = ['present', 'paused', 'unpaid', 'former', 'all', 'trash'] as const
export type RosterShow = (typeof rosterShows)[number]

/** The roster of another day: who was a member then, or what was recorded then. */
export type DayView = { readonly kind: 'on' | 'asOf'; readonly date: string }

/** Which people the list holds, and in what order. */
export type RosterView = {
  readonly show: RosterShow
  readonly typeId: MemberTypeId | null
  readonly search: string
  /** A saved filter, and one just built: both hold. */
  readonly segmentId: SegmentId | null
  readonly where: Filter | null
  readonly sort: GridSort<RosterSort>
  readonly day: DayView | null
}

export const firstView: RosterView = {
  show: 'present',
  typeId: null,
  search: '',
  segmentId: null,
  where: null,
  sort: { by: 'kana', descending: false },
  day: null,
}

/** The view as the contract's filter. */
export function rosterFilterOf({ show, typeId, search, segmentId, where, sort }: RosterView) {
  return {
    search,
    show: shownGroup(show),
    statuses: show === 'paused' ? (['paused'] satisfies Status[]) : [],
    memberTypeIds: typeId === null ? [] : [typeId],
    unpaid: show === 'unpaid',
    ...(segmentId === null ? {} : { segmentId }),
    ...(where === null ? {} : { where }),
    sort: sort.by,
    descending: sort.descending,
  }
}

/** Debts outlive membership, so the unpaid are looked for among everyone. */
function shownGroup(show: RosterShow): 'present' | 'former' | 'all' | 'trash' {
  if (show === 'paused') return 'present'
  return show === 'unpaid' ? 'all' : show
}

export function isNarrowed({ show, typeId, search, segmentId, where }: RosterView): boolean {
  return show !== 'present' || typeId !== null || search !== '' || segmentId !== null || where !== null
}
