import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import css from './events.module.css'
import type { WholeEvent } from './whole-event.ts'

/** What came in by ticket, what was spent, and what is left. */
export function MoneyPage({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events.money
  const f = useFormat()
  const asked = useQuery(orpc.events.money.queryOptions({ input: { id: event.id } }))
  if (asked.error) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <LoadingState />
  const { tickets, expenses, ...sums } = asked.data
  return (
    <div className={css.flow}>
      <dl className={css.sums}>
        {(['charged', 'paid', 'open', 'cost', 'balance'] as const).map((key) => (
          <div key={key} data-key={key}>
            <dt>{t[key]}</dt>
            <dd>{f.money(sums[key])}</dd>
          </div>
        ))}
      </dl>
      <section aria-label={t.tickets} className={css.part}>
        <h2>{t.tickets}</h2>
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.wide}>{t.ticket}</th>
              <th className={css.figure}>{t.count}</th>
              <th className={css.figure}>{t.charged}</th>
              <th className={css.figure}>{t.paid}</th>
            </tr>
          </thead>
          <tbody>
            {tickets.map((ticket) => (
              <tr key={ticket.ticketId}>
                <td className={css.wide}>{ticket.name}</td>
                <td className={css.figure}>{t.people(f.number(ticket.count))}</td>
                <td className={css.figure}>
                  <Money amount={ticket.charged} quietZero />
                </td>
                <td className={css.figure}>
                  <Money amount={ticket.paid} quietZero />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-label={t.expenses} className={css.part}>
        <h2>{t.expenses}</h2>
        {expenses.length === 0 ? (
          <p className={css.quiet}>{t.noExpenses}</p>
        ) : (
          <table className={css.table}>
            <thead>
              <tr>
                <th>{t.paidOn}</th>
                <th>{t.payee}</th>
                <th className={css.wide}>{t.description}</th>
                <th className={css.figure}>{t.amount}</th>
              </tr>
            </thead>
            <tbody>
              {expenses.map((expense) => (
                <tr key={expense.id}>
                  <td>{f.dateShort(expense.paidOn)}</td>
                  <td>{expense.payee}</td>
                  <td className={css.wide}>{expense.description}</td>
                  <td className={css.figure}>
                    <Money amount={expense.amount} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}
