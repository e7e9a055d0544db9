import { useCallback, useMemo } from 'react'
import { useFirstRows } from '../../ui/data-grid-source.ts'
import { useFilterBuilder } from './use-filter-builder.ts'
import { useLostSegment } from './use-lost-segment.ts'
import { furtherColumns, useRosterColumns } from './use-roster-columns.tsx'
import { useRosterLayout } from './use-roster-layout.ts'
import { useRosterSource } from './use-roster-source.ts'
import { useRosterView } from './use-roster-view.ts'

export type RosterList = ReturnType<typeof useRosterList>

/** What the roster lists and how: its view, the filter being built, its layout, and with these its rows and columns. */
export function useRosterList(width: number) {
  const { view, changeView, reset, typed, setTyped } = useRosterView()
  const { layout, choose } = useRosterLayout()
  // What other days held, the file tells only of the usual columns.
  const chosen = view.day === null ? (layout?.columns ?? null) : null
  const columns = useRosterColumns(width, chosen)
  const further = useMemo(() => furtherColumns(chosen), [chosen])
  const source = useRosterSource(view, further)
  useFirstRows(source)
  const builder = useFilterBuilder(view, changeView)
  useLostSegment(
    view.segmentId,
    useCallback(() => changeView({ segmentId: null }), [changeView]),
  )

  function showAll(): void {
    builder.close()
    reset()
  }

  return { view, changeView, showAll, typed, setTyped, layout, chooseLayout: choose, columns, source, builder }
}
