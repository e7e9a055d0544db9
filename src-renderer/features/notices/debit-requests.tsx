import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { DebitRequest } from '../../../src-shared/contract/debits.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { Money } from '../../ui/money.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import css from './notices.module.css'

/** What the bank was asked for, and what it answered. */
export function DebitRequests() {
  const t = useTexts().notices.debits
  const found = useQuery(orpc.debits.requests.queryOptions())
  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  const requests = found.data ?? []
  return (
    <section className={css.headed} aria-label={t.requests}>
      <h2>{t.requests}</h2>
      {requests.length === 0 ? (
        <p className={css.quiet}>{t.noRequests}</p>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t.drawnOn}</th>
              <th>{t.madeOn}</th>
              <th className={css.figure}>{t.count}</th>
              <th className={css.figure}>{t.total}</th>
              <th className={css.wide}>{t.answer}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function RequestRow({ request }: { readonly request: DebitRequest }) {
  const t = useTexts().notices.debits
  const f = useFormat()
  const again = useMutation(
    orpc.debits.file.mutationOptions({
      onSuccess: ({ file }) => saveFile(file, file.name),
      onError: notifyFailure,
    }),
  )
  const { id, drawnOn, madeOn, count, total, answer } = request
  return (
    <tr>
      <td>{f.dateShort(drawnOn)}</td>
      <td>{f.dateShort(madeOn)}</td>
      <td className={css.figure}>{f.number(count)}</td>
      <td className={css.figure}>
        <Money amount={total} />
      </td>
      <td className={css.wide}>
        {answer ? t.answered(f.number(answer.drawn), f.money(answer.drawnTotal), f.number(answer.refused)) : t.waiting}
      </td>
      <td className={css.figure}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={t.againOf(f.dateShort(drawnOn))}
          loading={again.isPending}
          onClick={() => again.mutate({ id })}
        >
          {t.again}
        </Button>
      </td>
    </tr>
  )
}
