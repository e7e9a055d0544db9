import type { KeyboardEvent } from 'react'
import { isConverting } from '../hooks/use-enter-moves-on.ts'
import type { CellDraft } from './data-grid-cell-draft.ts'
import { type CellPlace, cellMove, type GridEditing } from './data-grid-editing.ts'

type CellKeysOptions = {
  readonly editing: Pick<GridEditing<never>, 'onUndo' | 'onLeave'>
  readonly place: CellPlace
  readonly bounds: Parameters<typeof cellMove>[2]
  readonly onPlace: (place: CellPlace) => void
}

/** What the keys do in the active cell: they move the cursor, or end what is being written. */
export function cellKeys(cell: CellDraft, { editing, place, bounds, onPlace }: CellKeysOptions) {
  const { draft, editor, canWrite, begin, giveUp, commit } = cell

  function onWritingKey(event: KeyboardEvent, text: string): boolean {
    if (event.key === 'Escape') giveUp()
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const key = event.key === 'Tab' ? 'Tab' : event.shiftKey ? 'ArrowUp' : 'ArrowDown'
      void commit(text, cellMove({ key, shiftKey: event.shiftKey, ctrlKey: false }, place, bounds))
    } else return false
    return true
  }

  function onCursorKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') editing.onUndo()
    else if (key === 'Enter' || key === 'F2') begin()
    else if (key === 'Escape') editing.onLeave()
    else if (key === 'Delete' || key === 'Backspace') void (canWrite && commit('', null))
    else if (editor?.kind === 'choice' && key.length === 1 && !ctrlKey && !metaKey) begin()
    else {
      const to = altKey ? null : cellMove({ key, shiftKey, ctrlKey: ctrlKey || metaKey }, place, bounds)
      if (to === null) return false
      onPlace(to)
    }
    return true
  }

  return (event: KeyboardEvent): void => {
    if (isConverting(event)) return
    const done = draft === null ? onCursorKey(event) : onWritingKey(event, draft)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
}
