import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { UpdatesPanel } from '../../ui/updates/updates-panel.tsx'
import { SectionHead } from './section-head.tsx'

export function UpdatesSection() {
  const t = useTexts().updates
  const status = useQuery(orpc.updates.status.queryOptions())
  if (status.isError) return <FailureState error={status.error} onRetry={() => void status.refetch()} />
  if (!status.data) return <LoadingState />

  return (
    <>
      <SectionHead title={t.title} intro={status.data.way === 'here' ? t.intro : t.introByHand} />
      <UpdatesPanel status={status.data} />
    </>
  )
}
