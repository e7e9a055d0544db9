import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureState } from '../../../ui/failure-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { SectionHead } from '../section-head.tsx'
import { AloneNote } from './alone-note.tsx'
import { ConnectedClub } from './connected-club.tsx'
import { NewCodeDialog } from './new-code-dialog.tsx'
import { SetUpDialog } from './set-up-dialog.tsx'

/** Whether the club is used on several laptops, who they are, and by way of which places. */
export function LaptopsSection() {
  const t = useTexts().laptops
  const status = useQuery(orpc.sync.status.queryOptions())
  const [doing, setDoing] = useState<'setUp' | 'newCode' | null>(null)
  if (status.isError) return <FailureState error={status.error} onRetry={() => void status.refetch()} />
  if (!status.data) return <LoadingState />

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {status.data.state === 'alone' ? (
        <AloneNote onSetUp={() => setDoing('setUp')} />
      ) : (
        <ConnectedClub status={status.data} onNewCode={() => setDoing('newCode')} />
      )}
      {doing === 'setUp' && <SetUpDialog onClose={() => setDoing(null)} />}
      {doing === 'newCode' && <NewCodeDialog onClose={() => setDoing(null)} />}
    </>
  )
}
