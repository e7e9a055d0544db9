import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Layout } from '../../../src-shared/contract/layouts.ts'
import { api, orpc } from '../../api.ts'

const PREFERENCE = 'rosterLayout'

/** The layout in which this laptop shows the roster; null is the usual one. */
export function useRosterLayout(): { readonly layout: Layout | null; readonly choose: (id: string | null) => void } {
  const kept = useQuery(orpc.app.preferences.queryOptions()).data?.[PREFERENCE]
  const [chosen, setChosen] = useState<string | null>()
  const layouts = useQuery(orpc.layouts.list.queryOptions()).data
  const client = useQueryClient()
  const id = chosen === undefined ? kept : chosen

  const choose = useCallback(
    (next: string | null) => {
      setChosen(next)
      // Where it cannot be kept, it lasts as long as the screen.
      api.app
        .setPreference({ key: PREFERENCE, value: next })
        .then(() => client.invalidateQueries({ queryKey: orpc.app.preferences.key() }))
        .catch(() => {})
    },
    [client],
  )
  return { layout: layouts?.find((layout) => layout.id === id) ?? null, choose }
}
