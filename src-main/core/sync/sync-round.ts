import type { Connection } from '../db/connection.ts'
import { applyNextSegment } from './apply-segments.ts'
import { isMember, owesWord } from './authority.ts'
import { exchangeFiles } from './exchange-files.ts'
import { fetchSegments } from './fetch-segments.ts'
import { exchangeKeys } from './key-files.ts'
import type { Laptop, RoundOptions, Store } from './laptop.ts'
import { readRoot } from './own-laptop.ts'
import { publishSegments, relaySegments } from './publish-segments.ts'
import { sealChanges } from './seal-changes.ts'
import { continueAs, isWrittenElsewhere, settleFork } from './settle-forks.ts'
import { isRightPlace } from './store-identity.ts'

export interface RoundResult {
  /** `otherPlace`: what lies there is not the place that was chosen; nothing was done. */
  readonly kind: 'done' | 'otherPlace' | 'notConnected'
  readonly fetched: number
  readonly applied: number
  readonly sent: number
}

const lastRounds = new WeakMap<Connection, Promise<unknown>>()

/**
 * One round with one shared place: fetches what is new, applies what can be, seals and puts what this laptop wrote.
 * It may be cut off anywhere and run again; it never deletes and never takes absence for deletion. Asked for by a timer
 * and a button at once, the second waits for the first: nothing is sent twice.
 *
 * @throws StoreFault where the place cannot be reached.
 */
export function syncRound(laptop: Laptop, store: Store, options: RoundOptions = {}): Promise<RoundResult> {
  const before = lastRounds.get(laptop.db) ?? Promise.resolve()
  const round = before.catch(() => undefined).then(() => oneRound(laptop, store, options))
  lastRounds.set(laptop.db, round)
  return round
}

async function oneRound(laptop: Laptop, store: Store, options: RoundOptions): Promise<RoundResult> {
  const root = readRoot(laptop.db)
  const nothing = { fetched: 0, applied: 0, sent: 0 }
  if (root === null) return { kind: 'notConnected', ...nothing }
  if (!(await isRightPlace(store, root.org, options.signal))) return { kind: 'otherPlace', ...nothing }

  await exchangeKeys(laptop, store, root.org, options.signal)
  const fetched = await fetchSegments(laptop, store, root.org, options)
  await leaveSharedName(laptop)
  const applied = await applyAll(laptop)
  await laptop.change(() => sealChanges(laptop.db, sealingOf(laptop)))
  const sent = await publishSegments(laptop, store, root.org, options)
  if (options.thorough && isMember(laptop.db, laptop.device)) await relaySegments(laptop, store, root.org, options)
  if (options.thorough || fetched + sent > 0) await exchangeFiles(laptop, store, root.org, options)
  return { kind: 'done', fetched, applied, sent }
}

/** One segment a transaction, so that the screen is answered in between. */
async function applyAll(laptop: Laptop): Promise<number> {
  for (let applied = 0; ; applied += 1) {
    const touched = await laptop.change(() => settleFork(laptop.db) ?? applyNextSegment(laptop.db))
    if (touched === null) return applied
    laptop.received(touched)
  }
}

/**
 * A laptop in whose name somebody else writes goes on under a new one. Before it applies what that one wrote: each of
 * the two has numbered its changes as if it were alone.
 */
async function leaveSharedName(laptop: Laptop): Promise<void> {
  const { db, device } = laptop
  if (!isWrittenElsewhere(db, device)) return
  const touched = await laptop.change(() => {
    const fresh = laptop.newDevice()
    const renamed = continueAs(db, device, fresh)
    laptop.become(fresh)
    return renamed
  })
  if (touched !== null) laptop.received(touched)
}

function sealingOf(laptop: Laptop) {
  const { db, device, label } = laptop
  const asks = !isMember(db, device) && db.row('SELECT 1 FROM sync_segment WHERE dev = ?', device) === undefined
  return { device, label, now: laptop.now(), evenEmpty: asks || owesWord(db, device) }
}
