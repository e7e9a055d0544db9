import type { KeyboardEvent } from 'react'
import { markOfKey } from './mark-of-key.ts'
import type { CellMark } from './sheet-marks.ts'
import type { Place } from './sheet-row.tsx'

interface Acts {
  readonly onMove: (place: Place) => void
  readonly onMark: (place: Place, state: CellMark['state']) => void
  readonly onNote: () => void
  readonly onUndo: () => void
}

const PAGE = 12
const FAR = 1000
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ...{ ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], Enter: [1, 0] },
  ...{ PageDown: [PAGE, 0], PageUp: [-PAGE, 0], Home: [0, -FAR], End: [0, FAR] },
}

/** What the keys do on the sheet: move, mark and go down, write a note, take back. */
export function sheetKeys(
  at: Place,
  size: { readonly rows: number; readonly columns: number },
  { onMove, onMark, onNote, onUndo }: Acts,
): (event: KeyboardEvent) => void {
  const move = (down: number, across: number) =>
    onMove({ row: clamp(at.row + down, size.rows), column: clamp(at.column + across, size.columns) })
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    const isHeld = event.ctrlKey || event.metaKey
    if (isHeld) return event.key.toLowerCase() === 'z' ? onUndo : null
    if (event.altKey) return null
    const step = steps[event.key]
    if (step !== undefined) return () => move(...step)
    if (event.key.toLowerCase() === 'n' || event.key === 'F2') return onNote
    const state = markOfKey(event)
    if (state === undefined) return null
    return () => {
      onMark(at, state)
      move(1, 0)
    }
  }
  return (event) => {
    // A button in the head of a column answers its own keys.
    const act = event.target === event.currentTarget ? actOf(event) : null
    if (act === null) return
    event.preventDefault()
    act()
  }
}

const clamp = (place: number, length: number) => Math.max(0, Math.min(length - 1, place))
