import { changeColumns } from '../db/change-rows.ts'
import type { Connection } from '../db/connection.ts'
import { newestVersion } from '../db/migrate.ts'
import { migrations } from '../db/migrations/all.ts'
import { type Root, readRoot } from '../db/root.ts'
import { appliedOf, noteApplied, noteTravelled, vectorOf } from './applied.ts'
import { READER } from './format/frame.ts'
import { proofOf } from './format/invitation.ts'
import { type JoinRequest, type SegmentContent, sealSegment } from './format/segment.ts'
import type { WireChange } from './format/wire-change.ts'
import type { HeldKey } from './key-ring.ts'
import { isMember } from './members.ts'
import { forgetOwnInvitation, readOwnInvitation } from './own-invitation.ts'
import { ownKeys } from './own-laptop.ts'
import { sealingKey } from './sealed-keys.ts'
import { noteTold } from './told.ts'

const MOST_CHANGES = 500
/** Of the changes' texts, in UTF-16 units. */
const LONGEST = 256 * 1024

export interface Sealing {
  readonly device: string
  readonly label: string
  readonly now: number
  /** Write a segment even if there is nothing to send: to ask to be let in, or to tell how far this laptop has read. */
  readonly evenEmpty?: boolean
}

/**
 * Seals what this laptop has written since the last time into segments, and the changes of devices it continues. The
 * bytes are kept in the same transaction and sent afterwards, the same ones as often as need be: nothing is ever sealed
 * twice under one number. Answers how many were made.
 */
export function sealChanges(db: Connection, sealing: Sealing): number {
  const root = readRoot(db)
  const key = sealingKey(db, sealing.device)
  if (root === null || key === undefined) return 0
  let made = 0
  for (;;) {
    const content = nextContent(db, sealing)
    const isDue = content !== null || (made === 0 && sealing.evenEmpty === true)
    if (!isDue) return made
    sealOne(db, { root, key, sealing }, content ?? { changes: [], adopted: [] })
    made += 1
  }
}

type Changes = Pick<SegmentContent, 'changes' | 'adopted'>

function nextContent(db: Connection, { device }: Sealing): Changes | null {
  const adopted = firstPart(foreignChanges(db, device))
  const changes = adopted.length > 0 ? [] : firstPart(changesAfter(db, device, appliedOf(db, device).seq))
  return adopted.length + changes.length === 0 ? null : { changes, adopted }
}

/**
 * Changes of others that have travelled with nobody: from before there were segments, or of the device this is a copy of.
 * Asked in each round: it goes from one device to the next and looks at the last change of each, never through the log.
 */
function foreignChanges(db: Connection, device: string): WireChange[] {
  const other = db.row<{ dev: string; seq: number }>(
    `WITH RECURSIVE writer (dev) AS (
       SELECT min(dev) FROM change
       UNION ALL SELECT (SELECT min(change.dev) FROM change WHERE change.dev > writer.dev) FROM writer WHERE dev IS NOT NULL)
     SELECT dev, coalesce(sync_applied.seq, 0) AS seq FROM writer LEFT JOIN sync_applied USING (dev)
     WHERE dev <> ? AND (SELECT max(change.seq) FROM change WHERE change.dev = writer.dev) > coalesce(sync_applied.seq, 0)
     ORDER BY dev LIMIT 1`,
    device,
  )
  return other === undefined ? [] : changesAfter(db, other.dev, other.seq)
}

function changesAfter(db: Connection, dev: string, seq: number): WireChange[] {
  return db.rows<WireChange>(
    `SELECT ${changeColumns} FROM change WHERE dev = ? AND seq > ? ORDER BY seq LIMIT ${MOST_CHANGES}`,
    dev,
    seq,
  )
}

/** As many as a segment may hold; a single longer one goes alone. */
function firstPart(changes: readonly WireChange[]): WireChange[] {
  let length = 0
  const end = changes.findIndex(({ body }, place) => {
    length += body.length
    return length > LONGEST && place > 0
  })
  return changes.slice(0, end < 0 ? changes.length : end)
}

function sealOne(
  db: Connection,
  { root, key, sealing }: { readonly root: Root; readonly key: HeldKey; readonly sealing: Sealing },
  { changes, adopted }: Changes,
): void {
  const { device, now } = sealing
  const { sign } = ownKeys(db, device)
  const last = appliedOf(db, device)
  const ord = last.ord + 1
  const [seqFrom, seqTo] = [changes[0]?.seq ?? last.seq + 1, changes.at(-1)?.seq ?? last.seq]
  const prev = last.ord === 0 ? null : last.hash
  const request = requestOf(db, root.org, sealing)
  const vector = vectorOf(db)
  const { bytes, hash } = sealSegment(
    {
      ...{ org: root.org, epoch: key.epoch, dev: device, pub: sign.pub, ord, seqFrom, seqTo, prev },
      ...{ schema: newestVersion(migrations), minReader: READER },
    },
    { vector, changes, adopted, ...(request && { request }) },
    { organisationKey: key.key, signKey: sign.key },
  )
  db.run(
    'INSERT INTO sync_segment (dev, ord, hash, prev, seq_from, seq_to, epoch, taken_wall, held, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)',
    ...[device, ord, hash, prev, seqFrom, seqTo, key.epoch, now, bytes],
  )
  noteApplied(db, device, { ord, hash, seq: seqTo })
  if (request === undefined) noteTold(db, device, vector)
  const end = adopted.at(-1)
  if (end !== undefined) noteTravelled(db, end.dev, end.seq)
}

/** What a laptop that is not let in says of itself, with the proof of its invitation if it came with one. */
function requestOf(db: Connection, org: string, { device, label }: Sealing): JoinRequest | undefined {
  if (isMember(db, device)) {
    forgetOwnInvitation(db)
    return undefined
  }
  const { sign, box } = ownKeys(db, device)
  const own = readOwnInvitation(db)
  const invited = { org, dev: device, pub: sign.pub, boxPub: box.pub }
  const invitation = own === null ? undefined : { id: own.id, signature: proofOf(own.key, invited) }
  return { label, boxPub: box.pub, ...(invitation && { invitation }) }
}
