import { randomBytes } from 'node:crypto'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { Exchanged, Place } from '../../../../src-shared/contract/sync.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { founderOf } from '../../db/founder-of.ts'
import { readRoot } from '../../db/root.ts'
import { deriveKey } from '../../sync/format/derive-key.ts'
import { formatCode, makeCode } from '../../sync/format/digit-code.ts'
import { keepKeyFile } from '../../sync/key-files.ts'
import { foundOrganisation } from '../../sync/laptops.ts'
import { isMember } from '../../sync/members.ts'
import { sealChanges } from '../../sync/seal-changes.ts'
import { markPlace, storeIdsIn } from '../../sync/store-identity.ts'
import { addStore } from '../../sync/stores.ts'
import type { Transport } from '../../sync/transports/transport.ts'
import { relayProgress } from '../../workers/relay-progress.ts'
import type { Club } from '../club.ts'
import { readMeOf } from './read-me.ts'
import { usingPlace } from './using-place.ts'

/** Makes a shared place, and this laptop the first of the club's; answers the code that opens it anywhere. */
export async function* setUpSharing(
  club: Club,
  { place }: { place: Place },
  signal?: AbortSignal,
): AsyncGenerator<Progress, { code: string }, void> {
  if (readRoot(club.db) !== null) throw refuse('SHARING_ALREADY_ON', {})
  const storeId = await usingPlace(place, async (transport) => {
    const org = founderOf(club.db) ?? club.identity.device
    if (await isThere(transport, org)) throw refuse('CLUB_ALREADY_THERE', {})
    return storeIdOf(transport, org)
  })
  yield { stage: 'preparing', done: 0, total: 1 }
  const code = makeCode()
  const derived = await deriveKey({ kind: 'recovery', text: code }, undefined, signal)
  const { laptop, identity } = club
  await laptop.change(() => {
    foundOrganisation(club.hands(), { label: laptop.label, series: identity.series ?? '' })
    keepKeyFile(club.db, { device: laptop.device, now: laptop.now() }, derived)
    addStore(club.db, place, storeId)
  })
  yield* exchangeNow(club, signal)
  return { code: formatCode(code) }
}

/** Whether laptops of the club have put something there: a mark alone is what is left of a setting up that was cut off. */
async function isThere(transport: Transport, org: string): Promise<boolean> {
  for (const folder of [`${org}/k`, `${org}/c`]) {
    const { files, folders } = await transport.list(folder)
    if (files.length + folders.length > 0) return true
  }
  return false
}

/** A new code that opens the club's shared places; what it seals goes to all of them with the next exchange. */
export async function newSharingCode(club: Club): Promise<{ code: string }> {
  if (readRoot(club.db) === null) throw refuse('SHARING_OFF', {})
  if (!isMember(club.db, club.identity.device)) throw refuse('NOT_LET_IN', {})
  const code = makeCode()
  const derived = await deriveKey({ kind: 'recovery', text: code })
  const { laptop } = club
  const { device, label } = laptop
  await laptop.change(() => {
    keepKeyFile(club.db, { device, now: laptop.now() }, derived)
    // Who made a file of keys is waited for until it is heard under the newest.
    sealChanges(club.db, { device, label, now: laptop.now(), evenEmpty: true })
  })
  await club.sync.run()
  return { code: formatCode(code) }
}

/** A further place for the same laptops, or the same place at another address. */
export async function addPlace(club: Club, { place }: { place: Place }): Promise<void> {
  const root = readRoot(club.db)
  if (root === null) throw refuse('SHARING_OFF', {})
  const storeId = await usingPlace(place, (transport) => storeIdOf(transport, root.org))
  await club.laptop.change(() => addStore(club.db, place, storeId))
  await club.sync.run()
}

/** That of the place, which is marked first where nothing of the club lies there yet. */
async function storeIdOf(transport: Transport, org: string): Promise<string> {
  const [known] = await storeIdsIn(transport, org)
  if (known !== undefined) return known
  const storeId = newStoreId()
  await markPlace(transport, org, storeId, readMeOf())
  return storeId
}

/** Exchanges with all places, telling how far it is. */
export async function* exchangeNow(
  club: Club,
  signal?: AbortSignal,
  { thorough = true }: { thorough?: boolean } = {},
): AsyncGenerator<Progress, Exchanged, void> {
  yield { stage: 'exchanging', done: 0, total: 0 }
  return yield* relayProgress(signal, (stop, onProgress) => club.sync.run({ thorough, signal: stop, onProgress }))
}

function newStoreId(): string {
  return randomBytes(10).toString('hex')
}
