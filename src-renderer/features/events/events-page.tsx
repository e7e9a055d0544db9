import { TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './events.module.css'
import { EventsTabs } from './events-tabs.tsx'

export type EventsTab = 'coming' | 'past' | 'templates'
type ListedEvent = Awaited<ReturnType<typeof api.events.list>>['events'][number]

/** Events as a list: the next first, or the last first of those that are over. */
export function EventsPage({ tab }: { readonly tab: EventsTab }) {
  const t = useTexts().events
  const f = useFormat()
  const [, navigate] = useLocation()
  const [search, setSearch] = useState('')
  const [total, setTotal] = useState<number>()
  const searchRef = useRef<HTMLInputElement>(null)
  const grid = useRef<DataGridHandle>(null)
  const columns = useMemo(() => eventColumns(t, f, tab === 'templates'), [t, f, tab])
  const source = useMemo(() => sourceOf(tab, search), [tab, search])
  const add = () => navigate(tab === 'templates' ? '/events/new/template' : '/events/new')

  return (
    <div className={css.screen}>
      <PageHeader title={t.title} count={total === undefined ? undefined : t.count(f.number(total))}>
        <WriteButton leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {tab === 'templates' ? t.addTemplate : t.add}
        </WriteButton>
      </PageHeader>
      <div className={css.bar}>
        <EventsTabs here={tab} />
        <TextInput
          ref={searchRef}
          aria-label={t.search}
          placeholder={t.searchHint}
          aria-keyshortcuts="/"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'ArrowDown' && grid.current?.focus()}
        />
      </div>
      <div className={css.grid}>
        <DataGrid
          ref={grid}
          label={t.list}
          source={source}
          columns={columns}
          rowId={(event) => event.id}
          rowLabel={(event) => event.name}
          onOpen={(event) => navigate(`/events/${event.id}`)}
          onEscape={() => setSearch('')}
          onTotal={setTotal}
          searchRef={searchRef}
          empty={
            search === '' ? (
              <EmptyState
                message={t.empty[tab]}
                action={
                  tab === 'past' ? undefined : { label: tab === 'templates' ? t.addTemplate : t.add, onClick: add }
                }
              />
            ) : (
              <EmptyState message={t.empty.noMatch} />
            )
          }
        />
      </div>
    </div>
  )
}

function sourceOf(when: EventsTab, search: string) {
  const input = { when, search }
  return {
    queryKey: [...orpc.events.list.key(), input],
    fetchPage: async (offset: number, limit: number, signal: AbortSignal) => {
      const { total, events } = await api.events.list({ ...input, offset, limit }, { signal })
      return { total, rows: events }
    },
  }
}

function eventColumns(t: Texts['events'], f: Format, isTemplate: boolean): readonly GridColumn<ListedEvent>[] {
  const name: GridColumn<ListedEvent> = {
    key: 'name',
    header: t.columns.name,
    width: 180,
    grow: 3,
    render: (event) => (
      <span className={css.clip} title={event.name}>
        {event.cancelled && <strong className={css.off}>{t.cancelled} </strong>}
        {event.name}
      </span>
    ),
  }
  const place: GridColumn<ListedEvent> = {
    key: 'place',
    header: t.columns.place,
    width: 110,
    grow: 2,
    render: ({ place }) => <span className={css.clip}>{place}</span>,
  }
  if (isTemplate) return [name, place]
  return [
    {
      key: 'on',
      header: t.columns.on,
      width: 152,
      render: ({ startsOn, startsAt }) => (startsOn === null ? t.noDay : `${f.dateShort(startsOn)} ${startsAt}`.trim()),
    },
    name,
    place,
    {
      key: 'coming',
      header: t.columns.coming,
      width: 104,
      align: 'end',
      render: ({ counts, places }) =>
        places === null ? f.number(counts.confirmed) : t.ofPlaces(f.number(counts.confirmed), f.number(places)),
    },
    {
      key: 'waiting',
      header: t.columns.waiting,
      width: 84,
      align: 'end',
      render: ({ counts }) => (counts.waiting === 0 ? '' : f.number(counts.waiting)),
    },
    {
      key: 'untold',
      header: t.columns.untold,
      width: 84,
      align: 'end',
      render: ({ counts }) => (counts.untold === 0 ? '' : f.number(counts.untold)),
    },
  ]
}
