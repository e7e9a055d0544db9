import { useQuery } from '@tanstack/react-query'
import type { Method } from '../../../src-shared/contract/payments.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import css from './books.module.css'
import { useBooks } from './use-books.ts'

/** What was collected in a year, by fee and by way of paying. */
export function CollectionPanel({ fiscalYear }: { readonly fiscalYear: number }) {
  const texts = useTexts()
  const t = texts.books.statement
  const { periods } = useBooks()
  const year = periods(fiscalYear).at(-1)
  const input = { from: year?.first ?? '', to: year?.last ?? '' }
  const made = useQuery(orpc.books.collection.queryOptions({ input })).data
  if (made === undefined || made.total === 0) return null
  const methodName = (method: Method, name: string) => name || texts.fields.methods[method]
  return (
    <section className={css.panel}>
      <h2>{t.collection}</h2>
      <div className={css.two}>
        <Figures
          title={t.byFee}
          rows={[
            ...made.byFee.map(({ feeId, ...row }) => ({ ...row, key: feeId })),
            ...(made.credit === 0 ? [] : [{ key: 'credit', name: t.credit, amount: made.credit }]),
          ]}
          total={made.total}
        />
        <Figures
          title={t.byMethod}
          rows={made.byMethod.map(({ method, methodId, name, ...row }) => ({
            ...row,
            key: `${method} ${methodId}`,
            name: methodName(method, name),
          }))}
          total={made.total}
        />
      </div>
      {made.refunded !== 0 && (
        <p className={css.quiet}>
          {t.refunded} <Money amount={made.refunded} />
        </p>
      )}
    </section>
  )
}

type Row = { readonly key: string; readonly name: string; readonly count?: number; readonly amount: number }
type FiguresProps = { readonly title: string; readonly rows: readonly Row[]; readonly total: number }

function Figures({ title, rows, total }: FiguresProps) {
  const t = useTexts().books.statement
  const f = useFormat()
  return (
    <table className={css.table}>
      <caption hidden>{title}</caption>
      <thead>
        <tr>
          <th colSpan={3}>{title}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count, amount }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className={css.figure}>{count !== undefined && t.payments(f.number(count))}</td>
            <td className={css.figure}>
              <Money amount={amount} />
            </td>
          </tr>
        ))}
        <tr className={css.sum}>
          <th scope="row">{t.total}</th>
          <td />
          <td className={css.figure}>
            <Money amount={total} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}
