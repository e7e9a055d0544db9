import { useTexts } from '../../hooks/use-texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import css from './books.module.css'
import { PeriodList } from './period-list.tsx'
import { TinCount } from './tin-count.tsx'

/** 締め: the tin is counted, then months and the year are closed. */
export function ClosingPage() {
  const t = useTexts().books
  return (
    <div className={css.scroll}>
      <PageHeader title={t.tabs.closing} />
      <TinCount />
      <PeriodList />
    </div>
  )
}
