import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { householdId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import type { GridSource } from '../../ui/data-grid-source.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { HouseholdPanel } from './household-panel.tsx'
import classes from './roster.module.css'

type HouseholdRow = Awaited<ReturnType<typeof api.households.list>>['households'][number]

/** 世帯: all households; `?household=…` opens one beside the list. */
export function HouseholdsPage() {
  const t = useTexts()
  const f = useFormat()
  const [, go] = useLocation()
  const openId = householdId.safeParse(new URLSearchParams(useSearch()).get('household')).data
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 60)
  const [total, setTotal] = useState<number>()
  const searchRef = useRef<HTMLInputElement>(null)
  const grid = useRef<DataGridHandle>(null)
  const source = useMemo(() => householdSource(search), [search])
  const words = t.members.households
  const columns = useMemo((): readonly GridColumn<HouseholdRow>[] => {
    const people = (row: HouseholdRow) => f.number(row.memberCount)
    return [
      {
        key: 'name',
        header: words.columns.name,
        width: 136,
        sticky: true,
        render: (row) => <Clipped text={row.name} />,
      },
      {
        key: 'people',
        header: words.columns.people,
        width: 150,
        grow: 1,
        render: (row) => <Clipped text={words.names(row.names)} />,
      },
      { key: 'count', header: words.columns.count, width: 80, align: 'end', render: people },
    ]
  }, [f, words])

  const close = useCallback(() => {
    go('/members/households')
    grid.current?.focus()
  }, [go])

  function onKeyDown(event: KeyboardEvent): void {
    if (isConverting(event)) return
    if (event.key === 'Escape' && typed !== '') setTyped('')
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') grid.current?.focus()
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <PageHeader title={words.title} count={total === undefined ? undefined : words.total(f.number(total))}>
          <BackButton onBack={() => go('/members')}>{words.back}</BackButton>
        </PageHeader>
        <div className={classes.filters}>
          <TextInput
            ref={searchRef}
            className={classes.search}
            size="sm"
            role="searchbox"
            aria-label={words.search}
            placeholder={words.search}
            aria-keyshortcuts="/"
            leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
            rightSection={
              typed !== '' && <CloseButton size="sm" aria-label={t.members.clearSearch} onClick={() => setTyped('')} />
            }
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <div className={classes.list}>
          <DataGrid
            ref={grid}
            label={words.title}
            source={source}
            columns={columns}
            rowId={(row) => row.id}
            rowLabel={(row) => row.name}
            openId={openId}
            onOpen={(row) => go(`/members/households?household=${row.id}`)}
            onEscape={() => openId && close()}
            onTotal={setTotal}
            searchRef={searchRef}
            empty={<NoHousehold search={search} onClear={() => setTyped('')} />}
          />
        </div>
      </div>
      {openId && <HouseholdPanel key={openId} id={openId} onClose={close} />}
    </div>
  )
}

function Clipped({ text }: { readonly text: string }) {
  return (
    <span className={classes.clipped} title={text}>
      {text}
    </span>
  )
}

function NoHousehold({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const t = useTexts()
  const [, go] = useLocation()
  const words = t.members.households
  if (search !== '') {
    return <EmptyState message={t.members.nobody.search(search)} action={{ label: words.all, onClick: onClear }} />
  }
  return (
    <EmptyState
      title={words.none}
      message={words.noneMessage}
      action={{ label: words.back, onClick: () => go('/members') }}
    />
  )
}

function householdSource(search: string): GridSource<HouseholdRow> {
  return {
    queryKey: orpc.households.list.key({ input: { search } }),
    fetchPage: async (offset, limit, signal) => {
      const { total, households } = await api.households.list({ search, offset, limit }, { signal })
      return { total, rows: households }
    },
  }
}
