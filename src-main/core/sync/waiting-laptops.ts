import type { Connection } from '../db/connection.ts'
import { readSegment } from './format/segment.ts'
import type { Asking } from './laptops.ts'
import { readerOf } from './reader-of.ts'

/** The laptops that ask to be let in, by what their first segments say. */
export function waitingLaptops(db: Connection): Asking[] {
  const first = db.rows<{ bytes: Uint8Array }>(
    "SELECT bytes FROM sync_segment WHERE held = 'waiting' AND ord = 1 ORDER BY taken_wall, dev",
  )
  return first.flatMap(({ bytes }) => {
    const reading = readSegment(bytes, readerOf(db))
    if (reading.kind !== 'segment' || reading.content.request === undefined) return []
    const { dev, pub } = reading.header
    return [{ dev, pub, ...reading.content.request }]
  })
}
