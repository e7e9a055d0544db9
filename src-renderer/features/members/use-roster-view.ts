import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type Filter, filter } from '../../../src-shared/contract/filters.ts'
import { firstView, type RosterView, rosterShows } from './roster-view.ts'

/** What the roster shows; the search follows the typing a moment later. */
export function useRosterView() {
  const [chosen, setChosen] = useState(firstView)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 60)
  const view = useMemo(() => ({ ...chosen, search: search.trim() }), [chosen, search])

  const begin = useCallback((from: Partial<RosterView>) => {
    setChosen({ ...firstView, ...from })
    setTyped(from.search ?? '')
  }, [])
  useAskedView(begin)

  return {
    view,
    typed,
    setTyped,
    changeView: useCallback((change: Partial<RosterView>) => setChosen((before) => ({ ...before, ...change })), []),
    reset: useCallback(() => begin({}), [begin]),
  }
}

/** Another screen may ask for a list: `/members?show=unpaid`, `?search=…`, `?where=` with a filter as JSON. It is asked once. */
function useAskedView(begin: (view: Partial<RosterView>) => void): void {
  const [location, go] = useLocation()
  const query = useSearch()

  useEffect(() => {
    const params = new URLSearchParams(query)
    const show = rosterShows.find((each) => each === params.get('show'))
    const search = params.get('search')
    const where = filterIn(params.get('where'))
    if (!show && search === null && where === null) return
    begin({
      ...(show ? { show } : {}),
      ...(search === null ? {} : { search }),
      ...(where === null ? {} : { where }),
    })
    go(`${location}?`, { replace: true })
  }, [query, location, go, begin])
}

/** The filter that an address carries; null where it carries none that can be read. */
function filterIn(json: string | null): Filter | null {
  if (json === null) return null
  try {
    return filter.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
