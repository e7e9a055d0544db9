import { Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { api, orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { Marks } from '../../ui/data-grid-marks.ts'
import { dueColumns } from './due-columns.tsx'
import { DueEmpty } from './due-empty.tsx'
import { DueFilters } from './due-filters.tsx'
import { IssueDue } from './issue-due.tsx'
import css from './receipts.module.css'

const nothing: Marks = new Set()

/** Payments that still need a receipt: one by one, those marked, or all. */
export function DueList({ onIssue }: { onIssue: (payments: readonly Payment[]) => void }) {
  const t = useTexts()
  const f = useFormat()
  const years = useFiscalYearWords()
  const readOnly = useReadOnly()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 120)
  const [includeImported, setIncludeImported] = useState(false)
  const [marked, setMarked] = useState(nothing)
  const searchRef = useRef<HTMLInputElement>(null)
  const grid = useRef<DataGridHandle>(null)
  const { source, due } = useDuePayments(search, includeImported)
  const columns = useMemo(() => dueColumns(t, f, years), [t, f, years])

  function clear() {
    setTyped('')
    setMarked(nothing)
  }
  function changeImported(include: boolean) {
    setIncludeImported(include)
    setMarked(nothing)
  }

  return (
    <>
      <Group justify="space-between" gap="xs">
        <DueFilters
          typed={typed}
          onTyped={setTyped}
          searchRef={searchRef}
          onGoToList={() => grid.current?.focus()}
          includeImported={includeImported}
          onIncludeImported={changeImported}
        />
        <Group>{due.total > 0 && <IssueDue source={source} due={due} marked={marked} onIssue={onIssue} />}</Group>
      </Group>
      <div className={css.grid}>
        <DataGrid
          ref={grid}
          label={t.receipts.due.grid}
          source={source}
          columns={columns}
          rowId={(payment) => payment.id}
          rowLabel={(payment) => payment.payerName}
          marked={marked}
          onMarked={setMarked}
          onOpen={(payment) => onIssue([payment])}
          onEscape={clear}
          searchRef={searchRef}
          empty={<DueEmpty isSearch={search !== ''} onClear={clear} />}
        />
      </div>
      {due.total > 0 && !readOnly && (
        <Text size="sm" c="dimmed">
          {t.receipts.due.hint}
        </Text>
      )}
    </>
  )
}

/** The payments without a receipt, how many they are and what they come to. */
function useDuePayments(search: string, includeImported: boolean) {
  const filter = useMemo(
    () => ({ search, needsReceipt: true, includeImported, includeVoid: false }),
    [search, includeImported],
  )
  const overview = useQuery(orpc.payments.list.queryOptions({ input: { ...filter, limit: 1 } })).data
  return {
    source: useMemo(() => paymentSource(filter), [filter]),
    due: { total: overview?.total ?? 0, sum: overview?.sum ?? 0 },
  }
}

type PaymentFilter = {
  search: string
  needsReceipt: boolean
  includeImported: boolean
  includeVoid: boolean
}

function paymentSource(filter: PaymentFilter) {
  return {
    queryKey: [...orpc.payments.list.key(), filter],
    fetchPage: async (offset: number, limit: number, signal: AbortSignal) => {
      const { total, payments } = await api.payments.list({ ...filter, offset, limit }, { signal })
      return { total, rows: payments }
    },
  }
}
