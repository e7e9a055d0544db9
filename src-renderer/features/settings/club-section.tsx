import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ClubForm } from './club-form.tsx'
import { NumberForm } from './number-form.tsx'
import { SectionHead } from './section-head.tsx'

export function ClubSection() {
  const t = useTexts().settings.club
  const settings = useQuery(orpc.settings.get.queryOptions())
  if (settings.isError) return <FailureState error={settings.error} onRetry={() => void settings.refetch()} />

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {settings.data ? (
        <>
          <ClubForm settings={settings.data} />
          <NumberForm settings={settings.data} />
        </>
      ) : (
        <LoadingState />
      )}
    </>
  )
}
