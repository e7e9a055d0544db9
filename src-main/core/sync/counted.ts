import { laptopStandings } from '../db/administration.ts'
import type { Connection } from '../db/connection.ts'
import type { Standing } from '../db/standings.ts'
import { isMember } from './members.ts'
import { lastRedeeming } from './redeemed.ts'
import { wordsOf } from './statements-in.ts'
import { toldUpTo } from './told.ts'

interface Listed {
  readonly dev: string
  readonly removedAfter: number | null
  readonly signKey: string | null
  readonly applied: number
}

/**
 * Up to which of its segments each laptop counts. All of one that is in; of one that is not what its removal leaves, what
 * leads up to something it said of other laptops while it was in, and whatever was told of in a segment that counts: so
 * what somebody took up in good faith everybody takes up.
 */
export function countedOf(db: Connection): ReadonlyMap<string, number> {
  const standings = laptopStandings(db)
  const laptops = db.rows<Listed>(
    `SELECT dev, removed_after, sign_key, coalesce(ord, 0) AS applied FROM device LEFT JOIN sync_applied USING (dev) ORDER BY dev`,
  )
  const counted = new Map(laptops.map((laptop) => [laptop.dev, leftOf(db, laptop, standings)]))
  for (let isMore = true; isMore; ) {
    isMore = false
    for (const { dev, applied } of laptops) {
      const upTo = counted.get(dev) ?? 0
      for (const [of, ord] of toldUpTo(db, dev, { upTo, applied })) {
        if (of === dev || ord <= (counted.get(of) ?? 0)) continue
        counted.set(of, ord)
        isMore = true
      }
    }
  }
  return counted
}

/** What counts of a laptop whatever others told of it. */
function leftOf(db: Connection, laptop: Listed, standings: ReadonlyMap<string, Standing>): number {
  const { dev, removedAfter } = laptop
  if (isMember(db, dev)) return Infinity
  const last = db.row<{ ord: number | null }>(
    'SELECT max(ord) AS ord FROM sync_segment WHERE dev = ? AND held IS NULL AND length(bytes) = 0',
    dev,
  )
  // What came with a snapshot, somebody who is in had taken up.
  const left = Math.max(removedAfter ?? 0, last?.ord ?? 0)
  return Math.max(left, lastInTime(db, laptop, left, standings), lastRedeeming(db, dev))
}

/**
 * The last kept segment in which a laptop said who may write while it was in itself. Of two that remove each other both
 * are heard, so that everybody comes to the same one that stays.
 */
function lastInTime(db: Connection, laptop: Listed, after: number, standings: ReadonlyMap<string, Standing>): number {
  const { grant = null, outSince = null } = standings.get(laptop.dev) ?? {}
  if (grant === null) return 0
  // A grant may itself be what puts its author out: by what the one that it lets in had said before.
  const isInTime = (at: string) => outSince === null || at <= outSince
  const last = wordsOf(db, laptop, after).findLast(({ statements }) => statements.some(({ at }) => isInTime(at)))
  return last?.header.ord ?? 0
}
