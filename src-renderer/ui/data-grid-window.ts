import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { type GridSource, useGridRows } from './data-grid-source.ts'
import { useRowHeight } from './use-row-height.ts'

type GridWindowOptions<Row> = {
  readonly source: GridSource<Row>
  readonly total: number
  readonly density?: 'standard' | 'compact'
}

export type GridWindow<Row> = ReturnType<typeof useGridWindow<Row>>

const overscan = 6

/** The part of the list that is on screen: which rows, how high, where, and what they hold once it is there. */
export function useGridWindow<Row>({ source, total, density = 'standard' }: GridWindowOptions<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const height = useRowHeight(density)

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
