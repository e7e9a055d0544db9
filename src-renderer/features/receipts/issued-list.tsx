import { Button, Group, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import { fetchRows } from '../../ui/data-grid-source.ts'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { notifyFailure } from '../../ui/toasts.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { YenField } from '../../ui/yen-field.tsx'
import { ExportZip, type ReceiptFilter } from './export-zip.tsx'
import { issuedColumns } from './issued-columns.tsx'
import css from './receipts.module.css'

/** Receipts once issued: found by name, number, amount or date. */
export function IssuedList({ onSee }: { onSee: (receipts: readonly Receipt[]) => void }) {
  const t = useTexts()
  const f = useFormat()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 120)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [amountFrom, setAmountFrom] = useState<number | null>(null)
  const [amountTo, setAmountTo] = useState<number | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [total, setTotal] = useState(0)
  const searchRef = useRef<HTMLInputElement>(null)
  const filters = useRef<HTMLDivElement>(null)
  const grid = useRef<DataGridHandle>(null)
  const filter = useMemo(
    () => receiptFilter({ search, from, to, amountFrom, amountTo }),
    [search, from, to, amountFrom, amountTo],
  )
  const source = useMemo(() => receiptSource(filter), [filter])
  const columns = useMemo(() => issuedColumns(t, f), [t, f])

  const collect = useMutation({
    mutationFn: () => fetchRows(source, 0, total - 1),
    onSuccess: (receipts) => onSee(receipts.filter(({ id }) => marked.has(id)).slice(0, 1000)),
    onError: notifyFailure,
  })

  const filtered = Object.values(filter).some((bound) => bound !== '')
  return (
    <>
      <Group justify="space-between" align="start">
        <Group ref={filters} align="start" className={css.search}>
          <TextInput
            ref={searchRef}
            w={210}
            label={t.receipts.issued.find}
            placeholder={t.receipts.issued.search}
            aria-keyshortcuts="/"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'ArrowDown' && grid.current?.focus()}
          />
          <DateField label={t.receipts.issued.from} value={from} onChange={setFrom} />
          <DateField label={t.receipts.issued.to} value={to} onChange={setTo} />
          <div className={css.amount}>
            <YenField label={t.receipts.issued.amountFrom} value={amountFrom} onChange={setAmountFrom} />
          </div>
          <div className={css.amount}>
            <YenField label={t.receipts.issued.amountTo} value={amountTo} onChange={setAmountTo} />
          </div>
        </Group>
        {marked.size > 0 && (
          <Button mt={26} loading={collect.isPending} onClick={() => collect.mutate()}>
            {t.receipts.issued.see(f.number(marked.size))}
          </Button>
        )}
      </Group>
      {total > 0 && <ExportZip filter={filter} total={total} isHeldUp={() => goToUnreadable(filters.current)} />}
      <div className={css.grid}>
        <DataGrid
          ref={grid}
          label={t.receipts.issued.grid}
          source={source}
          columns={columns}
          rowId={(receipt) => receipt.id}
          rowLabel={(receipt) => receipt.number}
          marked={marked}
          onMarked={setMarked}
          onOpen={(receipt) => onSee([receipt])}
          onTotal={setTotal}
          onEscape={() => setTyped('')}
          searchRef={searchRef}
          empty={<EmptyState message={filtered ? t.receipts.issued.noMatch : t.receipts.issued.empty} />}
        />
      </div>
    </>
  )
}

interface Bounds {
  readonly search: string
  readonly from: string | null
  readonly to: string | null
  readonly amountFrom: number | null
  readonly amountTo: number | null
}

/** What is left open is left out. */
function receiptFilter({ search, from, to, amountFrom, amountTo }: Bounds): ReceiptFilter {
  return {
    search,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(amountFrom === null ? {} : { amountFrom }),
    ...(amountTo === null ? {} : { amountTo }),
  }
}

function receiptSource(filter: ReceiptFilter) {
  return {
    queryKey: [...orpc.receipts.list.key(), filter],
    fetchPage: async (offset: number, limit: number, signal: AbortSignal) => {
      const { total, receipts } = await api.receipts.list({ ...filter, offset, limit }, { signal })
      return { total, rows: receipts }
    },
  }
}
