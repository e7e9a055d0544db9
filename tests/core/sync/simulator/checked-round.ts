import type { Connection } from '../../../../src-main/core/db/connection.ts'
import { hold } from './broken.ts'
import { type Machine, round, type World } from './world.ts'

/**
 * A round, and whether what it took up of removed laptops was somebody's already who had not heard of the removal, or led
 * up to their removing whoever removed them.
 */
export async function checkedRound(world: World, at: Machine, how: Parameters<typeof round>[2]): Promise<boolean> {
  const removed = removedIn(at.laptop.db)
  const before = world.machines.map(({ laptop: { db, device } }) => ({ device, applied: appliedIn(db) }))
  const isDone = await round(at, world.store, how)
  if (removed.size === 0) return isDone

  const after = removedIn(at.laptop.db)
  for (const [dev, ord] of appliedIn(at.laptop.db)) {
    const limit = Math.max(removed.get(dev) ?? Infinity, after.get(dev) ?? Infinity)
    const known = Math.max(...before.map(({ device, applied }) => (device === dev ? 0 : (applied.get(dev) ?? 0))))
    const counts = ord <= limit || ord <= known || at.isRemoved
    hold('P13', counts, () => `${at.laptop.label} took up ${dev} ${ord}, removed after ${limit}`)
  }
  return isDone
}

function appliedIn(db: Connection): Map<string, number> {
  return new Map(
    db.rows<{ dev: string; ord: number }>('SELECT dev, ord FROM sync_applied').map((row) => [row.dev, row.ord]),
  )
}

function removedIn(db: Connection): Map<string, number> {
  const rows = db.rows<{ dev: string; after: number }>(
    `SELECT dev, max(removed_after, coalesce((
       SELECT max(ord) FROM sync_segment JOIN administration AS answer USING (dev)
       WHERE sync_segment.dev = device.dev AND held IS NULL AND answer.kind = 'remove' AND seq BETWEEN seq_from AND seq_to
         AND answer.subject IN (SELECT dev FROM administration WHERE kind = 'remove' AND subject = device.dev)), 0)) AS after
     FROM device WHERE removed_after IS NOT NULL`,
  )
  return new Map(rows.map(({ dev, after }) => [dev, after]))
}
