import { IconAlertTriangle, IconDevices } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { SyncStatus } from '../../../src-shared/contract/sync.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './laptops-state.module.css'

/** The time of the last exchange moves on without an event. */
const pauseMs = 60_000

/** One quiet line about the other laptops; a club on one laptop has none. */
export function LaptopsState() {
  const t = useTexts().laptops.rail
  const wordsOf = useStateWords()
  const status = useQuery({
    ...orpc.sync.status.queryOptions(),
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'alone' ? false : pauseMs),
  }).data
  if (!status || status.state === 'alone') return null

  const asksForHands =
    ['removed', 'refused', 'needsUpdate', 'unread', 'decisions'].includes(status.state) ||
    (status.state === 'trouble' && awayOf(status) === null)
  const Icon = asksForHands ? IconAlertTriangle : IconDevices
  return (
    <Link href="/settings/laptops" className={classes.state ?? ''} aria-label={`${t.label}: ${wordsOf(status)}`}>
      <Icon size={16} stroke={1.6} aria-hidden />
      {wordsOf(status)}
    </Link>
  )
}

function useStateWords(): (status: SyncStatus) => string {
  const t = useTexts().laptops.rail
  const f = useFormat()
  return (status) => {
    const { state, done, total, doneAt, decisions } = status
    const away = awayOf(status)
    if (state === 'trouble' && away !== null) return t.away[away]
    if (state === 'receiving' || state === 'sending') return t[state](f.number(done), f.number(total))
    if (state === 'decisions') return t.decisions(f.number(decisions))
    if (state === 'upToDate' || state === 'alone') return doneAt === null ? t.never : t.upToDate(f.time(doneAt))
    return t[state]
  }
}

/** A stick that is not plugged in, or no network: that comes and goes, and nobody has to do anything. */
function awayOf({ trouble, places }: SyncStatus): 'missing' | 'unreachable' | null {
  const kind = places.find((place) => place.trouble !== null)?.kind
  return trouble === 'unreachable' || (trouble === 'missing' && kind === 'folder') ? trouble : null
}
