import { useState } from 'react'
import type { Filter } from '../../../src-shared/contract/filters.ts'
import type { Segment } from '../../../src-shared/contract/segments.ts'
import type { SegmentId } from '../../../src-shared/contract/values.ts'
import { type DraftGroup, draftOf, filterOf } from './filter-draft.ts'
import { newCondition } from './filter-group.tsx'
import type { RosterView } from './roster-view.ts'

type ChangeView = (change: Partial<RosterView>) => void

/** The conditions being put together, if any are, and what choosing and clearing filters does to the list. */
export function useFilterBuilder(view: RosterView, changeView: ChangeView) {
  const [draft, setDraft] = useState<DraftGroup | null>(null)
  const [editing, setEditing] = useState<Segment | null>(null)

  function close(): void {
    setDraft(null)
    setEditing(null)
  }

  return {
    draft,
    editing,
    close,
    /** With a saved filter its conditions are taken apart; otherwise those of the list. */
    open(segment: Segment | null): void {
      const from = draftOf(segment?.filter ?? view.where)
      setDraft(from.parts.length === 0 ? { ...from, parts: [newCondition()] } : from)
      setEditing(segment)
      if (segment !== null) changeView({ segmentId: null, where: segment.filter })
    },
    change(next: DraftGroup): void {
      setDraft(next)
      const where = filterOf(next)
      // A condition that is not filled in yet changes nothing: the list keeps still.
      if (JSON.stringify(where) !== JSON.stringify(view.where)) changeView({ where })
    },
    clear(): void {
      setDraft({ ...draftOf(null), parts: [newCondition()] })
      setEditing(null)
      changeView({ where: null })
    },
    choose(segmentId: SegmentId): void {
      close()
      changeView({ segmentId, where: null, show: 'present', typeId: null })
    },
    show(where: Filter): void {
      close()
      changeView({ segmentId: null, where, show: 'present' })
    },
    setWhere(where: Filter | null): void {
      close()
      changeView({ where })
    },
  }
}
