import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { MemberDifference } from '../../../src-shared/contract/members.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import type { GridSource } from '../../ui/data-grid-source.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import classes from './difference.module.css'
import { DifferencePanel } from './difference-panel.tsx'
import type { By } from './first-days.ts'
import { useChangeWords } from './use-change-words.ts'

type Kind = MemberDifference['kind']
type DifferenceListProps = { readonly from: string; readonly to: string; readonly by: By }

const kinds: readonly Kind[] = ['added', 'gone', 'changed']

/** Who came, went and changed, each in a list of its own; one person stands open beside it, cell by cell. */
export function DifferenceList(asked: DifferenceListProps) {
  const t = useTexts().difference
  const f = useFormat()
  const { from, to, by } = asked
  const [chosen, setChosen] = useState<Kind | null>(null)
  const [open, setOpen] = useState<MemberDifference | null>(null)
  const grid = useRef<DataGridHandle>(null)
  const first = useQuery(orpc.members.difference.queryOptions({ input: { from, to, by, limit: 1 } }))
  const counts = first.data?.counts
  const kind = chosen ?? kinds.find((each) => counts?.[each]) ?? 'added'
  const source = useMemo(() => sourceOf({ from, to, by }, kind), [from, to, by, kind])
  const columns = useColumns(kind)
  const close = useCallback(() => {
    setOpen(null)
    grid.current?.focus()
  }, [])

  if (first.isPending) return <LoadingState />
  if (first.isError) return <FailureState error={first.error} onRetry={() => void first.refetch()} />
  return (
    <>
      <SegmentedControl
        className={classes.tabs ?? ''}
        aria-label={t.tabs.label}
        value={kind}
        onChange={(value) => {
          setChosen(kinds.find((each) => each === value) ?? null)
          setOpen(null)
        }}
        data={kinds.map((value) => ({
          value,
          label: t.withCount(t.tabs[value], f.number(counts?.[value] ?? 0)),
        }))}
      />
      <div className={classes.beside}>
        <div className={classes.list}>
          <DataGrid
            ref={grid}
            label={t.list(t.tabs[kind])}
            source={source}
            columns={columns}
            rowId={(row) => row.id}
            rowLabel={(row) => row.name}
            openId={open?.id}
            onOpen={setOpen}
            onEscape={() => open && close()}
            empty={<EmptyState message={t.none[kind]} />}
          />
        </div>
        {open && <DifferencePanel difference={open} onClose={close} />}
      </div>
    </>
  )
}

function useColumns(kind: Kind): readonly GridColumn<MemberDifference, never>[] {
  const t = useTexts().difference
  const { changeLine } = useChangeWords()
  return useMemo(
    () => [
      {
        key: 'person',
        header: t.columns.person,
        width: 240,
        sticky: true,
        render: (row) => <PersonLine size="cell" person={row} />,
      },
      {
        key: 'changes',
        header: kind === 'changed' ? t.columns.changes : t.columns.about,
        width: 190,
        grow: 1,
        render: (row) => (
          <span className={classes.changes} title={changeLine(row)}>
            {changeLine(row)}
          </span>
        ),
      },
    ],
    [t, kind, changeLine],
  )
}

function sourceOf(asked: DifferenceListProps, kind: Kind): GridSource<MemberDifference> {
  return {
    queryKey: orpc.members.difference.key({ input: { ...asked, kind } }),
    fetchPage: (offset, limit, signal) => api.members.difference({ ...asked, kind, offset, limit }, { signal }),
  }
}
