import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { type PayerId, paymentId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { usePreferences } from '../../hooks/preferences.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import { textScales } from '../../ui/data-grid-columns.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import page from './dues-page.module.css'
import { paymentColumns } from './payment-columns.tsx'
import { PaymentPanel } from './payment-panel.tsx'
import { PaymentsFilter } from './payments-filter.tsx'
import {
  everyPayment,
  filterInAddress,
  isEverything,
  type PaymentsFilterValue,
  paymentsInput,
} from './payments-input.ts'
import css from './payments-page.module.css'

/** 入金の記録: every payment, found by name, number, amount, receipt or date; `?payment=…` opens one beside the list. */
export function PaymentsPage() {
  const t = useTexts()
  const f = useFormat()
  const [, navigate] = useLocation()
  const address = new URLSearchParams(useSearch())
  const openId = paymentId.safeParse(address.get('payment')).data
  const [filter, setFilter] = useState(() => filterInAddress(address))
  const grid = useRef<DataGridHandle>(null)
  const input = useMemo(() => paymentsInput(filter), [filter])
  const overview = useQuery({
    ...orpc.payments.list.queryOptions({ input: { ...input, limit: 1 } }),
    placeholderData: keepPreviousData,
  }).data

  function close() {
    navigate('/dues/payments')
    grid.current?.focus()
  }

  return (
    <div className={css.beside}>
      <div className={page.screen}>
        <PageHeader title={t.dues.payments.title} count={overview && t.dues.payments.count(f.number(overview.total))}>
          <Button variant="default" onClick={() => navigate('/dues/collections')}>
            {t.payments.batches.open}
          </Button>
          <BackButton onBack={() => navigate('/dues')}>{t.dues.payments.back}</BackButton>
        </PageHeader>
        <PaymentsList
          filter={filter}
          onFilter={setFilter}
          sum={overview?.sum}
          refunded={overview?.refunded ?? 0}
          openId={openId}
          onOpen={(payment) => navigate(`/dues/payments?payment=${payment.id}`)}
          onClose={close}
          grid={grid}
        />
      </div>
      {openId && <PaymentPanel id={openId} onClose={close} />}
    </div>
  )
}

type PaymentsListProps = {
  filter: PaymentsFilterValue
  onFilter: (filter: PaymentsFilterValue) => void
  sum: number | undefined
  refunded: number
  openId: string | undefined
  onOpen: (payment: Payment) => void
  onClose: () => void
  grid: RefObject<DataGridHandle | null>
}

function PaymentsList({ filter, onFilter, sum, refunded, openId, onOpen, onClose, grid }: PaymentsListProps) {
  const t = useTexts()
  const f = useFormat()
  const years = useFiscalYearWords()
  const list = useElementSize()
  const searchRef = useRef<HTMLInputElement>(null)
  const width = list.width / textScales[usePreferences().textSize]
  const columns = useMemo(() => paymentColumns({ t, f, years, width }), [t, f, years, width])
  const source = useMemo(() => paymentSource(paymentsInput(filter)), [filter])
  const clear = () => onFilter(everyPayment)

  return (
    <>
      <PaymentsFilter
        value={filter}
        onChange={onFilter}
        searchRef={searchRef}
        onGoToList={() => grid.current?.focus()}
      />
      {filter.payerId !== '' && (
        <OnlyOfPayer id={filter.payerId} onClear={() => onFilter({ ...filter, payerId: '' })} />
      )}
      <div ref={list.ref} className={page.grid}>
        <DataGrid
          ref={grid}
          label={t.dues.payments.grid}
          source={source}
          columns={columns}
          rowId={(payment) => payment.id}
          rowLabel={(payment) => payment.payerName}
          openId={openId}
          onOpen={onOpen}
          onEscape={() => (openId ? onClose() : clear())}
          searchRef={searchRef}
          empty={
            isEverything(filter) ? (
              <EmptyState message={t.dues.payments.empty} />
            ) : (
              <EmptyState message={t.dues.payments.noMatch} action={{ label: t.dues.payments.clear, onClick: clear }} />
            )
          }
        />
      </div>
      {sum !== undefined && (
        <p className={css.sum}>
          {t.dues.payments.sum} <strong>{f.money(sum)}</strong>
          {refunded > 0 && `　${t.payments.filter.refundedSum(f.money(refunded))}`}
        </p>
      )}
    </>
  )
}

/** Whose payments these are, and the way to all. */
function OnlyOfPayer({ id, onClear }: { id: PayerId; onClear: () => void }) {
  const t = useTexts()
  const { data } = useQuery(orpc.payments.list.queryOptions({ input: { payerId: id, limit: 1 } }))
  const contact = useQuery(orpc.contacts.list.queryOptions({ input: { limit: 1000 } })).data
  const name = data?.payments[0]?.payerName ?? contact?.contacts.find((one) => one.id === id)?.name ?? ''
  return (
    <div>
      <Button size="compact-sm" variant="light" rightSection="×" onClick={onClear}>
        {t.payments.filter.payer(name)}
      </Button>
    </div>
  )
}

function paymentSource(input: ReturnType<typeof paymentsInput>) {
  return {
    queryKey: [...orpc.payments.list.key(), input],
    fetchPage: async (offset: number, limit: number, signal: AbortSignal) => {
      const { total, payments } = await api.payments.list({ ...input, offset, limit }, { signal })
      return { total, rows: payments }
    },
  }
}
