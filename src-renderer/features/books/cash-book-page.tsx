import { Button, NativeSelect } from '@mantine/core'
import { IconArrowsExchange, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { BookEntry } from '../../../src-shared/contract/books.ts'
import type { FundId } from '../../../src-shared/contract/values.ts'
import type { Locale } from '../../../src-shared/texts/texts.ts'
import { api, orpc } from '../../api.ts'
import { usePreferences } from '../../hooks/preferences.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './books.module.css'
import { cashBookColumns } from './cash-book-columns.tsx'
import { ExpenseEntry } from './expense-entry.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { useBooks } from './use-books.ts'
import { useOpenEntry } from './use-open-entry.tsx'
import { YearChoice } from './year-choice.tsx'

const NO_FUND = 'none'

/** 出納帳: what came in and went out of one fund or of all; a line opens the entry it shows. */
export function CashBookPage() {
  const t = useTexts().books
  const entry = useOpenEntry()
  const { funds } = useBooks()
  const asked = useAsked()
  const [isEntering, setEntering] = useState(false)
  const [open, setOpen] = useState<'transfer' | 'print' | null>(null)
  const close = () => setOpen(null)
  const opens = useRef<HTMLButtonElement>(null)
  const kind = funds.find(({ id }) => id === asked.fundId)?.kind ?? 'all'

  return (
    <div className={css.page}>
      <PageHeader title={t.cashBook.titles[kind]}>
        <WriteButton ref={opens} leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEntering(true)}>
          {t.cashBook.expense}
        </WriteButton>
        <WriteButton
          variant="default"
          leftSection={<IconArrowsExchange size={18} aria-hidden />}
          onClick={() => setOpen('transfer')}
        >
          {t.cashBook.transfer}
        </WriteButton>
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => setOpen('print')}>
          {t.print}
        </Button>
      </PageHeader>
      <div className={css.choices}>
        <NativeSelect
          aria-label={t.fund}
          value={asked.fund}
          onChange={(event) => asked.setFund(event.currentTarget.value)}
          data={[
            { value: '', label: t.allFunds },
            ...funds.map(({ id, name }) => ({ value: id, label: name })),
            { value: NO_FUND, label: t.noFund },
          ]}
        />
        <YearChoice value={asked.year} onChange={asked.setYear} />
        <MonthChoice asked={asked} />
      </div>
      {isEntering && (
        <ExpenseEntry fundId={asked.fundId ?? undefined} onClose={() => [setEntering(false), opens.current?.focus()]} />
      )}
      <Entries asked={asked} onOpen={entry.open} />
      {open === 'print' && <PrintSheet asked={asked} onClose={close} />}
      {open === 'transfer' && <TransferDialog id={null} onClose={close} />}
      {entry.dialog}
    </div>
  )
}

/** Which fund and which days; with the month of today to begin with. */
function useAsked() {
  const { current, periods, today } = useBooks()
  const [fund, setFund] = useState('')
  const [chosenYear, setYear] = useState<number | null>(null)
  const [chosenPeriod, setPeriod] = useState<string | null>(null)
  const year = chosenYear ?? current
  const months = periods(year)
  const period = months.find((each) => each.period === (chosenPeriod ?? today.slice(0, 7))) ?? months.at(-1)
  const fundId = fund === '' ? undefined : fund === NO_FUND ? null : (fund as FundId)
  return {
    ...{ fund, setFund, fundId, year, months, period: period?.period ?? '' },
    setYear: (next: number) => {
      setYear(next)
      setPeriod(`${next}`)
    },
    setPeriod,
    input: { from: period?.first ?? today, to: period?.last ?? today, ...(fundId !== undefined && { fundId }) },
  }
}

type Asked = ReturnType<typeof useAsked>

function MonthChoice({ asked }: { readonly asked: Asked }) {
  const t = useTexts().books
  const { monthWords } = useFiscalYearWords()
  return (
    <NativeSelect
      aria-label={t.month}
      value={asked.period}
      onChange={(event) => asked.setPeriod(event.currentTarget.value)}
      data={asked.months.map(({ period, first, last }) => ({
        value: period,
        label: period.length === 4 ? t.wholeYear : monthWords({ start: first, end: last }),
      }))}
    />
  )
}

function Entries({ asked, onOpen }: { readonly asked: Asked; readonly onOpen: (entry: BookEntry) => void }) {
  const texts = useTexts()
  const t = texts.books
  const f = useFormat()
  const grid = useRef<DataGridHandle>(null)
  const { funds } = useBooks()
  const { textSize, locale } = usePreferences()
  const isSmall = textSize !== 'standard'
  const columns = useMemo(
    () => cashBookColumns({ t, f, funds: asked.fundId === undefined ? funds : [], narrow: isSmall }),
    [t, f, funds, asked.fundId, isSmall],
  )
  const { from, to, fundId } = asked.input
  const source = useMemo(
    () => bookSource({ from, to, locale, ...(fundId !== undefined && { fundId }) }),
    [from, to, fundId, locale],
  )
  return (
    <>
      <div className={css.grid}>
        <DataGrid
          ref={grid}
          label={t.cashBook.grid}
          source={source}
          columns={columns}
          rowId={({ source: kind, id, fundId: fund }) => `${kind} ${id} ${fund}`}
          rowLabel={({ name, description }) => name || description}
          onOpen={onOpen}
          empty={<EmptyState message={t.cashBook.empty} />}
        />
      </div>
      <Sums asked={asked} />
    </>
  )
}

function Sums({ asked }: { readonly asked: Asked }) {
  const t = useTexts().books.cashBook
  const f = useFormat()
  const book = useQuery(orpc.books.cashBook.queryOptions({ input: { ...asked.input, limit: 1 } })).data
  if (book === undefined) return null
  const { undated, begun } = book
  return (
    <>
      {begun.map(({ name, day, amount }) => (
        <p key={name} className={css.quiet}>
          {t.begun(name, f.money(amount), f.date(day))}
        </p>
      ))}
      {undated.count > 0 && <p className={css.quiet}>{t.undated(f.number(undated.count), f.money(undated.amount))}</p>}
      <dl className={css.sums}>
        {book.moved > 0 && (
          <div>
            <dt>{t.movedWithin}</dt>
            <dd>
              <Money amount={book.moved} />
            </dd>
          </div>
        )}
        {(['opening', 'received', 'paid', 'closing'] as const).map((name) => (
          <div key={name} className={name === 'closing' ? css.main : undefined}>
            <dt>{t.sums[name]}</dt>
            <dd>
              <Money amount={book[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function PrintSheet({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { locale } = usePreferences()
  const input = { ...asked.input, locale }
  return (
    <PrintDialog
      sheet={{ queryKey: ['cashBook', input], make: () => api.books.cashBookPdf(input) }}
      onClose={onClose}
    />
  )
}

function bookSource(input: Asked['input'] & { readonly locale: Locale }) {
  return {
    queryKey: [...orpc.books.cashBook.key(), input],
    fetchPage: async (offset: number, limit: number, signal: AbortSignal) => {
      const { total, entries } = await api.books.cashBook({ ...input, offset, limit }, { signal })
      return { total, rows: entries }
    },
  }
}
