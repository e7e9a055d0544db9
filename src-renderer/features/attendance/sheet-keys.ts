import type { KeyboardEvent } from 'react'
import { rowAfterKey } from '../../ui/data-grid-keys.ts'
import { markOfKey } from './mark-of-key.ts'
import type { CellMark } from './sheet-marks.ts'
import type { Place } from './sheet-row.tsx'

interface Acts {
  readonly onMove: (place: Place) => void
  /** Null where nothing may be marked. */
  readonly onMark: ((place: Place, state: CellMark['state']) => void) | null
  readonly onNote: () => void
  readonly onUndo: () => void
}

interface Size {
  readonly rows: number
  readonly columns: number
  readonly rowsShown: number
}

/** What the keys do on the sheet: move, mark and go down, write a note, take back. */
export function sheetKeys(
  at: Place,
  size: Size,
  { onMove, onMark, onNote, onUndo }: Acts,
): (event: KeyboardEvent) => void {
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    const isHeld = event.ctrlKey || event.metaKey
    if (isHeld) return event.key.toLowerCase() === 'z' ? onUndo : null
    if (event.altKey) return null
    const to = placeAfterKey(event.key, at, size)
    if (to !== null) return () => onMove(to)
    if (event.key.toLowerCase() === 'n' || event.key === 'F2') return onNote
    const state = onMark === null ? undefined : markOfKey(event)
    if (state === undefined) return null
    return () => {
      onMark?.(at, state)
      onMove({ ...at, row: clamp(at.row + 1, size.rows) })
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

/** Up and down as in any list; Enter goes down, Home and End along the row. */
function placeAfterKey(key: string, { row, column }: Place, { rows, columns, rowsShown }: Size): Place | null {
  const across = { ArrowLeft: column - 1, ArrowRight: column + 1, Home: 0, End: columns - 1 }[key]
  if (across !== undefined) return { row, column: clamp(across, columns) }
  const to = key === 'Enter' ? row + 1 : rowAfterKey(key, { active: row, total: rows, rowsShown })
  return to === null ? null : { row: clamp(to, rows), column }
}

const clamp = (place: number, length: number) => Math.max(0, Math.min(length - 1, place))
