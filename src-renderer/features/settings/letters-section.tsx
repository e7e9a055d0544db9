import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { LettersForm } from './letters-form.tsx'
import { SectionHead } from './section-head.tsx'

/** Letters about money, payment slips and direct debit. */
export function LettersSection() {
  const t = useTexts().notices.settings
  const settings = useQuery(orpc.settings.get.queryOptions())
  const funds = useQuery(orpc.funds.list.queryOptions())
  const failed = settings.error ?? funds.error
  if (failed)
    return <FailureState error={failed} onRetry={() => void Promise.all([settings.refetch(), funds.refetch()])} />

  return (
    <>
      <SectionHead title={t.section} intro={t.intro} />
      {settings.data && funds.data ? (
        <LettersForm settings={settings.data} funds={funds.data.filter(({ kind }) => kind === 'bank')} />
      ) : (
        <LoadingState />
      )}
    </>
  )
}
