import { useQuery } from '@tanstack/react-query'
import { feePeriods, isRecurring } from '../../../src-shared/domain/fee-periods.ts'
import { monthsThrough } from '../../../src-shared/domain/fiscal-year.ts'
import { prorated, shareOf } from '../../../src-shared/domain/proration.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { FeeDraft } from './fee-draft.ts'
import classes from './settings.module.css'

const ANY_YEAR = 2026

/** What somebody who joins in the middle of a period would pay, as the form stands: 10月に入会した方 3,000円 × 6/12 = 1,500円. */
export function FeeExample({ draft }: { readonly draft: FeeDraft }) {
  const t = useTexts().billing.rules
  const f = useFormat()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const [period] = feePeriods(draft.rhythm, ANY_YEAR, settings.data?.fiscalYearStartMonth ?? 4)
  const price = Number(draft.amount)
  if (period === undefined || price === 0 || !isRecurring(draft.rhythm)) return null
  const months = monthsThrough(period.start, period.end)
  if (months === 1) return null

  const joinedOn = firstOfMonthAfter(period.start, months / 2)
  const share = shareOf(period, joinedOn)
  const month = f.month(Number(joinedOn.slice(5, 7)))
  const sentence =
    draft.proration === 'none'
      ? t.fullExample(month, f.money(price))
      : t.monthsExample(
          month,
          f.money(price),
          `${share.months}`,
          `${share.of}`,
          f.money(prorated(price, share, draft.rounding)),
        )
  return (
    <p className={classes.quiet} aria-live="polite">
      {sentence}
    </p>
  )
}

function firstOfMonthAfter(start: string, months: number): string {
  const month = Number(start.slice(5, 7)) + Math.floor(months)
  const year = Number(start.slice(0, 4)) + Math.floor((month - 1) / 12)
  return `${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`
}
