import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { useSearch } from 'wouter'
import type { Session } from '../../../src-shared/contract/activities.ts'
import { type ActivityId, type GroupId, plainDate } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useToday } from '../../hooks/use-today.ts'
import type { Turn } from './sheet-corner.tsx'
import { useSheetMarks, useToldMarks } from './use-sheet-marks.ts'

/** Which sessions are shown: those until a day, or from one on; neither: those until today. */
export type Leaf = { readonly to?: string; readonly from?: string }

export interface SheetChoice {
  /** How many sessions at once. */
  readonly last: string
  readonly groupId: GroupId | ''
}

/** The sheet as it is read, turned and marked: begun at `?day=`, or today. */
export function useSheet(activityId: ActivityId, { last, groupId }: SheetChoice) {
  const { today } = useToday()
  const day = plainDate.safeParse(new URLSearchParams(useSearch()).get('day'))
  const [leaf, setLeaf] = useState<Leaf>(day.success ? { to: day.data } : {})
  const marks = useSheetMarks()
  const rests = useSyncExternalStore(marks.subscribe, marks.rests)
  const asked = useQuery({
    ...orpc.attendance.sheet.queryOptions({
      input: { activityId, ...leaf, last: Number(last), ...(groupId && { groupId }) },
    }),
    placeholderData: keepPreviousData,
    // Comparing ten thousand cells takes longer than drawing those in sight.
    structuralSharing: false,
    // One that was never read is read at once; one that is being marked waits.
    enabled: (query) => rests || query.state.data === undefined,
  })
  useToldMarks(marks, { toldAt: asked.dataUpdatedAt, rests, askAgain: () => void asked.refetch() })
  const { sessions = [], earlier = false, later = false } = asked.data ?? {}
  const [first, end] = [sessions[0], sessions.at(-1)]
  const turn: Turn = {
    earlier: earlier && first ? () => setLeaf({ to: first.heldOn }) : null,
    later: later ? () => setLeaf({ from: end?.heldOn ?? leaf.to ?? today ?? '' }) : null,
  }
  return { asked, marks, turn, leaf }
}

/** The column one opens the sheet for: the last that is held, or of those to come the first that was not seen yet. */
export function startOf(sessions: readonly Session[], { from }: Leaf): number {
  const place =
    from === undefined
      ? sessions.findLastIndex(({ cancelled }) => !cancelled)
      : sessions.findIndex(({ cancelled, heldOn }) => !cancelled && heldOn > from)
  return Math.max(0, place)
}
