import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import type { MemberRow, RosterSort } from '../../../src-shared/contract/members.ts'
import { type MemberId, memberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { Marks } from '../../ui/data-grid-marks.ts'
import { fetchRows, type GridSource } from '../../ui/data-grid-source.ts'
import { DayBanner } from './day-banner.tsx'
import { DuplicatesPage } from './duplicates-page.tsx'
import { EditBar } from './edit-bar.tsx'
import { FilterBuilder } from './filter-builder.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import { GroupsPage } from './groups-page.tsx'
import { HouseholdsPage } from './households-page.tsx'
import { LayoutMenu } from './layout-menu.tsx'
import { MarkedBar } from './marked-bar.tsx'
import { MemberPanel } from './member-panel.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NewMemberPanel } from './new-member-panel.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import classes from './roster.module.css'
import { RosterEmpty } from './roster-empty.tsx'
import { RosterFilters } from './roster-filters.tsx'
import { RosterHeader } from './roster-header.tsx'
import { rosterWidths } from './roster-layout.ts'
import { rosterFilterOf } from './roster-view.ts'
import { useCopyMarked } from './use-copy-marked.ts'
import { useFilterBuilder } from './use-filter-builder.ts'
import { useLostSegment } from './use-lost-segment.ts'
import { furtherColumns, useRosterColumns } from './use-roster-columns.tsx'
import { useRosterEditing } from './use-roster-editing.ts'
import { useRosterLayout } from './use-roster-layout.ts'
import { onlyOneIn, useRosterSource } from './use-roster-source.ts'
import { useRosterView } from './use-roster-view.ts'

/** 名簿: the roster, or at `/members/households` and the like its households, groups and duplicates. */
export function MembersScreen() {
  const [, params] = useRoute('/members/:id')
  if (params?.id === 'groups') return <GroupsPage />
  if (params?.id === 'duplicates') return <DuplicatesPage />
  return params?.id === 'households' ? <HouseholdsPage /> : <Roster />
}

/** The roster, with one person open beside it. */
function Roster() {
  const t = useTexts()
  const [, go] = useLocation()
  const [, params] = useRoute('/members/:id')
  const today = useQuery(orpc.app.info.queryOptions()).data?.today ?? new Date().toISOString().slice(0, 10)
  const { view, changeView, reset, typed, setTyped } = useRosterView()
  const [total, setTotal] = useState<number>()
  const { marked, setMarked, every, setEvery, clearMarks } = useMarks(view)
  const [merging, setMerging] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<DataGridHandle>(null)
  const list = useElementSize()
  const open = params?.id
  const openId = memberId.safeParse(open).data
  const { layout, choose } = useRosterLayout()
  // What other days held, the file tells only of the usual columns.
  const chosen = view.day === null ? (layout?.columns ?? null) : null
  const columns = useRosterColumns(list.width, chosen)
  const further = useMemo(() => furtherColumns(chosen), [chosen])
  const source = useRosterSource(view, further)
  const builder = useFilterBuilder(view, changeView)
  useLostSegment(
    view.segmentId,
    useCallback(() => changeView({ segmentId: null }), [changeView]),
  )
  const ids = useMemo(() => [...marked].map((id) => memberId.parse(id)), [marked])
  const countMarked = every ? (total ?? 0) : marked.size
  const edits = useRosterEditing()
  const copyMarked = useCopyMarked({ source, columns, total: total ?? 0, marked: every ? null : marked })

  const close = useCallback(() => {
    go('/members')
    grid.current?.focus()
  }, [go])
  const openRow = useCallback((row: MemberRow) => go(`/members/${row.id}`), [go])

  function startEditing(): void {
    clearMarks()
    edits.toggle()
  }

  useFirstFocus(grid, total !== undefined)

  /** Fast hands press Enter before the list is there: what was typed is asked for, not what is shown. */
  async function take(): Promise<void> {
    const search = typed.trim()
    const found = search === '' ? null : await onlyOneIn({ ...view, search }).catch(() => null)
    if (found) openRow(found)
    else grid.current?.focus()
  }

  return (
    <div className={classes.screen}>
      <div className={classes.main} data-beside={open !== undefined || undefined}>
        <RosterHeader
          view={view}
          total={total}
          today={today}
          onDay={(day) => changeView({ day })}
          onEdit={startEditing}
        />
        {view.day && <DayBanner day={view.day} total={total} onBack={() => changeView({ day: null })} />}
        <RosterFilters
          view={view}
          onView={changeView}
          typed={typed}
          onTyped={setTyped}
          searchRef={search}
          onGoToList={() => grid.current?.focus()}
          onTake={() => void take()}
        >
          <FilterMenu
            today={today}
            segmentId={view.segmentId}
            onSegment={builder.choose}
            onReady={builder.show}
            onBuild={() => builder.open(null)}
          />
          <LayoutMenu layout={layout} onChoose={choose} />
        </RosterFilters>
        {view.day === null && builder.draft !== null && (
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
        {view.day === null && (
          <FilterChips
            segmentId={view.segmentId}
            where={view.where}
            building={builder.draft !== null}
            onSegment={(segmentId) => changeView({ segmentId })}
            onWhere={builder.setWhere}
            onEdit={builder.open}
          />
        )}
        {edits.editing && <EditBar {...edits} />}
        {countMarked > 0 && (
          <MarkedBar
            who={every ? { filter: rosterFilterOf(view) } : { ids }}
            count={countMarked}
            findIds={async () => (every ? await idsIn(source, countMarked) : ids)}
            onCopy={() => void copyMarked()}
            inTrash={view.show === 'trash'}
            onClear={clearMarks}
            onMerge={() => setMerging(true)}
          />
        )}
        <div ref={list.ref} className={classes.list}>
          <DataGrid<MemberRow, RosterSort>
            ref={grid}
            label={t.members.list}
            source={source}
            columns={columns}
            rowId={rowId}
            rowLabel={rowName}
            onOpen={openRow}
            openId={openId}
            {...(view.day ? {} : { sort: view.sort, onSort: (sort) => changeView({ sort }) })}
            {...(view.day ? {} : { marked, onMarked: setMarked, everyMarked: every, onEveryMarked: setEvery })}
            widthsOf={rosterWidths}
            editing={view.day ? undefined : edits.editing}
            onCopy={() => void copyMarked()}
            searchRef={search}
            onEscape={() => (countMarked > 0 ? clearMarks() : open && close())}
            onTotal={setTotal}
            empty={
              <RosterEmpty
                view={view}
                onReset={() => {
                  builder.close()
                  reset()
                }}
              />
            }
          />
        </div>
      </div>
      {open === 'new' && <NewMemberPanel today={today} onClose={close} />}
      {openId && <MemberPanel id={openId} today={today} onClose={close} />}
      {edits.pasting && (
        <PasteDialog
          asked={edits.pasting}
          onEnd={(operationId, said) => {
            edits.endPaste(operationId, said)
            // Once the dialog has let go of the focus.
            setTimeout(() => grid.current?.focus())
          }}
        />
      )}
      {merging && ids[0] && ids[1] && (
        <MergeDialog
          ids={[ids[0], ids[1]]}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false)
            clearMarks()
          }}
        />
      )}
    </div>
  )
}

/** The arrows work as soon as the list is there; whoever has gone to a field or a panel meanwhile stays there. */
function useFirstFocus(grid: RefObject<DataGridHandle | null>, isThere: boolean): void {
  useEffect(() => {
    if (isThere && !document.activeElement?.closest('main *, [role=dialog]')) grid.current?.focus()
  }, [grid, isThere])
}

const nobody: Marks = new Set()
const rowId = (row: MemberRow) => row.id
const rowName = (row: MemberRow) => row.name

async function idsIn(source: GridSource<MemberRow>, count: number): Promise<readonly MemberId[]> {
  return (await fetchRows(source, 0, count - 1)).map(({ id }) => id)
}

/** Marks belong to the list they were made in: another list begins without. */
function useMarks(view: object) {
  const [marked, setMarked] = useState(nobody)
  const [every, setEvery] = useState(false)
  const clearMarks = useCallback(() => {
    setMarked(nobody)
    setEvery(false)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is the reason
  useEffect(clearMarks, [view, clearMarks])
  return { marked, setMarked, every, setEvery, clearMarks }
}
