import type { Connection } from '../db/connection.ts'
import { type Root, readRoot } from '../db/root.ts'
import type { Touched } from '../db/touched.ts'
import { applyNextSegment } from './apply-segments.ts'
import { hasBeenSilent, owesWord } from './authority.ts'
import { exchangeFiles } from './exchange-files.ts'
import { fetchSegments } from './fetch-segments.ts'
import { giveKeys, takeKeys } from './key-files.ts'
import type { Laptop, RoundOptions, Store } from './laptop.ts'
import { leaveSharedName } from './leave-shared-name.ts'
import { isMember } from './members.ts'
import { offerSnapshot } from './offer-snapshot.ts'
import { owesRequest } from './owes-request.ts'
import { USUAL_PACE } from './pace.ts'
import { pruneStore } from './prune-store.ts'
import { publishSegments, relaySegments } from './publish-segments.ts'
import { recheckOwn } from './recheck-own.ts'
import { sealChanges } from './seal-changes.ts'
import { owesWordUnderKey } from './sealed-keys.ts'
import { settleFork } from './settle-forks.ts'
import { settleKeys } from './settle-keys.ts'
import { settleRemoval } from './settle-removals.ts'
import { isRightPlace } from './store-identity.ts'
import { hasBegun, hasGap, takeSnapshots } from './take-snapshots.ts'

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
 * It may be cut off anywhere and run again; it never takes absence for deletion. Asked for by a timer
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

  const keyFiles = await takeKeys(laptop, store, root.org, options.signal)
  if (!hasBegun(laptop.db, laptop.device)) await takeSnapshots(laptop, store, root.org, options)
  const fetched = await fetchSegments(laptop, store, root.org, options)
  await leaveSharedName(laptop)
  let applied = await applyAll(laptop)
  if (options.thorough || hasGap(laptop.db, laptop.device)) {
    if (await takeSnapshots(laptop, store, root.org, options)) applied += await applyAll(laptop)
  }
  await giveKeys(laptop, store, keyFiles, options.signal)
  await laptop.change(() => sealChanges(laptop.db, sealingOf(laptop, options)))
  const sent = await publishSegments(laptop, store, root.org, options)
  if (options.thorough) await relaySegments(laptop, store, root.org, options)
  if (options.thorough && isMember(laptop.db, laptop.device)) await keepInOrder(laptop, store, root, options)
  if (options.thorough || fetched + sent > 0) await exchangeFiles(laptop, store, root.org, options)
  return { kind: 'done', fetched, applied, sent }
}

/** What is done now and then for a store as a whole. */
async function keepInOrder(laptop: Laptop, store: Store, root: Root, options: RoundOptions): Promise<void> {
  await recheckOwn(laptop, store, root.org, options)
  await offerSnapshot(laptop, store, root, options)
  await pruneStore(laptop, store, root.org, options)
}

/** More often than that no history is settled anew in one round: so that a contradiction nobody thought of has an end. */
const MOST_SETTLED = 100

/** One segment a transaction, so that the screen is answered in between. */
async function applyAll(laptop: Laptop): Promise<number> {
  let [applied, settled] = [0, 0]
  while (settled < MOST_SETTLED) {
    const touched = await laptop.change(() => {
      const anew = settle(laptop)
      if (anew !== null) settled += 1
      return anew ?? applyNextSegment(laptop.db)
    })
    if (touched === null) break
    laptop.received(touched)
    applied += 1
  }
  return applied
}

function settle({ db, device }: Laptop): Touched | null {
  return settleKeys(db, device) ?? settleFork(db) ?? settleRemoval(db, device)
}

function sealingOf(laptop: Laptop, { pace = USUAL_PACE }: RoundOptions) {
  const { db, device, label } = laptop
  const now = laptop.now()
  return {
    device,
    label,
    now,
    evenEmpty:
      owesRequest(db, device) ||
      owesWord(db, device) ||
      owesWordUnderKey(db, device) ||
      hasBeenSilent(db, device, { now, rest: pace.rest }),
  }
}
