import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './desk-tin.module.css'

/** What the tin should hold: today's cash; what came otherwise is said beside it. */
export function DeskTin({ today }: { today: string }) {
  const t = useTexts()
  const f = useFormat()
  const input = {
    from: today,
    to: today,
    includeVoid: false,
    includeImported: false,
    limit: 1000,
  }
  const { data } = useQuery(orpc.payments.list.queryOptions({ input }))
  if (!data) return null

  const cash = data.payments.filter((payment) => payment.method === 'cash')
  const cashSum = cash.reduce((sum, payment) => sum + payment.amount, 0)
  const others = data.total - cash.length
  return (
    <p className={css.tin}>
      {t.dues.desk.tin} <strong>{t.dues.desk.tinFigures(f.money(cashSum), f.number(cash.length))}</strong>
      {others > 0 && <small>{t.dues.desk.tinOther(f.money(data.sum - cashSum), f.number(others))}</small>}
    </p>
  )
}
