import type { Connection } from '../db/connection.ts'
import { readRoot } from '../db/root.ts'
import type { Reader } from './format/frame.ts'
import { keyOf } from './key-ring.ts'

/** With what this copy reads files of the club's store: nothing is its own in a club that keeps to one laptop. */
export function readerOf(db: Connection): Reader {
  return { org: readRoot(db)?.org ?? '', key: (epoch, kid) => keyOf(db, epoch, kid) }
}
