import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { usePreferences } from '../hooks/preferences.ts'
import { textScales } from './data-grid-columns.ts'
import { type GridSource, useGridRows } from './data-grid-source.ts'

type GridWindowOptions<Row> = {
  readonly source: GridSource<Row>
  readonly total: number
  readonly density?: 'standard' | 'compact'
}

export type GridWindow<Row> = ReturnType<typeof useGridWindow<Row>>

const overscan = 6
const rowHeights = { standard: 40, compact: 32 }

/** The part of the list that is on screen: which rows, how high, where, and what they hold once it is there. */
export function useGridWindow<Row>({ source, total, density = 'standard' }: GridWindowOptions<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const height = Math.round(rowHeights[density] * textScales[usePreferences().textSize])

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    scrollPaddingEnd: height + 16,
  })
  const items = virtualizer.getVirtualItems()
  const rowAt = useGridRows(source, total, { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height places every row anew
  useEffect(() => virtualizer.measure(), [virtualizer, height])

  return { scroller, height, virtualizer, items, rowAt }
}
