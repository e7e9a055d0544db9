import { useQuery } from '@tanstack/react-query'
import { periodsOfYear } from '../../../src-shared/domain/books-period.ts'
import { fiscalYearOf } from '../../../src-shared/domain/fiscal-year.ts'
import { orpc } from '../../api.ts'

/** What every page of the books asks for: where money lies, what it is for, whom it is paid to, today, and when the club's year begins. */
export function useBooks() {
  const accounts = useQuery(orpc.books.accounts.queryOptions()).data ?? []
  const funds = useQuery(orpc.funds.list.queryOptions()).data ?? []
  const contacts = useQuery(orpc.contacts.list.queryOptions({ input: { limit: 1000 } })).data?.contacts ?? []
  const today = useQuery(orpc.app.info.queryOptions()).data?.today ?? new Date().toISOString().slice(0, 10)
  const startMonth = useQuery(orpc.settings.get.queryOptions()).data?.fiscalYearStartMonth ?? 4
  const current = fiscalYearOf(today, startMonth)
  const periods = (year: number) => periodsOfYear(year, startMonth)
  return { accounts, funds, contacts, today, startMonth, current, periods }
}

export type Books = ReturnType<typeof useBooks>
