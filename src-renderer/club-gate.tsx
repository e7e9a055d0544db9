import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { orpc } from './api.ts'
import { FormatProvider } from './hooks/format-provider.tsx'
import { useLiveQueries } from './hooks/use-live-queries.ts'
import { Screens } from './screens.tsx'
import { FailureState } from './ui/failure-state.tsx'
import { LoadingState } from './ui/loading-state.tsx'
import { ConnectionBar } from './ui/shell/connection-bar.tsx'
import { Shell } from './ui/shell/shell.tsx'

const StartScreen = lazy(async () => ({ default: (await import('./features/start/start-screen.tsx')).StartScreen }))

/** With a club open its screens are shown, without one the start screen. */
export function ClubGate() {
  const current = useQuery(orpc.clubs.current.queryOptions())
  useLiveQueries(current.data?.club?.path)

  if (current.isPending) return <LoadingState />
  if (current.isError) {
    return (
      <>
        <ConnectionBar />
        <FailureState error={current.error} onRetry={() => void current.refetch()} />
      </>
    )
  }

  const { club, demo } = current.data
  return (
    <FormatProvider key={club?.path ?? 'start'} clubIsOpen={club !== null}>
      <Suspense fallback={<LoadingState />}>
        {club ? (
          <Shell club={club} demo={demo}>
            <Screens />
          </Shell>
        ) : (
          <StartScreen />
        )}
      </Suspense>
    </FormatProvider>
  )
}
