import { Button, CloseButton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Segment } from '../../../src-shared/contract/segments.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useMemberColumns } from '../../ui/use-member-columns.ts'
import classes from './filter.module.css'
import { type DraftGroup, filterOf } from './filter-draft.ts'
import { FilterGroup, GroupMode } from './filter-group.tsx'
import { SegmentSave } from './segment-save.tsx'
import { useColumnChoices } from './use-column-choices.ts'

type FilterBuilderProps = {
  readonly draft: DraftGroup
  readonly onDraft: (draft: DraftGroup) => void
  /** The saved filter whose conditions these are. */
  readonly editing: Segment | null
  readonly today: string
  readonly onSaved: (id: Segment['id']) => void
  readonly onClear: () => void
  readonly onClose: () => void
}

/** Conditions being put together; the list below follows them. */
export function FilterBuilder({ draft, onDraft, editing, today, onSaved, onClear, onClose }: FilterBuilderProps) {
  const t = useTexts()
  const words = t.roster.filter
  const columns = useMemberColumns()
  const choicesOf = useColumnChoices(columns)
  const filter = useMemo(() => filterOf(draft), [draft])

  return (
    <section className={classes.builder} aria-label={words.title}>
      <div className={classes.builderHead}>
        <h2 className={classes.title}>{editing?.name ?? words.title}</h2>
        <GroupMode group={draft} onChange={onDraft} />
        <FoundCount filter={filter} />
        <CloseButton className={classes.close} aria-label={words.close} onClick={onClose} />
      </div>
      <div className={classes.tree}>
        <FilterGroup group={draft} depth={1} columns={columns} choicesOf={choicesOf} today={today} onChange={onDraft} />
      </div>
      <div className={classes.builderFoot}>
        <SegmentSave key={editing?.id ?? 'new'} filter={filter} editing={editing} onSaved={onSaved} />
        {filter !== null && (
          <Button variant="subtle" color="gray" onClick={onClear}>
            {words.clear}
          </Button>
        )}
      </div>
    </section>
  )
}

/** How many the conditions find, while they are built. */
function FoundCount({ filter }: { readonly filter: ReturnType<typeof filterOf> }) {
  const words = useTexts().roster.filter
  const f = useFormat()
  const asked = { filter: filter ?? { all: [] } }
  const { data } = useQuery(orpc.segments.count.queryOptions({ input: asked, placeholderData: keepPreviousData }))
  return (
    <span className={classes.count} aria-live="polite">
      {data === undefined ? words.counting : words.found(f.number(data.count))}
    </span>
  )
}
