import type { Virtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, RefObject } from 'react'
import { gridMove } from './data-grid-keys.ts'
import type { useGridMarks } from './data-grid-marks.ts'

type GridKeysOptions<Row> = {
  readonly total: number
  readonly active: number
  readonly setActive: (index: number) => void
  readonly rowAt: (index: number) => Row | undefined
  readonly rowHeight: number
  readonly marks: ReturnType<typeof useGridMarks<Row>>
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  readonly onMarked?: unknown
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly onEscape?: (() => void) | undefined
  readonly searchRef?: RefObject<HTMLInputElement | null> | undefined
}

/** The keys of a list, while the list itself (not a button in its head) has the focus. */
export function useGridKeys<Row>(options: GridKeysOptions<Row>) {
  const { active, total, setActive, rowAt, marks, virtualizer, rowHeight } = options

  function go(to: number, extend: boolean): void {
    setActive(to)
    virtualizer.scrollToIndex(to, { align: 'auto' })
    if (extend && options.onMarked) void marks.extend(active, to)
    else marks.endStretch()
  }

  function open(): void {
    const row = rowAt(active)
    if (row) options.onOpen?.(row)
  }

  function goToSearch(): void {
    options.searchRef?.current?.focus()
    options.searchRef?.current?.select()
  }

  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const rowsShown = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2)
    const move = gridMove(event, { active, total, rowsShown })
    if (move === null) return
    if (move.act === 'escape' && !options.onEscape) return

    event.preventDefault()
    if (move.act === 'go') go(move.to, move.extend)
    else if (move.act === 'open') open()
    else if (move.act === 'mark') marks.toggle(active)
    else if (move.act === 'markAll') void marks.markAll()
    else if (move.act === 'search') goToSearch()
    else options.onEscape?.()
  }
}
