import { SegmentedControl } from '@mantine/core'
import { useLocation, useParams } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LegalPage } from './legal-page.tsx'
import css from './lists.module.css'
import { MakePage } from './make-page.tsx'
import { RecordsPage } from './records-page.tsx'

const parts = ['make', 'legal', 'records'] as const

/** 印刷・書き出し: a list of people, the lists the law asks for, and what was handed out. */
export function ListsScreen() {
  const t = useTexts().lists
  const { part } = useParams<{ part?: string }>()
  const [, go] = useLocation()
  const here = parts.find((one) => one === part) ?? 'make'
  return (
    <div className={css.screen}>
      <PageHeader title={t.title}>
        <BackButton onBack={() => go('/members')}>{t.back}</BackButton>
      </PageHeader>
      <SegmentedControl
        className={css.tabs ?? ''}
        aria-label={t.tabsLabel}
        value={here}
        onChange={(value) => go(value === 'make' ? '/lists' : `/lists/${value}`)}
        data={parts.map((value) => ({ value, label: t.tabs[value] }))}
      />
      {here === 'make' && <MakePage />}
      {here === 'legal' && <LegalPage />}
      {here === 'records' && <RecordsPage />}
    </div>
  )
}
