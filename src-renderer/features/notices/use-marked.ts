import { useState } from 'react'
import { withOrWithout } from './with-or-without.ts'

/** Everything is marked until somebody takes the mark away; it stays away while the list changes. */
export function useMarked<Id extends string>() {
  const [without, setWithout] = useState<ReadonlySet<Id>>(new Set())

  function mark(id: Id, marked: boolean): void {
    setWithout(withOrWithout(without, id, !marked))
  }

  function markAll(ids: readonly Id[], marked: boolean): void {
    setWithout(new Set(marked ? [...without].filter((id) => !ids.includes(id)) : [...without, ...ids]))
  }

  return { isMarked: (id: Id) => !without.has(id), mark, markAll }
}
