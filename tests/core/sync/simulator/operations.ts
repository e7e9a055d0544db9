import type { Connection } from '../../../../src-main/core/db/connection.ts'
import { readSegment } from '../../../../src-main/core/sync/format/segment.ts'
import { lentReaderOf } from '../../../../src-main/core/sync/lent-keys.ts'
import type { World } from './world.ts'

/** The operations in a copy's log. */
export function operationsOf(db: Connection): Set<string> {
  return new Set(db.rows<{ id: string }>('SELECT id FROM operation').map(({ id }) => id))
}

/** The operations in what a copy keeps and does not count, which its people can see. */
export function heldOperations(db: Connection): Set<string> {
  const held = db.rows<{ hash: string; bytes: Uint8Array }>(
    'SELECT hash, bytes FROM sync_segment WHERE held IS NOT NULL',
  )
  return new Set(held.flatMap(({ hash, bytes }) => operationsIn(db, hash, bytes)))
}

/**
 * Those that a laptop sealed under a key nobody else has, as other laptops keep it: it had removed all the others, who had
 * removed it before. They are in its own log, and people see that there is something of it that cannot be read.
 */
export function unreadOperations(keeper: Connection, own: Connection): Set<string> {
  const unread = keeper.rows<{ hash: string }>("SELECT hash FROM sync_segment WHERE held = 'noKey'")
  const sealed = unread.flatMap(({ hash }) =>
    own.rows<{ hash: string; bytes: Uint8Array }>('SELECT hash, bytes FROM sync_segment WHERE hash = ?', hash),
  )
  return new Set(sealed.flatMap(({ hash, bytes }) => operationsIn(own, hash, bytes)))
}

/** Those that some laptop has at this moment. */
export function operationsSomewhere({ machines }: World): Set<string> {
  return new Set(machines.flatMap(({ laptop: { db } }) => [...operationsOf(db), ...heldOperations(db)]))
}

const opened = new Map<string, readonly string[]>()

function operationsIn(db: Connection, hash: string, bytes: Uint8Array): readonly string[] {
  const known = opened.get(hash)
  if (known !== undefined) return known
  const reading = readSegment(bytes, lentReaderOf(db))
  if (reading.kind !== 'segment') return []
  const operations = [...reading.content.changes, ...reading.content.adopted].map(({ operation }) => operation)
  opened.set(hash, operations)
  return operations
}
