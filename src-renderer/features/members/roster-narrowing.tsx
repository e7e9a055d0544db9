import type { RefObject } from 'react'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import { FilterBuilder } from './filter-builder.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import { LayoutMenu } from './layout-menu.tsx'
import { RosterFilters } from './roster-filters.tsx'
import type { RosterList } from './use-roster-list.ts'
import { onlyOneIn } from './use-roster-source.ts'

type RosterNarrowingProps = {
  readonly list: RosterList
  readonly today: string
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onGoToList: () => void
  readonly onOpen: (row: MemberRow) => void
}

/** All that narrows or shapes the list: the search, saved and ready filters, the conditions, the layout. */
export function RosterNarrowing({ list, today, searchRef, onGoToList, onOpen }: RosterNarrowingProps) {
  const { view, changeView, typed, setTyped, builder } = list

  /** Fast hands press Enter before the list is there: what was typed is asked for, not what is shown. */
  async function take(): Promise<void> {
    const search = typed.trim()
    const found = search === '' ? null : await onlyOneIn({ ...view, search }).catch(() => null)
    if (found) onOpen(found)
    else onGoToList()
  }

  return (
    <>
      <RosterFilters
        view={view}
        onView={changeView}
        typed={typed}
        onTyped={setTyped}
        searchRef={searchRef}
        onGoToList={onGoToList}
        onTake={() => void take()}
      >
        <FilterMenu
          today={today}
          segmentId={view.segmentId}
          onSegment={builder.choose}
          onReady={builder.show}
          onBuild={() => builder.open(null)}
        />
        <LayoutMenu layout={list.layout} onChoose={list.chooseLayout} />
      </RosterFilters>
      {view.day === null && <Conditions list={list} today={today} />}
    </>
  )
}

/** The conditions, while they are put together and once they narrow the list. */
function Conditions({ list, today }: Pick<RosterNarrowingProps, 'list' | 'today'>) {
  const { view, changeView, builder } = list
  return (
    <>
      {builder.draft !== null && (
        <FilterBuilder
          draft={builder.draft}
          onDraft={builder.change}
          editing={builder.editing}
          today={today}
          onSaved={builder.choose}
          onClear={builder.clear}
          onClose={builder.close}
        />
      )}
      <FilterChips
        segmentId={view.segmentId}
        where={view.where}
        building={builder.draft !== null}
        onSegment={(segmentId) => changeView({ segmentId })}
        onWhere={builder.setWhere}
        onEdit={builder.open}
      />
    </>
  )
}
