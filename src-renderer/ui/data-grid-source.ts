import { useThrottledValue } from '@mantine/hooks'
import { hashKey, type QueryKey, usePrefetchQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

export const gridPageSize = 100

export type GridPage<Row> = {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Where a grid's rows come from. Two sources with equal keys are the same list. */
export type GridSource<Row> = {
  readonly queryKey: QueryKey
  readonly fetchPage: (offset: number, limit: number, signal: AbortSignal) => Promise<GridPage<Row>>
  /** Where a row stands in the list, from 0; null where it is not in it. */
  readonly placeOf?: (id: string, signal: AbortSignal) => Promise<number | null>
}

/** Asks for the first rows before what stands around the list asks for anything. */
export function useFirstRows<Row>(source: GridSource<Row>): void {
  usePrefetchQuery(pageQuery(source, 0))
}

/** The list that is shown: the one asked for once its first page is there, until then the one before. */
export function useShownSource<Row>(asked: GridSource<Row>) {
  const first = useQuery(pageQuery(asked, 0))
  const [shown, setShown] = useState(asked)
  const shownKey = hashKey(shown.queryKey)
  const isAsked = shownKey === hashKey(asked.queryKey)
  if (!isAsked && !first.isPending) setShown(asked)

  const settled = useQuery(pageQuery(isAsked ? asked : shown, 0))
  return {
    source: isAsked ? asked : shown,
    sourceKey: shownKey,
    total: settled.data?.total ?? 0,
    isLoading: settled.isPending,
    error: settled.data ? null : settled.error,
    retry: () => void first.refetch(),
  }
}

/** The rows around a window of the list; a row whose page is still under way is undefined. */
export function useGridRows<Row>(source: GridSource<Row>, total: number, window: { first: number; last: number }) {
  const visible = `${pageOf(window.first)}-${pageOf(window.last)}`
  // While the scrollbar is dragged past hundreds of pages, only some are asked for.
  const asked = useThrottledValue(visible, 80)
  const pages = pagesAround(asked, total)

  return useQueries({
    queries: pages.map((page) => pageQuery(source, page)),
    combine: (results) => {
      const byPage = new Map(results.map((result, position) => [pages[position], result.data?.rows]))
      return (index: number): Row | undefined => byPage.get(pageOf(index))?.[index % gridPageSize]
    },
  })
}

/** Every row between two places, read past the cache: for marking what is not on screen. */
export async function fetchRows<Row>(source: GridSource<Row>, first: number, last: number): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let offset = first; offset <= last; offset += 1000) {
    const page = await source.fetchPage(offset, Math.min(1000, last - offset + 1), new AbortController().signal)
    rows.push(...page.rows)
  }
  return rows
}

function pageQuery<Row>(source: GridSource<Row>, page: number) {
  return {
    queryKey: [...source.queryKey, 'page', page],
    queryFn: ({ signal }: { signal: AbortSignal }) => source.fetchPage(page * gridPageSize, gridPageSize, signal),
    gcTime: 60_000,
  }
}

function pageOf(index: number): number {
  return Math.floor(Math.max(0, index) / gridPageSize)
}

function pagesAround(visible: string, total: number): readonly number[] {
  const [first = 0, last = 0] = visible.split('-').map(Number)
  const from = Math.max(0, first - 1)
  const to = Math.min(pageOf(total - 1), last + 1)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, position) => from + position)
}
