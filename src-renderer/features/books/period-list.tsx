import { Anchor } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './books.module.css'
import { LateEntries } from './late-entries.tsx'
import { useBooks } from './use-books.ts'
import { YearChoice } from './year-choice.tsx'

type Period = Outputs['books']['periods'][number]

/** The months of a year and the year itself: what is closed, and what is still open in what is not. */
export function PeriodList() {
  const t = useTexts().books.closing
  const { current } = useBooks()
  const [chosen, setChosen] = useState<number | null>(null)
  const [reopening, setReopening] = useState<Period | null>(null)
  const [late, setLate] = useState<Period | null>(null)
  const { booksPeriodWords } = useFiscalYearWords()
  const fiscalYear = chosen ?? current
  const found = useQuery(orpc.books.periods.queryOptions({ input: { fiscalYear } }))
  return (
    <section className={css.panel} aria-label={t.title}>
      <div className={css.acts}>
        <h2>{t.title}</h2>
        <YearChoice value={fiscalYear} onChange={setChosen} />
      </div>
      <p className={css.quiet}>{t.lead}</p>
      {found.error && <FailureState error={found.error} onRetry={() => void found.refetch()} />}
      <table className={css.table}>
        <thead>
          <tr>
            <th>{t.period}</th>
            <th>{t.state}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {found.data?.map((period) => (
            <PeriodRow
              key={period.period}
              period={period}
              onReopen={() => setReopening(period)}
              onLate={() => setLate(period)}
            />
          ))}
        </tbody>
      </table>
      {late && <LateEntries period={late} name={booksPeriodWords(late.period)} onClose={() => setLate(null)} />}
      {reopening && <ReopenDialog period={reopening} onClose={() => setReopening(null)} />}
    </section>
  )
}

type RowProps = { readonly period: Period; readonly onReopen: () => void; readonly onLate: () => void }

function PeriodRow({ period, onReopen, onLate }: RowProps) {
  const t = useTexts().books.closing
  const f = useFormat()
  const name = useFiscalYearWords().booksPeriodWords(period.period)
  const confirm = useConfirm()
  const close = useMutation(
    orpc.books.close.mutationOptions({
      onSuccess: ({ operationId }) => notifyDone(t.done(name), { undo: operationId }),
      onError: notifyFailure,
    }),
  )
  const matters = t.mattersOf(period.matters.map((matter) => t.matters[matter]))
  const isAhead = period.first > useBooks().today

  async function ask(): Promise<void> {
    const message = [t.questionHint, matters === '' ? '' : `${t.anyway}${matters}`].filter(Boolean).join(' ')
    const yes = await confirm({ title: t.question(name), message, confirmLabel: t.close })
    if (yes) close.mutate({ period: period.period })
  }

  return (
    <tr className={period.period.length === 4 ? css.sum : undefined}>
      <th scope="row">{name}</th>
      <td>
        {period.closedOn !== null ? (
          <>
            ○ {t.closed(f.date(period.closedOn))}
            {period.late > 0 && (
              <Anchor component="button" type="button" className={css.late ?? ''} onClick={onLate}>
                {t.late(f.number(period.late))}
              </Anchor>
            )}
          </>
        ) : (
          <span className={css.quiet}>{matters || t.ready}</span>
        )}
      </td>
      <td className={css.figure}>
        {period.closedOn !== null ? (
          <WriteButton variant="subtle" size="compact-md" aria-label={t.reopenOf(name)} onClick={onReopen}>
            {t.reopen}
          </WriteButton>
        ) : (
          !isAhead && (
            <WriteButton
              variant="default"
              size="compact-md"
              aria-label={t.closeOf(name)}
              loading={close.isPending}
              onClick={() => void ask()}
            >
              {t.close}
            </WriteButton>
          )
        )}
      </td>
    </tr>
  )
}

function ReopenDialog({ period, onClose }: { readonly period: Period; readonly onClose: () => void }) {
  const t = useTexts().books.closing
  const name = useFiscalYearWords().booksPeriodWords(period.period)
  const reopen = useMutation(
    orpc.books.reopen.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(t.reopened(name), { undo: operationId })
        onClose()
      },
    }),
  )
  return (
    <ReasonDialog
      words={{ title: t.reopenTitle(name), reason: t.reopenReason, reasonHint: t.reopenHint, act: t.reopen }}
      says={[t.reopenMessage]}
      busy={reopen.isPending}
      error={reopen.error}
      onReason={(reason) => reopen.mutate({ period: period.period, reason })}
      onClose={onClose}
    />
  )
}
