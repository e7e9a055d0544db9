import { Button, Group, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { ImportPlan, PreviewRow } from '../../../src-shared/contract/imports.ts'
import type { ImportId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Announcements } from './announcements.tsx'
import { ChangedFields } from './changed-fields.tsx'
import css from './check-step.module.css'
import { type CheckTab, CheckTabs } from './check-tabs.tsx'
import { DuesTotals } from './dues-totals.tsx'
import {
  byHandOf,
  chooseCells,
  chooseFields,
  chooseRow,
  type Decision,
  decideRow,
  type ImportChoice,
  outcome,
} from './import-choice.ts'
import { freshOverview, overviewQuery } from './overview-query.ts'
import { previewColumns } from './preview-columns.tsx'
import { problemColumns } from './problems-list.tsx'
import { RowDetail } from './row-detail.tsx'
import { SkippedList } from './skipped-list.tsx'
import { useTargetWords } from './use-target-words.ts'

/** The list itself shows refused changes too, so that they can be taken up again. */
const NOTHING_REFUSED = { cells: [], fields: [] }

type CheckStepProps = {
  importId: ImportId
  plan: ImportPlan
  choice: ImportChoice
  onChoice: (choice: ImportChoice) => void
}

/** ④ What the import would do, row by row and cell by cell, before anything is written. */
export function CheckStep({ importId, plan, choice, onChoice }: CheckStepProps) {
  const [tab, setTab] = useState<CheckTab>('all')
  const overview = useQuery(overviewQuery(importId, plan, byHandOf(choice).refused))

  if (overview.error) return <FailureState error={overview.error} onRetry={() => void overview.refetch()} />
  if (!overview.data) return <LoadingState />
  const { counts, skipped, changedFields, dues } = overview.data
  const takeFields = (fields: readonly string[], take: boolean) => onChoice(chooseFields(choice, fields, take))

  return (
    <>
      <CheckTabs counts={counts} tab={tab} onTab={setTab} />
      <Announcements preview={overview.data} />
      <DuesTotals totals={dues} refused={choice.refusedFields} onTake={(field, take) => takeFields([field], take)} />
      {(tab === 'all' || tab === 'changed') && (
        <ChangedFields
          fields={changedFields.filter(({ field }) => !dues.some((total) => total.field === field))}
          refused={choice.refusedFields}
          onTake={takeFields}
        />
      )}
      <Undecided
        count={outcome(counts, choice).undecided}
        onShow={tab === 'doubtful' ? null : () => setTab('doubtful')}
      />
      {tab === 'skipped' ? (
        <SkippedList rows={skipped} />
      ) : (
        <PreviewList
          importId={importId}
          plan={plan}
          choice={choice}
          onChoice={onChoice}
          tab={tab}
          doubtful={counts.doubtful > 0}
        />
      )}
    </>
  )
}

type PreviewListProps = CheckStepProps & {
  tab: Exclude<CheckTab, 'skipped'>
  doubtful: boolean
}

function PreviewList({ importId, plan, choice, onChoice, tab, doubtful }: PreviewListProps) {
  const t = useTexts()
  const f = useFormat()
  const [open, setOpen] = useState<PreviewRow | null>(null)
  const grid = useRef<DataGridHandle>(null)
  const queries = useQueryClient()
  const targetWords = useTargetWords()
  const source = useMemo(
    () => ({
      queryKey: [...orpc.imports.preview.key(), importId, plan, tab],
      fetchPage: async (offset: number, limit: number, signal: AbortSignal) =>
        (tab === 'all' && offset === 0 && freshOverview(queries, importId, plan, NOTHING_REFUSED)) ||
        (await api.imports.preview({ importId, plan, show: tab, offset, limit }, { signal })),
    }),
    [importId, plan, tab, queries],
  )
  const acts = {
    onTake: (row: PreviewRow, take: boolean) => onChoice(chooseRow(choice, row, take)),
    onDecide: (row: PreviewRow, decision: Decision) => onChoice(decideRow(choice, row, decision)),
    onCells: (row: PreviewRow, fields: readonly string[], take: boolean) =>
      onChoice(chooseCells(choice, row.row, fields, take)),
  }
  const columns =
    tab === 'problems'
      ? problemColumns(t)
      : previewColumns({
          plan,
          choice,
          withDecisions: doubtful && (tab === 'all' || tab === 'doubtful'),
          ...acts,
          targetWords,
          t,
          f,
        })

  function close() {
    setOpen(null)
    grid.current?.focus()
  }

  return (
    <div className={css.check}>
      <DataGrid
        ref={grid}
        label={t.imports.check.tabs[tab]}
        source={source}
        columns={columns}
        rowId={(row) => String(row.row)}
        rowLabel={(row) => t.imports.check.rowNumber(f.number(row.row))}
        onOpen={setOpen}
        openId={open ? String(open.row) : undefined}
        onEscape={close}
        empty={<EmptyState message={t.imports.check.nothing} />}
      />
      {open && <RowDetail key={open.row} row={open} choice={choice} {...acts} onClose={close} />}
    </div>
  )
}

function Undecided({ count, onShow }: { count: number; onShow: (() => void) | null }) {
  const t = useTexts()
  const f = useFormat()
  if (count <= 0) return null
  return (
    <Group justify="space-between" className={css.undecided} role="status">
      <Text size="sm">△ {t.imports.check.doubtful.left(f.number(count))}</Text>
      {onShow && (
        <Button size="xs" variant="default" onClick={onShow}>
          {t.imports.check.doubtful.open}
        </Button>
      )}
    </Group>
  )
}
