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
  const shown = useRef<{ readonly id: string; readonly at: number | null }>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another row is opened, or the list is another one
  useEffect(() => {
    const before = shown.current
    if (openId === undefined) shown.current = null
    if (openId === undefined || source.placeOf === undefined) return
    const isNew = before?.id !== openId
    // In another list it is looked for again as long as the arrows have not left it.
    if (!isNew && before?.at !== cursor.active) return
    const active = view.rowAt(cursor.active)
    if (isNew && active !== undefined && rowId(active) === openId) {
      shown.current = { id: openId, at: null }
      return
    }

    const asking = new AbortController()
    source
      .placeOf(openId, asking.signal)
      .then((at) => {
        if (asking.signal.aborted) return
        shown.current = { id: openId, at }
        if (at !== null) cursor.goToRow(at)
      })
      // The list stays where it is; a core that does not answer is said elsewhere.
      .catch(() => {})
    return () => asking.abort()
  }, [openId, sourceKey])
}
