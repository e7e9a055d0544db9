import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api, orpc } from '../api.ts'

/** By the column's key, in pixels at the standard text size. */
export type ColumnWidths = Readonly<Record<string, number>>

const none: ColumnWidths = {}

/** The widths that somebody gave the columns of a list, as this laptop keeps them; a list without a name keeps none. */
export function useColumnWidths(list: string | undefined): {
  readonly widths: ColumnWidths
  readonly keep: (widths: ColumnWidths) => void
} {
  const client = useQueryClient()
  const preference = `columnWidths.${list}`
  const kept = useQuery(orpc.app.preferences.queryOptions({ enabled: list !== undefined })).data?.[preference]

  const keep = useCallback(
    (widths: ColumnWidths) => {
      const { queryKey } = orpc.app.preferences.queryOptions()
      client.setQueryData(queryKey, (before) => ({ ...before, [preference]: { ...widths } }))
      // Where it cannot be kept, it lasts as long as the window.
      api.app.setPreference({ key: preference, value: { ...widths } }).catch(() => {})
    },
    [client, preference],
  )
  return { widths: useMemo(() => (list === undefined ? none : widthsIn(kept)), [list, kept]), keep }
}

function widthsIn(kept: unknown): ColumnWidths {
  if (typeof kept !== 'object' || kept === null) return none
  return Object.fromEntries(Object.entries(kept).filter(([, width]) => typeof width === 'number'))
}
