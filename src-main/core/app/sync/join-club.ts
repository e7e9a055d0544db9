import { join, resolve } from 'node:path'
import type { KnownClub } from '../../../../src-shared/contract/clubs.ts'
import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { Place } from '../../../../src-shared/contract/sync.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { openEncrypted } from '../../db/connection.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/all.ts'
import { writeRoot } from '../../db/root.ts'
import { addKey } from '../../sync/key-ring.ts'
import { writeOwnInvitation } from '../../sync/own-invitation.ts'
import { addStore } from '../../sync/stores.ts'
import { DATABASE_FILE } from '../club.ts'
import { isFree, makeFreeFolder } from '../club-folders.ts'
import { createKey } from '../keys.ts'
import type { Office } from '../office.ts'
import { readCode } from '../protection/read-code.ts'
import { refuseFolderWithin, refuseUnsafeFolder } from '../safe-folder.ts'
import { openPlace } from './open-place.ts'
import { exchangeNow } from './set-up.ts'
import { usingPlace } from './using-place.ts'

/** Brings a club from a shared place into a new folder and opens it; what it holds comes with the first exchange. */
export async function* joinClub(
  office: Office,
  { place, code, folder }: Inputs['sync']['join'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, KnownClub, void> {
  const into = folder === undefined ? office.freeFolder('meibo') : resolve(folder)
  yield* prepareJoining({ place, code, folder: into }, signal)
  const known = await office.open(into)
  yield* exchangeNow(office.club(), signal)
  return { ...known, name: office.club().name }
}

/**
 * Prepares a new folder for a club that lies in a shared place: an empty database that holds the club's keys and knows
 * the place, so that opening it and exchanging brings everything. Nothing is made where the code opens nothing.
 */
async function* prepareJoining(
  { place, code, folder }: { place: Place; code: string; folder: string },
  signal?: AbortSignal,
): AsyncGenerator<Progress, void, void> {
  refuseUnsafeFolder(folder)
  if (place.kind === 'folder') refuseFolderWithin(folder, place.path)
  if (!isFree(folder)) throw refuse('CLUB_EXISTS', { path: folder })
  const digits = readCode(code)
  yield { stage: 'opening', done: 0, total: 1 }
  const opened = await usingPlace(place, (transport) => openPlace(transport, digits, signal))
  makeFreeFolder(folder)
  const db = openEncrypted(join(folder, DATABASE_FILE), createKey(folder))
  try {
    migrate(db.db, migrations, () => undefined)
    db.transaction(() => {
      writeRoot(db, opened.root)
      for (const [epoch, key] of opened.keys) addKey(db, { epoch, key })
      addStore(db, place, opened.storeId)
      if (opened.invitation !== null) writeOwnInvitation(db, opened.invitation)
    })
  } finally {
    db.close()
  }
}
