import { Button, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import type { UpdateSource } from '../../../src-shared/contract/update-faults.ts'
import { api, orpc } from '../../api.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { LookForUpdate } from './look-for-update.tsx'
import { OfferedUpdate } from './offered-update.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'

export function UpdatesSection() {
  const t = useTexts().updates
  const status = useQuery(orpc.updates.status.queryOptions())
  if (status.isError) return <FailureState error={status.error} onRetry={() => void status.refetch()} />
  if (!status.data) return <LoadingState />

  const { version, way } = status.data
  return (
    <>
      <SectionHead title={t.title} intro={way === 'here' ? t.intro : t.introByHand} />
      {way === 'here' ? (
        <UpdateHere status={status.data} />
      ) : (
        <section className={classes.panel}>
          <p className={classes.itemName}>{t.version(version)}</p>
          <Text>{t.ways[way]}</Text>
        </section>
      )}
    </>
  )
}

function UpdateHere({ status }: { readonly status: Outputs['updates']['status'] }) {
  const t = useTexts().updates
  const [looked, setLooked] = useState<Outputs['updates']['look'] | null>(null)
  const work = useProgress<unknown>()
  const look = useMutation({
    mutationFn: (from: UpdateSource) => api.updates.look({ from }),
    onMutate: () => {
      setLooked(null)
      work.forget()
    },
    onSuccess: setLooked,
  })
  const release = looked?.release

  if (work.running && release) {
    const stopping = work.progress?.stage === 'fetching' ? { onCancel: work.cancel } : {}
    return (
      <ProgressPanel
        title={t.installing(release.version)}
        hint={t.installingHint}
        progress={work.progress}
        {...stopping}
      />
    )
  }
  return (
    <>
      <FailureNote error={look.error ?? work.error} />
      {release ? (
        <OfferedUpdate release={release} onLater={() => setLooked(null)}>
          <Button onClick={() => void work.start((signal) => api.updates.install(undefined, { signal }))}>
            {t.install}
          </Button>
        </OfferedUpdate>
      ) : (
        <LookForUpdate
          status={status}
          isNewest={looked?.picked ?? false}
          pending={look.isPending}
          onLook={look.mutate}
        />
      )}
    </>
  )
}
