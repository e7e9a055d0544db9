import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SegmentId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyProblem } from '../../ui/toasts.tsx'

/** A saved filter that is removed elsewhere while it narrows the list: the list goes on without it, and says so. */
export function useLostSegment(segmentId: SegmentId | null, letGo: () => void): void {
  const words = useTexts().roster.filter
  const segments = useQuery(orpc.segments.list.queryOptions()).data
  const seen = useRef<{ readonly id: SegmentId; readonly name: string }>(null)

  useEffect(() => {
    const shown = segments?.find(({ id }) => id === segmentId)
    if (shown) seen.current = shown
    // One that was just made is not in the list yet.
    if (shown || segmentId === null || seen.current?.id !== segmentId) return
    letGo()
    notifyProblem(words.gone(seen.current.name))
  }, [segments, segmentId, letGo, words])
}
