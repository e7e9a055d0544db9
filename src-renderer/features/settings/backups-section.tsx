import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { BackupList } from './backup-list.tsx'
import { DownloadBackup } from './download-backup.tsx'
import { SecondPlace } from './second-place.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { Unprotected } from './unprotected.tsx'

export function BackupsSection() {
  const t = useTexts().settings.backups
  const f = useFormat()
  const readOnly = useReadOnly()
  const { close } = useSwitchClub()
  const status = useQuery(orpc.backups.status.queryOptions())
  const club = useQuery(orpc.clubs.current.queryOptions()).data?.club
  const work = useProgress<{ secondPlaceWritten: boolean }>()
  if (status.isError) return <FailureState error={status.error} onRetry={() => void status.refetch()} />
  if (!status.data) return <LoadingState />

  const { lastAt, secondPlace, backups } = status.data
  async function backUp() {
    const made = await work.start((signal) => api.backups.create(undefined, { signal }))
    if (!made) return
    notifyDone(secondPlace === null ? t.made : made.secondPlaceWritten ? t.madeBoth : t.madeOne)
    await status.refetch()
  }

  return (
    <>
      <SectionHead title={t.title} intro={readOnly ? t.introViewOnly : t.intro} />
      {work.running ? (
        <ProgressPanel title={t.making} hint={t.makingHint} progress={work.progress} onCancel={work.cancel} />
      ) : (
        <section className={classes.panel}>
          <p className={classes.itemName}>{lastAt ? t.last(f.dateTime(lastAt)) : t.none}</p>
          <FailureNote error={work.error} />
          <div className={classes.foot}>
            <Button onClick={() => void backUp()}>{t.now}</Button>
            <DownloadBackup />
          </div>
          <p className={classes.quiet}>{t.downloadHint}</p>
          <Unprotected where="file" />
        </section>
      )}
      <SecondPlace status={status.data} />
      {backups.length > 0 && <BackupList backups={backups} />}
      <section className={classes.panel}>
        <h3>{t.restore}</h3>
        <p className={classes.quiet}>{t.restoreHint}</p>
        {club && (
          <p className={classes.quiet}>
            {t.restoreFrom} <span className={classes.path}>{club.path}</span>
          </p>
        )}
        <div>
          <Button variant="default" onClick={() => close().catch(notifyFailure)}>
            {t.toStart}
          </Button>
        </div>
      </section>
    </>
  )
}
