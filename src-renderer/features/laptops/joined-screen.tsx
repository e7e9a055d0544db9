import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { EndedHere } from '../../ui/laptops/ended-here.tsx'
import { WaitingHere } from '../../ui/laptops/waiting-here.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { NameCard } from '../../ui/name-card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './laptops.module.css'

/** After joining: what is here now, and what is still to be done on another laptop. */
export function JoinedScreen() {
  const texts = useTexts()
  const t = texts.laptops.joined
  const f = useFormat()
  const [, go] = useLocation()
  const status = useQuery(orpc.sync.status.queryOptions())
  const counts = useQuery(orpc.members.counts.queryOptions())
  const club = useQuery(orpc.settings.get.queryOptions())
  const own = useQuery(orpc.sync.laptops.queryOptions()).data?.find(({ self }) => self)
  const failed = [status, counts, club].find(({ isError }) => isError)
  if (failed) return <FailureState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!status.data || !counts.data || !club.data) return <LoadingState />

  const { code, ended, invitation, state, trouble, places } = status.data
  return (
    <div className={classes.screen}>
      <PageHeader title={state === 'waiting' ? t.almost : ended === null ? t.title : t.arrived}>
        <Button variant={code === null ? 'filled' : 'default'} onClick={() => go('/members')}>
          {t.go}
        </Button>
      </PageHeader>
      <p className={classes.lead}>
        {counts.data.present > 0 ? t.here(club.data.name, f.number(counts.data.present)) : t.empty}
      </p>
      {state !== 'waiting' && own?.series && <p className={classes.lead}>{t.letter(own.series)}</p>}
      {trouble !== null && <p className={classes.lead}>{texts.laptops.trouble(trouble, places[0]?.kind)}</p>}
      <EndedHere status={status.data} />
      {state === 'waiting' && code !== null && <WaitingHere code={code} invitation={invitation} />}
      <NameCard />
    </div>
  )
}
