import { Button, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  IconBuildingBank,
  IconCash,
  IconFileInvoice,
  IconListDetails,
  IconMail,
  IconNotebook,
  IconSearch,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { ChargeState } from '../../../src-shared/contract/dues.ts'
import { api, orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { MenuPlace } from '../../ui/data-grid-use-pointer.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import page from './dues-page.module.css'
import css from './year.module.css'
import { gridColumns, useYearColumns, type YearRow } from './year-columns.tsx'
import { noNarrowing, YearNarrow, type YearNarrowing } from './year-narrow.tsx'
import { type OpenMenu, YearRowMenu } from './year-row-menu.tsx'
import { YearStates } from './year-states.tsx'
import { YearSummary } from './year-summary.tsx'
import { YearSwitch } from './year-switch.tsx'

/** 会費: one fiscal year at a glance, people × fees. */
export function YearPage() {
  const t = useTexts()
  const [, navigate] = useLocation()
  const years = useQuery(orpc.dues.years.queryOptions())
  const [chosen, setChosen] = useState<number | null>(null)

  if (years.error) return <FailureState error={years.error} onRetry={() => void years.refetch()} />
  if (!years.data) return <LoadingState />
  const fiscalYear = chosen ?? years.data.current

  return (
    <div className={page.screen}>
      <PageHeader
        title={t.dues.title}
        beside={<YearSwitch years={years.data} value={fiscalYear} onChange={setChosen} />}
      >
        <WriteButton leftSection={<IconCash size={18} aria-hidden />} onClick={() => navigate('/dues/desk')}>
          {t.dues.acts.desk}
        </WriteButton>
        <Button
          variant="default"
          leftSection={<IconNotebook size={18} aria-hidden />}
          onClick={() => navigate('/books')}
        >
          {t.books.title}
        </Button>
        <Button
          variant="default"
          leftSection={<IconListDetails size={18} aria-hidden />}
          onClick={() => navigate('/dues/payments')}
        >
          {t.dues.acts.payments}
        </Button>
        <Button
          variant="default"
          leftSection={<IconBuildingBank size={18} aria-hidden />}
          onClick={() => navigate('/dues/bank')}
        >
          {t.bank.title}
        </Button>
        <Button
          variant="default"
          leftSection={<IconMail size={18} aria-hidden />}
          onClick={() => navigate('/dues/letters')}
        >
          {t.notices.title}
        </Button>
        <WriteButton
          variant="default"
          leftSection={<IconFileInvoice size={18} aria-hidden />}
          onClick={() => navigate('/dues/billing')}
        >
          {t.dues.acts.billing}
        </WriteButton>
      </PageHeader>
      <YearOfDues key={fiscalYear} fiscalYear={fiscalYear} />
    </div>
  )
}

function YearOfDues({ fiscalYear }: { fiscalYear: number }) {
  const t = useTexts()
  const [, navigate] = useLocation()
  const { yearWords } = useFiscalYearWords()
  const summary = useQuery(orpc.dues.summary.queryOptions({ input: { fiscalYear } }))

  if (summary.error) return <FailureState error={summary.error} onRetry={() => void summary.refetch()} />
  if (!summary.data) return <LoadingState />
  if (summary.data.members === 0) {
    return (
      <EmptyState
        message={t.dues.year.emptyYear(yearWords(fiscalYear))}
        action={{
          label: t.dues.acts.billing,
          onClick: () => navigate('/dues/billing'),
          writes: true,
        }}
      />
    )
  }
  return (
    <>
      <YearSummary summary={summary.data} />
      <YearList fiscalYear={fiscalYear} states={summary.data.states} />
    </>
  )
}

type YearListProps = {
  fiscalYear: number
  states: Readonly<Partial<Record<ChargeState, number>>>
}

function YearList({ fiscalYear, states }: YearListProps) {
  const t = useTexts()
  const f = useFormat()
  const [, navigate] = useLocation()
  const readOnly = useReadOnly()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 120)
  const [state, setState] = useState<ChargeState | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const grid = useRef<DataGridHandle>(null)
  const [narrowing, setNarrowing] = useState<YearNarrowing>(noNarrowing)
  const shown = useYearColumns(fiscalYear, narrowing.feeId)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const openMenu = useCallback((row: YearRow, place: MenuPlace) => setMenu({ row, ...place }), [])
  const columns = useMemo(() => gridColumns({ shown, t, f, onMore: openMenu }), [shown, t, f, openMenu])
  const source = useMemo(
    () => yearSource({ fiscalYear, search, state, ...narrowing }),
    [fiscalYear, search, state, narrowing],
  )

  function clear() {
    setTyped('')
    setState(null)
    setNarrowing(noNarrowing)
  }

  return (
    <>
      <div className={css.filters}>
        <TextInput
          ref={searchRef}
          aria-label={t.dues.year.search}
          placeholder={t.dues.year.search}
          aria-keyshortcuts="/"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') grid.current?.focus()
            if (event.key === 'Escape') setTyped('')
          }}
        />
        <YearStates states={states} value={state} onChange={setState} />
        <YearNarrow fiscalYear={fiscalYear} value={narrowing} onChange={setNarrowing} />
      </div>
      <div className={page.grid}>
        <DataGrid
          ref={grid}
          label={t.dues.year.grid}
          source={source}
          columns={columns}
          rowId={(row: YearRow) => row.memberId}
          rowLabel={(row) => row.name}
          searchRef={searchRef}
          onOpen={({ memberId }) =>
            navigate(readOnly ? `/members/${memberId}?tab=dues` : `/dues/desk?member=${memberId}`)
          }
          onEscape={clear}
          onMenu={openMenu}
          empty={<EmptyState message={t.dues.year.noMatch} action={{ label: t.dues.year.clear, onClick: clear }} />}
        />
      </div>
      <YearRowMenu
        menu={menu}
        onClose={() => {
          setMenu(null)
          grid.current?.focus()
        }}
      />
      {!readOnly && (
        <Text size="sm" c="dimmed">
          {t.dues.year.hint}
        </Text>
      )}
    </>
  )
}

type YearAsked = YearNarrowing & { fiscalYear: number; search: string; state: ChargeState | null }

function yearSource({ fiscalYear, search, state, feeId, memberTypeId }: YearAsked) {
  const filter = {
    fiscalYear,
    search,
    ...(state && { state }),
    ...(feeId && { feeId }),
    ...(memberTypeId && { memberTypeId }),
  }
  return {
    queryKey: [...orpc.dues.year.key(), filter],
    fetchPage: (offset: number, limit: number, signal: AbortSignal) =>
      api.dues.year({ ...filter, offset, limit }, { signal }),
  }
}
