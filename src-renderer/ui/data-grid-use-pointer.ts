import type { MouseEvent, RefObject } from 'react'
import { useStable } from '../hooks/use-stable.ts'
import type { CellEditorHandle } from './data-grid-cell-editor.tsx'
import type { GridCursor } from './data-grid-cursor.ts'
import type { useGridMarks } from './data-grid-marks.ts'
import type { GridWindow } from './data-grid-window.ts'

/** Where on the screen a row's menu opens. */
export type MenuPlace = { readonly left: number; readonly top: number }

type GridPointerOptions<Row> = {
  readonly columns: readonly { readonly key: string }[]
  readonly view: GridWindow<Row>
  readonly cursor: GridCursor
  readonly marks: ReturnType<typeof useGridMarks<Row>>
  readonly editing?: unknown
  readonly cellEditor: RefObject<CellEditorHandle | null>
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly onMenu?: ((row: Row, place: MenuPlace) => void) | undefined
}

/** What a press does: on a row, on its mark, and where the menu is asked for. */
export function useGridPointer<Row>(options: GridPointerOptions<Row>) {
  const { columns, view, cursor, marks, cellEditor } = options
  const { active, setActive } = cursor

  const onPress = useStable((index: number, event: MouseEvent) => {
    setActive(index)
    if (event.shiftKey) return void marks.extend(active, index)
    if (event.ctrlKey || event.metaKey) return marks.toggle(index)
    marks.endStretch()
    const row = view.rowAt(index)
    if (options.editing) pressCell(event)
    else if (row) options.onOpen?.(row)
  })
  function pressCell(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest('[data-column]') : null
    const column = columns.findIndex(({ key }) => key === pressed?.getAttribute('data-column'))
    if (column >= 0) cursor.setColumn(column)
    cellEditor.current?.focus()
    if (event.detail === 2) cellEditor.current?.begin()
  }
  const onMark = useStable((index: number, event: MouseEvent) => {
    setActive(index)
    if (event.shiftKey) void marks.extend(active, index)
    else marks.toggle(index)
  })

  function onContextMenu(event: MouseEvent): void {
    if (!options.onMenu || !(event.target instanceof Element)) return
    const pointedAt = event.target.closest('[role=row]')
    const element = pointedAt ?? view.scroller.current?.querySelector('[data-active]')
    const index = Number(element?.getAttribute('aria-rowindex')) - 2
    const row = view.rowAt(index)
    if (!element || index < 0 || row === undefined) return
    event.preventDefault()
    setActive(index)
    options.onMenu(row, pointedAt ? { left: event.clientX, top: event.clientY } : besideOf(element, view.height))
  }

  return { onPress, onMark, onContextMenu }
}

function besideOf(element: Element, inset: number): MenuPlace {
  const { left, bottom } = element.getBoundingClientRect()
  return { left: left + inset, top: bottom }
}
