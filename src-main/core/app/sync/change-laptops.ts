import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readRoot } from '../../db/root.ts'
import { appliedOf } from '../../sync/applied.ts'
import { endLaptop, shutOut } from '../../sync/end-laptop.ts'
import { type DerivedKey, deriveKey } from '../../sync/format/derive-key.ts'
import { formatCode, makeCode } from '../../sync/format/digit-code.ts'
import { storeIdName } from '../../sync/format/names.ts'
import { type Asking, acceptFrom, grantLaptop, refuseLaptop, renameLaptop } from '../../sync/laptops.ts'
import { grantOf, isMember } from '../../sync/members.ts'
import { forgetSharing } from '../../sync/own-laptop.ts'
import type { Sealing } from '../../sync/seal-changes.ts'
import { markPlace } from '../../sync/store-identity.ts'
import { dropStore, forgetFiles, type KeptStore, keptStores } from '../../sync/stores.ts'
import { waitingLaptops } from '../../sync/waiting-laptops.ts'
import type { Club } from '../club.ts'
import { readMeOf } from './read-me.ts'
import { usingPlace } from './using-place.ts'

/** Lets a laptop in that asked; whoever does so has compared the six digits. */
export async function approveLaptop(club: Club, { dev }: { dev: string }): Promise<void> {
  refuseOutsider(club)
  const asking = askingOf(club, dev)
  await club.laptop.change(() => grantLaptop(club.hands(), asking))
  await club.sync.run()
}

/**
 * Says no to a laptop that asked, for all laptops. Whoever has the digits of a sheet that it should not have goes on
 * reading unless the keys are new; then answers the code for the new sheet.
 */
export async function refuseLaptopOf(
  club: Club,
  { dev, newKey }: Inputs['sync']['refuse'],
): Promise<{ code: string | null }> {
  refuseOutsider(club)
  const asking = askingOf(club, dev)
  const code = newKey ? await renewedBy(club, (...to) => shutOut(club.hands(), asking, ...to)) : null
  if (code === null) await club.laptop.change(() => refuseLaptop(club.hands(), asking))
  await club.sync.run()
  return { code }
}

function askingOf({ db, identity }: Club, dev: string): Asking {
  const asking = waitingLaptops(db, identity.device).find((laptop) => laptop.dev === dev)
  if (asking === undefined) throw refuse('LAPTOP_NOT_FOUND', { asked: dev })
  return asking
}

/** Something that is done with a new key; answers the code that opens it. */
async function renewedBy(club: Club, work: (sealing: Sealing, derived: DerivedKey) => void): Promise<string> {
  const code = makeCode()
  const derived = await deriveKey({ kind: 'recovery', text: code })
  const { laptop } = club
  await laptop.change(() => {
    const { device, label } = laptop
    work({ device, label, now: laptop.now() }, derived)
  })
  return formatCode(code)
}

/** Of those that were ever let in; whoever waits may give a name to itself alone. */
export async function renameLaptopOf(club: Club, { dev, label }: Inputs['sync']['rename']): Promise<void> {
  const { db, identity } = club
  if (dev !== identity.device) {
    refuseOutsider(club)
    const known = db.row('SELECT 1 FROM device WHERE dev = ? AND granted_by IS NOT NULL', dev)
    if (known === undefined) throw refuse('LAPTOP_NOT_FOUND', { asked: dev })
  }
  await club.laptop.change(() => renameLaptop(club.hands(), dev, label))
  await club.sync.run()
}

/**
 * What it writes from now on does not count, and what the others write from now on is sealed with a key that it does not
 * get; nor does whoever finds its sheet. What it has read, it has read. Answers the new code.
 */
export async function removeLaptopOf(club: Club, { dev }: { dev: string }): Promise<{ code: string }> {
  refuseOutsider(club)
  if (dev === club.identity.device) throw refuse('OWN_LAPTOP', {})
  if (!isMember(club.db, dev)) throw refuse('LAPTOP_NOT_FOUND', { asked: dev })
  const code = await renewedBy(club, (...to) => endLaptop(club.hands(), dev, ...to))
  await club.sync.run()
  return { code }
}

/** Takes in what a removed laptop had written before and was set aside. */
export async function acceptHeld(club: Club, { dev }: { dev: string }): Promise<void> {
  refuseOutsider(club)
  const held = club.db.row<{ last: number | null }>(
    "SELECT max(ord) AS last FROM sync_segment WHERE dev = ? AND held = 'removed'",
    dev,
  )
  if (held?.last == null || held.last <= appliedOf(club.db, dev).ord) throw refuse('LAPTOP_NOT_FOUND', { asked: dev })
  const upTo = lastKept(club, dev)
  await club.laptop.change(() => acceptFrom(club.hands(), dev, upTo))
  await club.sync.run()
}

/** Everything of it that is here, whether or not its turn was looked at. */
function lastKept({ db }: Club, dev: string): number {
  return db.row<{ last: number }>('SELECT max(ord) AS last FROM sync_segment WHERE dev = ?', dev)?.last ?? 0
}

/**
 * Goes on alone with all that is here: on the last laptop that is left, which nobody can let in any more, or on one that
 * leaves the others. What the others have stays with them.
 */
export async function leaveSharing(club: Club): Promise<void> {
  if (readRoot(club.db) === null) throw refuse('SHARING_OFF', {})
  for (const { id } of keptStores(club.db)) await club.sync.forget(id)
  const { laptop } = club
  await laptop.change(() => {
    const isOut = grantOf(club.db, laptop.device)?.removedAfter != null
    const letters = isOut ? null : club.identity.series
    forgetSharing(club.db)
    // Whoever goes on is somebody else: whom the old name let in has no part in what it founds, and what the others removed
    // stays removed.
    laptop.become(laptop.newDevice())
    club.takeSeries(letters)
  })
}

export async function removePlace(club: Club, { id }: { id: number }): Promise<void> {
  placeOf(club, id)
  await club.sync.forget(id)
  await club.laptop.change(() => dropStore(club.db, id))
}

/** Says that an emptied place is the right one: everything this laptop holds is put there again. */
export async function refillPlace(club: Club, { id }: { id: number }): Promise<void> {
  const { place, storeId } = placeOf(club, id)
  const org = readRoot(club.db)?.org ?? ''
  await usingPlace(place, async (transport) => {
    const { files } = await transport.list(`${org}/o`)
    const name = storeIdName(org, storeId)
    if (!files.some((file) => file.name === name)) await markPlace(transport, org, storeId, readMeOf())
  })
  await club.laptop.change(() => forgetFiles(club.db, id))
  await club.sync.run()
}

function placeOf({ db }: Club, id: number): KeptStore {
  const found = keptStores(db).find((store) => store.id === id)
  if (found === undefined) throw refuse('PLACE_NOT_FOUND', { id })
  return found
}

export function refuseOutsider({ db, identity }: Club): void {
  if (readRoot(db) === null) throw refuse('SHARING_OFF', {})
  if (!isMember(db, identity.device)) throw refuse('NOT_LET_IN', {})
}
