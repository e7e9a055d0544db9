import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { groupId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import type { GridSource } from '../../ui/data-grid-source.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { GroupPanel } from './group-panel.tsx'
import classes from './roster.module.css'

type GroupRow = Awaited<ReturnType<typeof api.groups.list>>[number]

/** 班・支部: all groups by kind; `?group=…` opens one beside the list. */
export function GroupsPage() {
  const t = useTexts().belonging
  const f = useFormat()
  const [, go] = useLocation()
  const openId = groupId.safeParse(new URLSearchParams(useSearch()).get('group')).data
  const grid = useRef<DataGridHandle>(null)
  const total = useQuery(orpc.groups.list.queryOptions()).data?.length
  const words = t.groupsPage
  const columns = useMemo((): readonly GridColumn<GroupRow>[] => {
    const people = (row: GroupRow) => f.number(row.memberCount)
    return [
      { key: 'name', header: words.columns.name, width: 160, grow: 1, sticky: true, render: (row) => row.name },
      { key: 'kind', header: words.columns.kind, width: 140, render: (row) => row.kind },
      { key: 'count', header: words.columns.count, width: 90, align: 'end', render: people },
    ]
  }, [f, words])

  const close = useCallback(() => {
    go('/members/groups')
    grid.current?.focus()
  }, [go])

  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <PageHeader title={words.title} count={total === undefined ? undefined : words.total(f.number(total))}>
          <Button variant="default" onClick={() => go('/settings/groups')}>
            {words.settings}
          </Button>
          <BackButton onBack={() => go('/members')}>{words.back}</BackButton>
        </PageHeader>
        <div className={classes.list}>
          <DataGrid
            ref={grid}
            label={words.title}
            source={groupSource}
            columns={columns}
            rowId={(row) => row.id}
            rowLabel={(row) => row.name}
            openId={openId}
            onOpen={(row) => go(`/members/groups?group=${row.id}`)}
            onEscape={() => openId && close()}
            empty={
              <EmptyState
                title={words.empty}
                message={words.emptyMessage}
                action={{ label: words.make, onClick: () => go('/settings/groups'), writes: true }}
              />
            }
          />
        </div>
      </div>
      {openId && <GroupPanel key={openId} id={openId} onClose={close} />}
    </div>
  )
}

/** A club has few groups: they come all at once, those of one kind together. */
const groupSource: GridSource<GroupRow> = {
  queryKey: orpc.groups.list.key(),
  fetchPage: async (offset, limit, signal) => {
    const groups = await api.groups.list(undefined, { signal })
    const byKind = [...Map.groupBy(groups, ({ kind }) => kind).values()].flat()
    return { total: byKind.length, rows: byKind.slice(offset, offset + limit) }
  },
}
