import type { Connection } from '../db/connection.ts'
import { labelOf } from './laptops.ts'
import { isMember } from './members.ts'

/** Somebody ended a laptop's part in the club, or said no when it asked for one. */
export interface Ended {
  readonly why: 'removed' | 'refused'
  /** What people call the laptop on which it was done; empty where that is not known here. */
  readonly by: string
  /** Milliseconds since 1970. */
  readonly wall: number
}

/** How a laptop's part ended, by what the log says; null of one that is in, or that still waits for an answer. */
export function endedOf(db: Connection, dev: string): Ended | null {
  if (isMember(db, dev)) return null
  const removed = db.row<Said>(
    `SELECT administration.dev, wall FROM device JOIN administration ON subject = device.dev AND administration.dev = removed_by
     WHERE device.dev = ? AND removed_after IS NOT NULL ORDER BY hlc DESC`,
    dev,
  )
  const refused = db.row<Said>(
    "SELECT dev, wall FROM administration WHERE subject = ? AND kind = 'refuse' ORDER BY hlc, dev, seq",
    dev,
  )
  const said = removed ?? refused
  if (said === undefined) return null
  return { why: removed === undefined ? 'refused' : 'removed', by: labelOf(db, said.dev), wall: said.wall }
}

interface Said {
  readonly dev: string
  readonly wall: number
}
