import { segmentName } from './format/names.ts'
import { getListed } from './get-listed.ts'
import { toldByAll } from './known-snapshots.ts'
import type { Laptop, RoundOptions, Store } from './laptop.ts'
import { noteFile } from './store-files.ts'

const DAY = 24 * 3600 * 1000
/** So that a laptop that is away for long does not make every look at the store a long one. */
const MOST_FILES = 20

interface Own {
  readonly ord: number
  readonly hash: string
  readonly bytes: Uint8Array
}

/**
 * Reads again, once a day, what this laptop has put and not everybody has said to have: a file may have been spoilt
 * where it lies, and only its writer can tell by more than its length. Puts it again where it says something else.
 */
export async function recheckOwn(laptop: Laptop, store: Store, org: string, options: RoundOptions): Promise<void> {
  const { db, device } = laptop
  const { transport, id } = store
  // Left to itself, SQLite would go through all files of the store for each segment.
  const own = db.rows<Own>(
    `SELECT ord, hash, bytes FROM sync_segment WHERE dev = ?1 AND ord > ?2 AND held IS NULL AND EXISTS (
       SELECT 1 FROM sync_file INDEXED BY sync_file_of
       WHERE store = ?3 AND dev = ?1 AND ord = sync_segment.ord AND hash12 = substr(hash, 1, 12)
         AND name LIKE ?4 AND state = 'there' AND abs(?5 - next_wall) > ?6)
     ORDER BY ord LIMIT ?7`,
    ...[device, toldByAll(db, device, device), id, `${org}/c/${device}/%`, laptop.now(), DAY, MOST_FILES],
  )
  for (const { ord, hash, bytes } of own) {
    const name = segmentName(org, device, ord, hash)
    const found = await getListed(transport, name, bytes.length, options.signal)
    const isSpoilt = found === null || Buffer.compare(found, bytes) !== 0
    if (isSpoilt && transport.caps.remove) await transport.put(name, bytes, options.signal)
    await laptop.change(() => noteFile(db, id, { name, bytes: bytes.length }, 'there', laptop.now()))
  }
}
