// biome-ignore-all lint/a11y/useSemanticElements: a rule between two columns that is taken hold of is no hr
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './data-grid.module.css'
import type { GridColumn } from './data-grid-columns.ts'
import { type GridSizing, narrowest, widest } from './data-grid-sizing.ts'

type DataGridHandleProps = {
  readonly column: Pick<GridColumn<never>, 'key' | 'header' | 'width'>
  readonly sizing: GridSizing
  /** Where the column's own head takes no key. */
  readonly takesFocus: boolean
}

/** The edge of a column: dragged, moved by ← and →, or pressed twice to fit what is shown. */
export function DataGridHandle({ column, sizing, takesFocus }: DataGridHandleProps) {
  const words = useTexts().grid
  const held = useRef<{ readonly from: number; readonly width: number; moved: number | null }>(null)

  function hold(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { from: event.clientX, width: headWidth(event.currentTarget), moved: null }
  }
  function move(event: PointerEvent): void {
    if (held.current === null) return
    held.current.moved = held.current.width + event.clientX - held.current.from
    sizing.drag(column.key, held.current.moved)
  }
  function letGo(): void {
    const width = held.current?.moved ?? null
    held.current = null
    if (width !== null) sizing.set(column.key, width)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Enter') sizing.set(column.key, fittingWidth(event.currentTarget, column.key))
    else if (!nudgeByKey(event, column.key, sizing, { shift: false })) return
    event.preventDefault()
  }

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={words.widthOf(column.header)}
      aria-valuenow={Math.round(column.width)}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      title={words.widthHint}
      tabIndex={takesFocus ? 0 : -1}
      className={classes.handle}
      onPointerDown={hold}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={(event) => sizing.set(column.key, fittingWidth(event.currentTarget, column.key))}
      onKeyDown={onKeyDown}
    />
  )
}

/** ← and → make a column narrower and wider; on its head with Shift, since the head has other uses. */
export function nudgeByKey(
  event: KeyboardEvent<HTMLElement>,
  key: string,
  sizing: GridSizing,
  { shift }: { readonly shift: boolean },
): boolean {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false
  if (shift && !event.shiftKey) return false
  sizing.nudge(key, headWidth(event.currentTarget), event.key === 'ArrowRight' ? 1 : -1)
  return true
}

function headWidth(element: HTMLElement): number {
  return element.closest('[role=columnheader]')?.getBoundingClientRect().width ?? 0
}

/** As wide as the widest of what stands in the column on screen, its heading included. */
function fittingWidth(handle: HTMLElement, key: string): number {
  const cells = handle.closest('[role=grid]')?.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(key)}"]`) ?? []
  return Math.ceil(Math.max(0, ...[...cells].map(naturalWidth))) + 2
}

/** A copy of the cell is given all the room it wants. */
function naturalWidth(cell: HTMLElement): number {
  const copy = cell.cloneNode(true) as HTMLElement
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', width: 'max-content', maxWidth: 'none' })
  cell.after(copy)
  const { width } = copy.getBoundingClientRect()
  copy.remove()
  return width
}
