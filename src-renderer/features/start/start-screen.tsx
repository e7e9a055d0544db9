import { useQuery } from '@tanstack/react-query'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { orpc } from '../../api.ts'
import { type Running, useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { ConnectionBar } from '../../ui/shell/connection-bar.tsx'
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx'
import { SchemeSwitch } from '../../ui/shell/scheme-switch.tsx'
import { TextSizeMenu } from '../../ui/shell/text-size-menu.tsx'
import { CreateClub } from './create-club.tsx'
import { JoinClub } from './join-club.tsx'
import { KnownClubs } from './known-clubs.tsx'
import { OpenDemo } from './open-demo.tsx'
import { RestoreClub } from './restore-club.tsx'
import classes from './start.module.css'
import { useRestore } from './use-restore.ts'

/** No club is open: open one, make one, join or bring one back, or look at the sample. */
export function StartScreen() {
  const t = useTexts()
  const list = useQuery(orpc.clubs.list.queryOptions())
  const restore = useRestore()
  const demo = useProgress<KnownClub>()

  if (list.isPending) return <LoadingState />
  if (list.isError) return <FailureState error={list.error} onRetry={() => void list.refetch()} />

  const { clubs, clubsFolder, newFolder } = list.data
  return (
    <div className={classes.screen}>
      <ConnectionBar />
      <header className={classes.top}>
        <TextSizeMenu />
        <LanguageSwitch />
        <SchemeSwitch />
      </header>
      <main className={classes.main} data-first={clubs.length === 0 || undefined}>
        <div className={classes.title}>
          <img src="./icon.svg" alt="" width={52} height={52} />
          <div>
            <h1>{t.start.title}</h1>
            <p>{t.start.tagline}</p>
          </div>
        </div>
        {restore.work.running ? (
          <Work work={restore.work} title={t.start.restoring} hint={t.start.restoringHint} />
        ) : demo.running ? (
          <Work work={demo} title={t.start.demoMaking} hint={t.start.demoMessage} />
        ) : (
          <div className={classes.columns}>
            {clubs.length > 0 && <KnownClubs clubs={clubs} clubsFolder={clubsFolder} />}
            <div className={classes.acts}>
              <CreateClub newFolder={newFolder} first={clubs.length === 0} />
              <JoinClub />
              <RestoreClub restore={restore} />
              <OpenDemo work={demo} />
            </div>
          </div>
        )}
      </main>
    </div>
  )
}

/** It takes the place of all choices, so that nothing else is begun meanwhile. */
function Work({
  work,
  title,
  hint,
}: {
  readonly work: Running<KnownClub>
  readonly title: string
  readonly hint: string
}) {
  return <ProgressPanel title={title} hint={hint} progress={work.progress} onCancel={work.cancel} />
}
