import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Place } from '../../../../src-shared/contract/sync.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { openTransport } from '../../sync/transports/open-transport.ts'
import { StoreFault, type Transport } from '../../sync/transports/transport.ts'
import { DATABASE_FILE } from '../club.ts'

/** Work with a place that somebody just named; what is wrong with it becomes a refusal. */
export async function usingPlace<T>(place: Place, work: (transport: Transport) => Promise<T>): Promise<T> {
  if (place.kind === 'folder' && holdsClub(place.path)) throw refuse('PLACE_HOLDS_CLUB', {})
  const transport = openTransport(place)
  try {
    return await work(transport)
  } catch (fault) {
    if (fault instanceof StoreFault) throw refuse('PLACE_UNUSABLE', { trouble: fault.code, kind: place.kind })
    throw fault
  } finally {
    await transport.close()
  }
}

/** What is shared is copied about by other programs; a live database must not be. */
function holdsClub(path: string): boolean {
  const folder = resolve(path)
  const above = dirname(folder)
  return existsSync(join(folder, DATABASE_FILE)) || (above !== folder && holdsClub(above))
}
