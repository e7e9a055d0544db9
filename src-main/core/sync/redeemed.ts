import { saidOfLaptops } from '../db/administration.ts'
import type { Connection } from '../db/connection.ts'
import { readRoot } from '../db/root.ts'
import { isIn, standingsOf } from '../db/standings.ts'
import { appliedOf } from './applied.ts'
import { lendsKeys, lentReaderOf } from './lent-keys.ts'
import { wordsOf } from './statements-in.ts'

/**
 * The last kept segment, read with borrowed keys too, by which a laptop that is taken to be removed turns out to be in; 0
 * where there is none. Two may remove each other while the other has not fetched the key just made: the removal that came
 * first stands under that key, by somebody who is out for whoever reads it. It tells itself whether it counts.
 */
export function lastRedeeming(db: Connection, dev: string): number {
  if (!lendsKeys(db)) return 0
  const known = db.row<{ signKey: string | null }>('SELECT sign_key FROM device WHERE dev = ?', dev)
  const words = wordsOf(db, { dev, signKey: known?.signKey ?? null }, appliedOf(db, dev).ord, lentReaderOf(db))
  const all = [...saidOfLaptops(db), ...words.flatMap(({ statements }) => statements)]
  if (!isIn(standingsOf(all, readRoot(db)?.dev ?? null).get(dev))) return 0
  return words.findLast(({ statements }) => statements.length > 0)?.header.ord ?? 0
}
