import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { KnownClub } from '../../../../src-shared/contract/clubs.ts'
import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { Place } from '../../../../src-shared/contract/sync.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { openEncrypted } from '../../db/connection.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/all.ts'
import { MOST_ENVELOPE_BYTES } from '../../sync/format/key-envelope.ts'
import { openEnvelope } from '../../sync/format/open-envelope.ts'
import { addKey } from '../../sync/key-ring.ts'
import { type Root, writeRoot } from '../../sync/own-laptop.ts'
import { organisationsIn, storeIdsIn } from '../../sync/store-identity.ts'
import { addStore } from '../../sync/stores.ts'
import type { Transport } from '../../sync/transports/transport.ts'
import { DATABASE_FILE } from '../club.ts'
import { createKey } from '../keys.ts'
import type { Office } from '../office.ts'
import { readCode } from '../protection/read-code.ts'
import { exchangeNow } from './set-up.ts'
import { usingPlace } from './using-place.ts'

const MOST_KEY_FILES = 20

/** What the code of a sheet opens. */
interface Opened {
  readonly root: Root
  readonly keys: Iterable<readonly [epoch: number, key: Uint8Array]>
  readonly storeId: string
}

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
  if (existsSync(folder) && readdirSync(folder).length > 0) throw refuse('CLUB_EXISTS', { path: folder })
  const digits = readCode(code)
  yield { stage: 'opening', done: 0, total: 1 }
  const opened = await usingPlace(place, (transport) => openPlace(transport, digits, signal))
  mkdirSync(folder, { recursive: true })
  const db = openEncrypted(join(folder, DATABASE_FILE), createKey(folder))
  try {
    migrate(db.db, migrations, () => undefined)
    db.transaction(() => {
      writeRoot(db, opened.root)
      for (const [epoch, key] of opened.keys) addKey(db, { epoch, key })
      addStore(db, place, opened.storeId)
    })
  } finally {
    db.close()
  }
}

async function openPlace(transport: Transport, digits: string, signal?: AbortSignal): Promise<Opened> {
  const organisations = await organisationsIn(transport)
  if (organisations.length === 0) throw refuse('NO_CLUB_THERE', {})
  for (const org of organisations) {
    const { files } = await transport.list(`${org}/k`)
    // The newest first: it holds all keys so far. Each costs a second and a half, so there is an end to them.
    for (const { name } of files.toSorted((a, b) => (a.name < b.name ? 1 : -1)).slice(0, MOST_KEY_FILES)) {
      const bytes = await transport.get(name, MOST_ENVELOPE_BYTES)
      const opened = await openEnvelope(bytes, { kind: 'recovery', digits }, { org, ...(signal && { signal }) })
      const [storeId] = await storeIdsIn(transport, org)
      if (opened.kind === 'opened' && storeId !== undefined)
        return { root: { org, ...opened.root }, keys: opened.keys, storeId }
    }
  }
  throw refuse('WRONG_RECOVERY_CODE', {})
}
