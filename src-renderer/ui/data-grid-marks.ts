import { useRef } from 'react'
import { fetchRows, type GridSource } from './data-grid-source.ts'

export type Marks = ReadonlySet<string>

type MarksOptions<Row> = {
  readonly source: GridSource<Row>
  readonly total: number
  readonly rowId: (row: Row) => string
  readonly rowAt: (index: number) => Row | undefined
  readonly marked?: Marks | undefined
  readonly onMarked?: ((marked: Marks) => void) | undefined
  /** All that the list holds, without naming them. */
  readonly everyMarked?: boolean | undefined
  readonly onEveryMarked?: ((every: boolean) => void) | undefined
}

const nothingMarked: Marks = new Set()

/** So many are not fetched only to be named. */
const mostNamed = 1000

/** Marking rows: one, a stretch from where marking began, or all that the list holds. */
export function useGridMarks<Row>(options: MarksOptions<Row>) {
  const { source, total, rowId, rowAt, onMarked, onEveryMarked } = options
  const { marked = nothingMarked, everyMarked = false } = options
  const count = everyMarked ? total : marked.size
  const stretch = useRef<{ from: number; before: Marks } | null>(null)

  function toggle(index: number): void {
    const row = rowAt(index)
    stretch.current = null
    if (!row) return
    if (everyMarked) void leaveOut(rowId(row))
    else onMarked?.(toggled(marked, rowId(row)))
  }

  /** All but one: now they have to be named. */
  async function leaveOut(id: string): Promise<void> {
    const ids = await idsBetween(0, total - 1)
    onEveryMarked?.(false)
    onMarked?.(toggled(new Set(ids), id))
  }

  async function extend(from: number, to: number): Promise<void> {
    if (everyMarked) return
    stretch.current ??= { from, before: marked }
    const { from: start, before } = stretch.current
    const ids = await idsBetween(Math.min(start, to), Math.max(start, to))
    onMarked?.(new Set([...before, ...ids]))
  }

  async function markAll(): Promise<void> {
    stretch.current = null
    if (everyMarked) onEveryMarked?.(false)
    else if (marked.size >= total) onMarked?.(new Set())
    else if (onEveryMarked && total > mostNamed) onEveryMarked(true)
    else onMarked?.(new Set(await idsBetween(0, total - 1)))
  }

  async function idsBetween(first: number, last: number): Promise<readonly string[]> {
    const loaded = last - first < 1000 ? range(first, last).map(rowAt) : [undefined]
    const rows = loaded.every((row) => row !== undefined) ? loaded : await fetchRows(source, first, last)
    return rows.map(rowId)
  }

  return {
    count,
    /** How many are marked, in a word; this and the next are undefined where rows cannot be marked. */
    shown: onMarked && marksShown(count, total),
    isMarked: onMarked && ((id: string) => everyMarked || marked.has(id)),
    toggle,
    extend,
    markAll,
    endStretch: () => {
      stretch.current = null
    },
  }
}

function marksShown(marked: number, total: number): 'none' | 'some' | 'all' {
  if (marked === 0) return 'none'
  return marked >= total ? 'all' : 'some'
}

function toggled(marked: Marks, id: string): Marks {
  const next = new Set(marked)
  if (!next.delete(id)) next.add(id)
  return next
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, position) => first + position)
}
