import { useEffect, useRef } from 'react'
import type { GridCursor } from './data-grid-cursor.ts'
import type { GridSource } from './data-grid-source.ts'
import type { GridWindow } from './data-grid-window.ts'

type ShowOpenOptions<Row> = {
  readonly source: GridSource<Row>
  readonly sourceKey: string
  readonly rowId: (row: Row) => string
  readonly openId?: string | undefined
  readonly view: GridWindow<Row>
  readonly cursor: GridCursor
}

/** Who was opened from elsewhere, as by the search over everything, is shown in the list and is its active row. */
export function useShowOpen<Row>({ source, sourceKey, rowId, openId, view, cursor }: ShowOpenOptions<Row>): void {
  // Of a row that was opened in the list itself there is no count: it is not looked for.
  const shown = useRef<{ readonly id: string; readonly moves: number | null }>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another row is opened, or the list is another one
  useEffect(() => {
    const before = shown.current
    if (openId === undefined) shown.current = null
    if (openId === undefined || source.placeOf === undefined) return
    const isNew = before?.id !== openId
    const moves = cursor.moves.current
    // In another list it is looked for again, as long as no hand has gone elsewhere.
    if (!isNew && before?.moves !== moves) return
    const active = view.rowAt(cursor.active)
    if (isNew && active !== undefined && rowId(active) === openId) {
      shown.current = { id: openId, moves: null }
      return
    }

    shown.current = { id: openId, moves }
    const asking = new AbortController()
    source
      .placeOf(openId, asking.signal)
      .then((at) => {
        if (at !== null && !asking.signal.aborted && cursor.moves.current === moves) cursor.goToRow(at)
      })
      // The list stays where it is; a core that does not answer is said elsewhere.
      .catch(() => {})
    return () => asking.abort()
  }, [openId, sourceKey])
}
