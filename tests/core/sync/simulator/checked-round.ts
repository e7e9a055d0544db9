import type { Connection } from '../../../../src-main/core/db/connection.ts'
import { hold } from './broken.ts'
import { type Machine, round, type World } from './world.ts'

/**
 * A round, and whether what it took up of removed laptops was somebody's already who had not heard of the removal, or led
 * up to what they had said of other laptops before.
 */
export async function checkedRound(world: World, at: Machine, how: Parameters<typeof round>[2]): Promise<boolean> {
  const before = removedIn(at.laptop.db)
  for (const each of world.machines) noteTakenUp(world, each)
  const takenUp = new Map(world.takenUp)
  const isDone = await round(at, world.store, how)
  noteTakenUp(world, at)
  const after = removedIn(at.laptop.db)
  if (before.size === 0) return isDone

  for (const [dev, ord] of appliedIn(at.laptop.db)) {
    const [known, now] = [before.get(dev), after.get(dev)]
    // The removal that was known may have turned out void, and another come after what was taken up in between.
    const limit = known?.by === now?.by ? Math.max(known?.after ?? Infinity, now?.after ?? Infinity) : Infinity
    const counts = ord <= limit || ord <= (takenUp.get(dev) ?? 0) || at.isRemoved
    hold('P13', counts, () => `${at.laptop.label} took up ${dev} ${ord}, removed after ${limit}`)
  }
  return isDone
}

/** By whoever is no copy of the laptop: that one has what it has written itself. */
function noteTakenUp({ takenUp }: World, { laptop: { db, device } }: Machine): void {
  for (const [dev, ord] of appliedIn(db)) {
    if (dev !== device) takenUp.set(dev, Math.max(ord, takenUp.get(dev) ?? 0))
  }
}

function appliedIn(db: Connection): Map<string, number> {
  return new Map(
    db.rows<{ dev: string; ord: number }>('SELECT dev, ord FROM sync_applied').map((row) => [row.dev, row.ord]),
  )
}

interface Removed {
  readonly dev: string
  readonly by: string
  readonly after: number
}

/**
 * Up to where a laptop counts that is out: what its removal left, or what it said of others before it. What somebody said
 * before being let in counts from the moment of that, which may be just what the removed one said.
 */
function removedIn(db: Connection): Map<string, Removed> {
  const rows = db.rows<Removed>(
    `WITH removal AS (
       SELECT subject, dev AS by, max(hlc || dev, coalesce((
         SELECT min(letIn.hlc || letIn.dev) FROM administration AS letIn JOIN device AS remover ON remover.dev = letIn.subject
         WHERE letIn.kind = 'grant' AND letIn.subject = said.dev AND letIn.dev = remover.granted_by), '')) AS moment
       FROM administration AS said WHERE kind = 'remove')
     SELECT dev, removed_by AS by, max(removed_after, coalesce((
       SELECT max(ord) FROM sync_segment JOIN administration AS said USING (dev)
       WHERE sync_segment.dev = device.dev AND held IS NULL AND said.kind IN ('grant', 'remove', 'accept')
         AND seq BETWEEN seq_from AND seq_to AND said.hlc || said.dev <= (
           SELECT min(moment) FROM removal WHERE subject = device.dev AND removal.by = device.removed_by)), 0)) AS after
     FROM device WHERE removed_after IS NOT NULL`,
  )
  return new Map(rows.map((row) => [row.dev, row]))
}
