import type { Connection } from '../db/connection.ts'
import { readSegment } from './format/segment.ts'
import { grantOf, isMember } from './members.ts'
import { readerOf } from './reader-of.ts'

/** Whether a laptop is to ask to be let in: it is not, nobody has removed it, and the last that it sent does not ask. */
export function owesRequest(db: Connection, device: string): boolean {
  if (isMember(db, device) || grantOf(db, device)?.removedAfter != null) return false
  const last = db.row<{ bytes: Uint8Array }>(
    'SELECT bytes FROM sync_segment WHERE dev = ? ORDER BY ord DESC LIMIT 1',
    device,
  )
  if (last === undefined) return true
  const reading = readSegment(last.bytes, readerOf(db))
  return reading.kind === 'segment' && reading.content.request === undefined
}
