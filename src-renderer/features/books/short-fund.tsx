import type { FundId } from '../../../src-shared/contract/values.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './books.module.css'
import { useBooks } from './use-books.ts'

type ShortFundProps = { readonly fundId: FundId | undefined; readonly amount: number | null }

/** A tin holds no less than nothing: what would leave more than lies there is doubted, not refused, since entries come late. */
export function ShortFund({ fundId, amount }: ShortFundProps) {
  const t = useTexts().books.expense
  const f = useFormat()
  const fund = useBooks().funds.find(({ id }) => id === fundId)
  if (fund === undefined || amount === null || amount <= fund.balance) return null
  return (
    <p role="status" className={css.quiet}>
      △ {t.short(fund.name, f.money(fund.balance))}
    </p>
  )
}
