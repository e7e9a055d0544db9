import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'wouter'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { AccountsPage } from './accounts-page.tsx'
import { BeginBooks } from './begin-books.tsx'
import css from './books.module.css'
import { CashBookPage } from './cash-book-page.tsx'
import { ChartsPage } from './charts-page.tsx'
import { ClosingPage } from './closing-page.tsx'
import { ExportPage } from './export-page.tsx'
import { StatementPage } from './statement-page.tsx'

const parts = {
  cashBook: CashBookPage,
  statement: StatementPage,
  closing: ClosingPage,
  export: ExportPage,
  charts: ChartsPage,
  accounts: AccountsPage,
} as const
type Part = keyof typeof parts

/** 出納: what the treasurer keeps beside the dues. Before it has begun, only how to begin is shown. */
export function BooksScreen() {
  const { part } = useParams<{ part?: string }>()
  const here = isPart(part) ? part : 'cashBook'
  const accounts = useQuery(orpc.books.accounts.queryOptions())
  const funds = useQuery(orpc.funds.list.queryOptions())
  const failed = accounts.error ?? funds.error

  if (failed)
    return <FailureState error={failed} onRetry={() => void Promise.all([accounts.refetch(), funds.refetch()])} />
  if (!accounts.data || !funds.data) return <LoadingState />
  if (accounts.data.length === 0 || funds.data.length === 0) return <BeginBooks />
  const Page = parts[here]
  return (
    <div className={css.screen}>
      <Tabs here={here} />
      <Page />
    </div>
  )
}

function Tabs({ here }: { readonly here: Part }) {
  const t = useTexts().books
  const [, navigate] = useLocation()
  return (
    <SegmentedControl
      className={css.tabs ?? ''}
      aria-label={t.tabs.label}
      value={here}
      onChange={(part) => navigate(part === 'cashBook' ? '/books' : `/books/${part}`)}
      data={(Object.keys(parts) as Part[]).map((value) => ({ value, label: t.tabs[value] }))}
    />
  )
}

function isPart(name: string | undefined): name is Part {
  return name !== undefined && Object.hasOwn(parts, name)
}
