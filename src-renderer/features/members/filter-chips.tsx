import { CloseButton, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Filter } from '../../../src-shared/contract/filters.ts'
import type { Segment } from '../../../src-shared/contract/segments.ts'
import type { SegmentId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import classes from './filter.module.css'
import { useFilterWords } from './use-filter-words.ts'

type FilterChipsProps = {
  readonly segmentId: SegmentId | null
  readonly where: Filter | null
  /** The conditions are being edited above: they need not be said twice. */
  readonly building: boolean
  readonly onSegment: (id: SegmentId | null) => void
  readonly onWhere: (where: Filter | null) => void
  readonly onEdit: (segment: Segment | null) => void
}

/** What narrows the list now, each to be taken away by itself. */
export function FilterChips({ segmentId, where, building, onSegment, onWhere, onEdit }: FilterChipsProps) {
  const t = useTexts()
  const words = t.roster.filter
  const say = useFilterWords()
  const segments = useQuery(orpc.segments.list.queryOptions()).data ?? []
  const segment = segments.find(({ id }) => id === segmentId)
  const parts = where === null || building ? [] : partsOf(where)
  if (segmentId === null && parts.length === 0) return null

  async function remove({ id, name }: Segment): Promise<void> {
    // Let go of first: what is gone while it is shown counts as removed elsewhere.
    onSegment(null)
    try {
      const { operationId } = await api.segments.remove({ id })
      notifyDone(words.removed(name), { undo: operationId })
    } catch (error) {
      onSegment(id)
      notifyFailure(error)
    }
  }

  return (
    <ul className={classes.chips} aria-label={words.chips}>
      {segmentId !== null && (
        <Chip
          label={segment?.name ?? ''}
          onOpen={() => segment && onEdit(segment)}
          openHint={words.edit}
          onRemove={() => onSegment(null)}
        />
      )}
      {parts.map((part, place) => (
        <Chip
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place
          key={place}
          label={say(part)}
          onOpen={() => onEdit(null)}
          openHint={words.edit}
          onRemove={() => onWhere(joined(parts.filter((one) => one !== part)))}
        />
      ))}
      {segment && (
        <>
          <li>
            <UnstyledButton className={classes.chipAct} onClick={() => onEdit(segment)}>
              {words.edit}
            </UnstyledButton>
          </li>
          <WritePart>
            <li>
              <UnstyledButton className={classes.chipAct} onClick={() => void remove(segment)}>
                {words.remove}
              </UnstyledButton>
            </li>
          </WritePart>
        </>
      )}
    </ul>
  )
}

/** Conditions that all hold stand side by side; anything else is one. */
function partsOf(where: Filter): readonly Filter[] {
  return 'all' in where ? where.all : [where]
}

function joined(parts: readonly Filter[]): Filter | null {
  return parts.length === 0 ? null : { all: [...parts] }
}

type ChipProps = {
  readonly label: string
  readonly openHint: string
  readonly onOpen: () => void
  readonly onRemove: () => void
}

function Chip({ label, openHint, onOpen, onRemove }: ChipProps) {
  const words = useTexts().roster.filter
  return (
    <li className={classes.chip}>
      <UnstyledButton className={classes.chipName} title={`${label}　${openHint}`} onClick={onOpen}>
        {label}
      </UnstyledButton>
      <CloseButton size="sm" aria-label={words.removeChip(label)} onClick={onRemove} />
    </li>
  )
}
