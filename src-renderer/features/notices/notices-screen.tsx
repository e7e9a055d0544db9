import { SegmentedControl } from '@mantine/core'
import { useLocation, useParams } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AccountsPage } from './accounts-page.tsx'
import { AnswerPage } from './answer-page.tsx'
import { DebitsPage } from './debits-page.tsx'
import { LettersPage } from './letters-page.tsx'
import css from './notices.module.css'
import { SentPage } from './sent-page.tsx'
import { SlipsPage } from './slips-page.tsx'

const parts = {
  letters: LettersPage,
  sent: SentPage,
  slips: SlipsPage,
  debits: DebitsPage,
  accounts: AccountsPage,
  answer: AnswerPage,
} as const
type Part = keyof typeof parts

/** Asking for dues: by letter and e-mail, with payment slips, and through the bank. */
export function NoticesScreen() {
  const t = useTexts().notices
  const [, navigate] = useLocation()
  const { part } = useParams<{ part?: string }>()
  const here = isPart(part) ? part : 'letters'
  const Page = parts[here]
  return (
    <div className={css.screen}>
      <PageHeader title={t.title}>
        <BackButton onBack={() => navigate('/dues')}>{t.back}</BackButton>
      </PageHeader>
      <SegmentedControl
        className={css.tabs ?? ''}
        aria-label={t.tabs.label}
        value={here}
        onChange={(next) => navigate(next === 'letters' ? '/dues/letters' : `/dues/letters/${next}`)}
        data={(Object.keys(parts) as Part[]).map((value) => ({ value, label: t.tabs[value] }))}
      />
      <Page key={here} />
    </div>
  )
}

function isPart(part: string | undefined): part is Part {
  return part !== undefined && Object.hasOwn(parts, part)
}
