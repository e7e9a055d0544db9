import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, orpc } from '../../api.ts'
import { type ListChoice, recalled, remembered } from './list-choice.ts'

const KEY = 'lists.choice'

/** The choice of last time, kept on this laptop; null until it is read. */
export function useListChoice(): readonly [ListChoice | null, (choice: ListChoice) => void] {
  const kept = useQuery({ ...orpc.app.preferences.queryOptions(), staleTime: Infinity })
  const [choice, setChoice] = useState<ListChoice | null>(null)
  const shown = choice ?? (kept.isPending ? null : recalled(kept.data?.[KEY]))

  useEffect(() => {
    if (choice === null) return
    const timer = setTimeout(() => {
      // Where it cannot be kept it lasts as long as the page.
      api.app.setPreference({ key: KEY, value: JSON.parse(JSON.stringify(remembered(choice))) }).catch(() => {})
    }, 600)
    return () => clearTimeout(timer)
  }, [choice])

  return [shown, setChoice]
}
