import { useCallback, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Proposal } from '../../../src-shared/contract/proposals.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import type { Marks } from '../../ui/data-grid-marks.ts'
import type { GridSource } from '../../ui/data-grid-source.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { ProposalActs } from './proposal-acts.tsx'
import classes from './proposals.module.css'
import { useMatterWords } from './use-matter-words.ts'

const nothing: Marks = new Set()

/** The proposals of one kind: tick, then accept or decline. */
export function ProposalList({ kind }: { readonly kind: Proposal['kind'] }) {
  const texts = useTexts()
  const t = texts.proposals
  const [, go] = useLocation()
  const [marked, setMarked] = useState(nothing)
  const grid = useRef<DataGridHandle>(null)
  const source = useMemo(() => sourceOf(kind), [kind])
  const matter = useMatterWords()
  const columns = useMemo(
    (): readonly GridColumn<Proposal>[] => [
      {
        key: 'person',
        header: t.columns.person,
        width: 240,
        sticky: true,
        render: ({ name, memberNumber }) => <PersonLine size="cell" person={{ name, memberNumber, kana: '' }} />,
      },
      {
        key: 'matter',
        header: t.columns.matter,
        width: 300,
        grow: 1,
        render: (row) => (
          <span className={classes.matter} title={matter(row)}>
            {matter(row)}
          </span>
        ),
      },
    ],
    [t, matter],
  )
  const open = useCallback((row: Proposal) => go(pathOf(row)), [go])
  const keys = useMemo(() => [...marked], [marked])

  return (
    <>
      <p className={classes.hint}>{t.hints[kind]}</p>
      <ProposalActs
        kind={kind}
        keys={keys}
        onDone={() => {
          setMarked(nothing)
          grid.current?.focus()
        }}
        onClear={() => setMarked(nothing)}
      />
      <div className={classes.list}>
        <DataGrid
          ref={grid}
          label={t.list(t.kinds[kind])}
          source={source}
          columns={columns}
          rowId={(row) => row.key}
          rowLabel={(row) => row.name}
          onOpen={open}
          marked={marked}
          onMarked={setMarked}
          onEscape={() => setMarked(nothing)}
          empty={<EmptyState message={t.nothing} />}
        />
      </div>
    </>
  )
}

/** Where somebody can see to it. */
function pathOf({ receiptId, paymentId, memberId }: Proposal): string {
  if (receiptId !== undefined) return `/receipts/${receiptId}`
  if (paymentId !== undefined) return `/dues/payments?payment=${paymentId}`
  return `/members/${memberId}`
}

function sourceOf(kind: Proposal['kind']): GridSource<Proposal> {
  return {
    queryKey: orpc.proposals.list.key({ input: { kind } }),
    fetchPage: async (offset, limit, signal) => {
      const { total, proposals } = await api.proposals.list({ kind, offset, limit }, { signal })
      return { total, rows: proposals }
    },
  }
}
