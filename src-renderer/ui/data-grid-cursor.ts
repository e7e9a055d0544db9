import { useEffect, useRef, useState } from 'react'
import type { CellPlace } from './data-grid-editing.ts'
import { useStayInView } from './data-grid-stay-in-view.ts'
import type { GridWindow } from './data-grid-window.ts'

type GridCursorOptions<Row> = {
  readonly sourceKey: string
  readonly total: number
  readonly columnCount: number
  readonly view: GridWindow<Row>
}

export type GridCursor = ReturnType<typeof useGridCursor>

/** The active row, and in a list that is edited the active cell. */
export function useGridCursor<Row>({ sourceKey, total, columnCount, view }: GridCursorOptions<Row>) {
  const { scroller, virtualizer } = view
  const [row, setRow] = useState(0)
  const [column, setColumn] = useState(0)
  const moves = useRef(0)
  const active = Math.min(row, total - 1)
  useStayInView(view, active)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    setRow(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [sourceKey])

  function setActive(index: number): void {
    moves.current += 1
    setRow(index)
  }
  function goToRow(index: number): void {
    setRow(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  function goToCell(place: CellPlace): void {
    moves.current += 1
    goToRow(place.row)
    setColumn(place.column)
  }

  return {
    active,
    setActive,
    cell: { row: active, column: Math.min(column, columnCount - 1) },
    setColumn,
    goToRow,
    goToCell,
    /** How often a hand has moved it. */
    moves,
  }
}
