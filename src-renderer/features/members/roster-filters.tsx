import { CloseButton, Select, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { orpc } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './roster.module.css'
import { type RosterShow, type RosterView, rosterShows } from './roster-view.ts'

type RosterFiltersProps = {
  readonly view: RosterView
  readonly onView: (change: Partial<RosterView>) => void
  /** The words as typed, a moment ahead of `view.search`. */
  readonly typed: string
  readonly onTyped: (words: string) => void
  readonly searchRef: RefObject<HTMLInputElement | null>
  /** ↓ in the search box. */
  readonly onGoToList: () => void
  /** Enter in the search box. */
  readonly onTake: () => void
  /** What else narrows or shapes the list of today. */
  readonly children?: ReactNode
}

export function RosterFilters(props: RosterFiltersProps) {
  return (
    <div className={classes.filters}>
      <SearchBox {...props} />
      {props.view.day === null && (
        <>
          <TypeFilter {...props} />
          {props.children}
          <ViewChips {...props} />
        </>
      )}
    </div>
  )
}

function SearchBox({ typed, onTyped, searchRef, onGoToList, onTake }: RosterFiltersProps) {
  const t = useTexts()

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isConverting(event)) return
    if (event.key === 'Escape' && typed !== '') onTyped('')
    else if (event.key === 'Enter') onTake()
    else if (event.key === 'ArrowDown' || event.key === 'Escape') onGoToList()
    else return
    event.preventDefault()
  }

  return (
    <TextInput
      ref={searchRef}
      className={classes.search}
      size="sm"
      type="text"
      role="searchbox"
      aria-label={t.members.search}
      placeholder={t.members.searchHint}
      aria-keyshortcuts="/"
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t.members.clearSearch} onClick={() => onTyped('')} />
      }
      value={typed}
      onChange={(event) => onTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

function ViewChips({ view, onView }: RosterFiltersProps) {
  const t = useTexts()
  const f = useFormat()
  const counts = useQuery(orpc.members.counts.queryOptions()).data
  const countOf = (show: RosterShow) => (show === 'paused' ? (counts?.byStatus.paused ?? 0) : counts?.[show])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={t.members.views.label} className={classes.views}>
      {rosterShows.map((show) => (
        <UnstyledButton
          key={show}
          className={classes.view}
          aria-pressed={view.show === show}
          onClick={() => onView({ show })}
        >
          {t.members.views[show]}
          {counts && <span className={classes.viewCount}>{f.number(countOf(show) ?? 0)}</span>}
        </UnstyledButton>
      ))}
    </div>
  )
}

const everyType = 'every'

function TypeFilter({ view, onView }: RosterFiltersProps) {
  const t = useTexts()
  const f = useFormat()
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data ?? []
  if (types.length < 2 && view.typeId === null) return null

  const words = t.members.views
  const choices = types.map(({ id, name, memberCount }) => ({
    value: `${id}`,
    label: words.withCount(name, f.number(memberCount)),
  }))
  return (
    <Select
      size="sm"
      w="11rem"
      aria-label={words.type}
      data={[{ value: everyType, label: words.allTypes }, ...choices]}
      value={view.typeId ?? everyType}
      onChange={(value) => onView({ typeId: types.find((type) => type.id === value)?.id ?? null })}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
  )
}
