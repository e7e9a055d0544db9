import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { orpc } from '../../api.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { LinesPage } from './lines-page.tsx'
import { NamesPage } from './names-page.tsx'
import { NoFund } from './no-fund.tsx'
import { ReadPage } from './read-page.tsx'

/** Statements of banks: read in, their lines matched and booked, the names learned on the way. */
export function BankScreen() {
  const { part } = useParams<{ part?: string }>()
  const funds = useQuery(orpc.funds.list.queryOptions())

  if (funds.error) return <FailureState error={funds.error} onRetry={() => void funds.refetch()} />
  if (!funds.data) return <LoadingState />
  const accounts = funds.data.filter(({ kind }) => kind !== 'cash')
  if (accounts.length === 0) return <NoFund />
  if (part === 'read') return <ReadPage accounts={accounts} />
  if (part === 'names') return <NamesPage />
  return <LinesPage accounts={accounts} />
}
