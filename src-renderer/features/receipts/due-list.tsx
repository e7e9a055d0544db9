import { Button, Group, Switch, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconReceipt, IconSearch } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { api, orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import { fetchRows } from '../../ui/data-grid-source.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { notifyFailure } from '../../ui/toasts.tsx'
import { dueColumns } from './due-columns.tsx'
import css from './receipts.module.css'

const mostAtOnce = 1000

/** Payments that still need a receipt: one by one, those marked, or all. */
export function DueList({ onIssue }: { onIssue: (payments: readonly Payment[]) => void }) {
  const t = useTexts()
  const f = useFormat()
  const years = useFiscalYearWords()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 120)
  const [includeImported, setIncludeImported] = useState(false)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const searchRef = useRef<HTMLInputElement>(null)
  const grid = useRef<DataGridHandle>(null)

  const filter = useMemo(
    () => ({ search, needsReceipt: true, includeImported, includeVoid: false }),
    [search, includeImported],
  )
  const overview = useQuery(orpc.payments.list.queryOptions({ input: { ...filter, limit: 1 } }))
  const source = useMemo(() => paymentSource(filter), [filter])
  const columns = useMemo(() => dueColumns(t, f, years), [t, f, years])
  const total = overview.data?.total ?? 0

  const collect = useMutation({
    mutationFn: () => fetchRows(source, 0, Math.min(total, mostAtOnce) - 1),
    // The list is newest first; numbers follow the order in which the money came.
    onSuccess: (payments) => onIssue(payments.filter(({ id }) => marked.size === 0 || marked.has(id)).toReversed()),
    onError: notifyFailure,
  })

  function clear() {
    setTyped('')
    setMarked(new Set())
  }

  const filtered = search !== ''
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Group>
          <TextInput
            ref={searchRef}
            w={260}
            aria-label={t.receipts.due.search}
            placeholder={t.receipts.due.search}
            aria-keyshortcuts="/"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'ArrowDown' && grid.current?.focus()}
          />
          <Switch
            label={t.receipts.due.imported}
            checked={includeImported}
            onChange={(event) => {
              setIncludeImported(event.currentTarget.checked)
              setMarked(new Set())
            }}
          />
        </Group>
        <Group>
          {overview.data && total > 0 && (
            <Text>{t.receipts.due.count(f.number(total), f.money(overview.data.sum))}</Text>
          )}
          {total > 0 && (
            <Button
              leftSection={<IconReceipt size={18} aria-hidden />}
              loading={collect.isPending}
              onClick={() => collect.mutate()}
            >
              {marked.size > 0
                ? t.receipts.due.selected(f.number(marked.size))
                : t.receipts.due.all(f.number(Math.min(total, mostAtOnce)))}
            </Button>
          )}
        </Group>
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
          empty={
            filtered ? (
              <EmptyState message={t.receipts.due.noMatch} action={{ label: t.receipts.due.clear, onClick: clear }} />
            ) : (
              <EmptyState
                message={t.receipts.due.empty}
                action={{
                  label: t.receipts.due.openDesk,
                  onClick: () => navigate('/dues/desk'),
                }}
              />
            )
          }
        />
      </div>
      {total > 0 && (
        <Text size="sm" c="dimmed">
          {t.receipts.due.hint}
        </Text>
      )}
    </>
  )
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
