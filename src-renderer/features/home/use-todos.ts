import { useQueries, useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

export interface Todo {
  readonly title: string
  readonly detail: string
  readonly figure?: string
  readonly act: string
  readonly path: string
}

/** What waits to be done, the most pressing first; undefined until all of it is known. */
export function useTodos(unpaid: number): readonly Todo[] | undefined {
  const t = useTexts().home
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const fees = useQuery(orpc.fees.list.queryOptions())
  const years = useQuery(orpc.dues.years.queryOptions())
  const year = years.data?.current
  const dues = useQuery(
    orpc.dues.summary.queryOptions({ input: { fiscalYear: year ?? 0 }, enabled: year !== undefined }),
  )
  const waiting = useQuery(
    orpc.payments.list.queryOptions({
      input: { needsReceipt: true, includeImported: false, includeVoid: false, limit: 1 },
    }),
  )
  const open = useQueries({
    queries: (years.data?.years ?? []).map(({ fiscalYear }) =>
      orpc.dues.summary.queryOptions({ input: { fiscalYear } }),
    ),
    combine: (summaries) => summaries.reduce((sum, { data }) => sum + (data?.open ?? 0), 0),
  })
  const backups = useQuery(orpc.backups.status.queryOptions())

  if (!fees.data || !years.data || !dues.data || !waiting.data || !backups.data) return undefined
  const label = yearWords(years.data.current)
  const { secondPlace, secondPlaceDue, daysWithoutSecondPlace } = backups.data

  const todos: (Todo | false)[] = [
    fees.data.length === 0 && { title: t.fees, detail: t.feesDetail, act: t.feesAct, path: '/settings/fees' },
    fees.data.length > 0 &&
      dues.data.charged === 0 && {
        title: t.billing(label),
        detail: t.billingDetail,
        act: t.billingAct,
        path: '/dues/billing',
      },
    unpaid > 0 && {
      title: t.unpaid,
      detail: t.unpaidDetail(f.money(open)),
      figure: t.people(f.number(unpaid)),
      act: t.unpaidAct,
      path: '/members?show=unpaid',
    },
    waiting.data.total > 0 && {
      title: t.receipts,
      detail: t.receiptsDetail(f.money(waiting.data.sum)),
      figure: t.cases(f.number(waiting.data.total)),
      act: t.receiptsAct,
      path: '/receipts',
    },
    secondPlaceDue && {
      title:
        secondPlace === null || daysWithoutSecondPlace === null
          ? t.backupNever
          : t.backupDays(f.number(daysWithoutSecondPlace)),
      detail: secondPlace === null ? t.backupNeverDetail : t.backupDaysDetail,
      act: t.backupAct,
      path: '/settings/backups',
    },
  ]
  return todos.filter((todo) => todo !== false)
}
