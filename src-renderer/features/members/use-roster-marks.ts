import { useCallback, useEffect, useMemo, useState } from 'react'
import { memberId } from '../../../src-shared/contract/values.ts'
import type { Marks } from '../../ui/data-grid-marks.ts'

export type RosterMarks = ReturnType<typeof useRosterMarks>

const nobody: Marks = new Set()

/** Marks belong to the list they were made in: another list begins without. `every` names nobody and means all. */
export function useRosterMarks(view: object, total: number) {
  const [marked, setMarked] = useState(nobody)
  const [every, setEvery] = useState(false)
  const clear = useCallback(() => {
    setMarked(nobody)
    setEvery(false)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is the reason
  useEffect(clear, [view, clear])

  return {
    marked,
    setMarked,
    every,
    setEvery,
    clear,
    ids: useMemo(() => [...marked].map((id) => memberId.parse(id)), [marked]),
    count: every ? total : marked.size,
  }
}
