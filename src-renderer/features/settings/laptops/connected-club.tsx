import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SyncStatus } from '../../../../src-shared/contract/sync.ts'
import { orpc } from '../../../api.ts'
import { useRefusedLaptops } from '../../../hooks/use-refused-laptops.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureState } from '../../../ui/failure-state.tsx'
import { WaitingHere } from '../../../ui/laptops/waiting-here.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import classes from '../settings.module.css'
import { AskingLaptop } from './asking-laptop.tsx'
import { LaptopTable } from './laptop-table.tsx'
import { LeaveOthers } from './leave-others.tsx'
import { PlaceList } from './place-list.tsx'
import { StatusPanel } from './status-panel.tsx'

interface Props {
  readonly status: SyncStatus
  readonly onNewCode: () => void
}

/** What waits for somebody first, then how things stand, by way of which places, and between whom. */
export function ConnectedClub({ status, onNewCode }: Props) {
  const t = useTexts().laptops
  const laptops = useQuery(orpc.sync.laptops.queryOptions())
  const { refused } = useRefusedLaptops()
  if (laptops.isError) return <FailureState error={laptops.error} onRetry={() => void laptops.refetch()} />
  if (!laptops.data) return <LoadingState />

  const isIn = status.code === null
  const asking = laptops.data.filter(({ dev, self, code }) => isIn && !self && code !== null && !refused.includes(dev))
  const isRemoved = laptops.data.some(({ self, state }) => self && state === 'removed')
  return (
    <>
      {isRemoved && <p className={classes.caution}>{t.list.selfRemoved}</p>}
      {status.code !== null && <WaitingHere code={status.code} />}
      {asking.map((laptop) => (
        <AskingLaptop key={laptop.dev} laptop={laptop} />
      ))}
      <StatusPanel status={status} />
      <PlaceList places={status.places} />
      <LaptopTable laptops={laptops.data.filter((laptop) => !asking.includes(laptop))} canChange={isIn} />
      {isIn && <LostSheet onNewCode={onNewCode} />}
      <LeaveOthers />
    </>
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
