import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { api, orpc } from '../../api.ts'
import { type LayoutChoice, type RosterLayout, rosterLayout } from './roster-layout.ts'

const PREFERENCE = 'rosterLayout'

/** The layout in which this laptop shows the roster; null is the usual one. */
export function useRosterLayout(): {
  readonly layout: RosterLayout | null
  readonly choose: (choice: LayoutChoice) => void
} {
  const kept = useQuery(orpc.app.preferences.queryOptions()).data?.[PREFERENCE]
  const [chosen, setChosen] = useState<LayoutChoice>()
  const layouts = useQuery(orpc.layouts.list.queryOptions()).data
  const client = useQueryClient()
  const choice = chosen === undefined ? kept : chosen

  const choose = useCallback(
    (next: LayoutChoice) => {
      setChosen(next)
      const value = next === null || typeof next === 'string' ? next : { columns: [...next.columns] }
      // Where it cannot be kept, it lasts as long as the screen.
      api.app
        .setPreference({ key: PREFERENCE, value })
        .then(() => client.invalidateQueries({ queryKey: orpc.app.preferences.key() }))
        .catch(() => {})
    },
    [client],
  )
  return {
    layout: useMemo(() => rosterLayout(choice, layouts ?? []), [choice, layouts]),
    choose,
  }
}
