import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { ProtectSteps } from './protect-steps.tsx'
import { ProtectedClub } from './protected-club.tsx'
import { SectionHead } from './section-head.tsx'

/** Whether the club is protected, and how it comes to be. */
export function ProtectionSection() {
  const t = useTexts().protection
  const f = useFormat()
  const state = useQuery(orpc.protection.state.queryOptions())
  const sealing = useProgress<{ sealed: number; left: number }>()
  if (state.isError) return <FailureState error={state.error} onRetry={() => void state.refetch()} />
  if (!state.data) return <LoadingState />

  /** Earlier backups hold the key as it was before. */
  async function sealBackups() {
    const done = await sealing.start((signal) => api.protection.sealBackups(undefined, { signal }))
    if (done && done.sealed > 0) notifyDone(t.backups.done(f.number(done.sealed)))
    if (done && done.left > 0) notifyDone(t.backups.left(f.number(done.left)))
    await state.refetch()
  }

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {sealing.running ? (
        <ProgressPanel title={t.backups.sealing} progress={sealing.progress} onCancel={sealing.cancel} />
      ) : state.data.protected ? (
        <ProtectedClub state={state.data} onSealBackups={() => void sealBackups()} sealingError={sealing.error} />
      ) : (
        <ProtectSteps state={state.data} onProtected={() => void sealBackups()} />
      )}
    </>
  )
}
