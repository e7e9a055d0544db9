import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { SyncStatus } from '../../../../src-shared/contract/sync.ts'
import { orpc } from '../../../api.ts'
import { useSwitchClub } from '../../../hooks/use-switch-club.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureState } from '../../../ui/failure-state.tsx'
import { EndedHere } from '../../../ui/laptops/ended-here.tsx'
import { WaitingHere } from '../../../ui/laptops/waiting-here.tsx'
import { askingAmong, isIn } from '../../../ui/laptops/who-is-in.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { notifyFailure } from '../../../ui/toasts.tsx'
import classes from '../settings.module.css'
import { AskingLaptop } from './asking-laptop.tsx'
import { InvitationList } from './invitation-list.tsx'
import { LaptopTable } from './laptop-table.tsx'
import { LeaveOthers } from './leave-others.tsx'
import { PlaceList } from './place-list.tsx'
import { RenewedCode } from './renewed-code.tsx'
import { StatusPanel } from './status-panel.tsx'

interface Props {
  readonly status: SyncStatus
  readonly onNewCode: () => void
}

/** What waits for somebody first, then how things stand, by way of which places, and between whom. */
export function ConnectedClub({ status, onNewCode }: Props) {
  const laptops = useQuery(orpc.sync.laptops.queryOptions())
  const [renewed, setRenewed] = useState<string | null>(null)
  if (laptops.isError) return <FailureState error={laptops.error} onRetry={() => void laptops.refetch()} />
  if (!laptops.data) return <LoadingState />

  const canChange = isIn(status)
  const asking = canChange ? askingAmong(laptops.data) : []
  const others = laptops.data.filter((laptop) => !asking.includes(laptop))
  const isRemoved = status.state === 'removed'
  return (
    <>
      <EndedHere status={status}>{isRemoved && <JoinAnew />}</EndedHere>
      {status.state === 'waiting' && status.code !== null && (
        <WaitingHere code={status.code} invitation={status.invitation} />
      )}
      {asking.map((laptop) => (
        <AskingLaptop key={laptop.dev} laptop={laptop} onRenewed={setRenewed} />
      ))}
      {renewed !== null && <RenewedCode code={renewed} onKept={() => setRenewed(null)} />}
      {!isRemoved && <StatusPanel status={status} />}
      {!isRemoved && (
        <PlaceList places={status.places} isSaid={status.state === 'trouble' && status.places.length === 1} />
      )}
      <LaptopTable laptops={others} canChange={canChange} />
      {canChange && <InvitationList />}
      {canChange && <LostSheet onNewCode={onNewCode} />}
      <LeaveOthers />
    </>
  )
}

/** With new digits, beside what is here: that stays. */
function JoinAnew() {
  const t = useTexts().laptops.ended
  const { close } = useSwitchClub()
  const [, go] = useLocation()

  async function join() {
    await close()
    go('/join')
  }

  return (
    <div>
      <Button variant="default" onClick={() => join().catch(notifyFailure)}>
        {t.joinAnew}
      </Button>
    </div>
  )
}

function LostSheet({ onNewCode }: Pick<Props, 'onNewCode'>) {
  const t = useTexts().laptops.sheet
  return (
    <section className={classes.panel}>
      <h3>{t.again}</h3>
      <p className={classes.quiet}>{t.againHint}</p>
      <div>
        <Button variant="default" onClick={onNewCode}>
          {t.make}
        </Button>
      </div>
    </section>
  )
}
