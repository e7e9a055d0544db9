import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { orpc } from './api.ts'
import { FormatProvider } from './hooks/format-provider.tsx'
import { KeptDrafts } from './hooks/kept-drafts.tsx'
import { useExchangeOnReturn } from './hooks/use-exchange-on-return.ts'
import { useFocusBack } from './hooks/use-focus-back.ts'
import { useLiveQueries } from './hooks/use-live-queries.ts'
import { useLockWhenLeft } from './hooks/use-lock-when-left.ts'
import { useWishes } from './hooks/use-wishes.ts'
import { Screens } from './screens.tsx'
import { FailureState } from './ui/failure-state.tsx'
import { LoadingState } from './ui/loading-state.tsx'
import { ConnectionBar } from './ui/shell/connection-bar.tsx'
import { Shell } from './ui/shell/shell.tsx'

const StartScreen = lazy(async () => ({ default: (await import('./features/start/start-screen.tsx')).StartScreen }))
const WishedRestore = lazy(async () => ({
  default: (await import('./features/start/wished-restore.tsx')).WishedRestore,
}))
const ReportDialog = lazy(async () => ({ default: (await import('./ui/report-dialog.tsx')).ReportDialog }))
const UpdatesDialog = lazy(async () => ({
  default: (await import('./ui/updates/updates-dialog.tsx')).UpdatesDialog,
}))
const UnlockScreen = lazy(async () => ({ default: (await import('./features/unlock/unlock-screen.tsx')).UnlockScreen }))

/** With a club open its screens are shown, without one the start screen, or the one that asks for its passphrase. */
export function ClubGate() {
  const current = useQuery(orpc.clubs.current.queryOptions())
  useLiveQueries(current.data?.club?.path)
  useExchangeOnReturn(current.data?.club?.path)
  useFocusBack()
  useLockWhenLeft(current.data?.club != null)
  const { backup, dialog, forgetBackup, closeDialog } = useWishes(current.data?.club != null)

  if (current.isPending) return <LoadingState />
  if (current.isError) {
    return (
      <>
        <ConnectionBar />
        <FailureState error={current.error} onRetry={() => void current.refetch()} />
      </>
    )
  }

  const { club, demo, locked } = current.data
  return (
    <FormatProvider key={locked?.path ?? club?.path ?? 'start'} clubIsOpen={club !== null}>
      <Suspense fallback={<LoadingState />}>
        {locked ? (
          <UnlockScreen key={locked.path} locked={locked} />
        ) : club ? (
          <KeptDrafts>
            <Shell club={club} demo={demo}>
              <Screens />
            </Shell>
          </KeptDrafts>
        ) : (
          <StartScreen />
        )}
        {backup && <WishedRestore file={backup} onClose={forgetBackup} />}
        {dialog === 'report' && <ReportDialog onClose={closeDialog} />}
        {dialog === 'updates' && <UpdatesDialog onClose={closeDialog} />}
      </Suspense>
    </FormatProvider>
  )
}
