import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import type { UpdateSource } from '../../../src-shared/contract/update-faults.ts'
import { api } from '../../api.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../failure-note.tsx'
import { ProgressPanel } from '../progress-panel.tsx'
import { LookForUpdate } from './look-for-update.tsx'
import { OfferedUpdate } from './offered-update.tsx'
import classes from './updates.module.css'

type Status = Outputs['updates']['status']

/** Looks for a newer version and installs it, with or without an open club; else says how this program gets newer. */
export function UpdatesPanel({ status }: { readonly status: Status }) {
  const t = useTexts().updates
  if (status.way === 'here') return <UpdateHere status={status} />

  return (
    <section className={classes.panel}>
      <p className={classes.version}>{t.version(status.version)}</p>
      <Text>{t.ways[status.way]}</Text>
    </section>
  )
}

function UpdateHere({ status }: { readonly status: Status }) {
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
