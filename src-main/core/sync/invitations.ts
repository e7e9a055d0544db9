import type { InvitationState } from '../../../src-shared/contract/sync.ts'
import type { Connection } from '../db/connection.ts'
import { newestKey } from './key-ring.ts'
import { isMember } from './members.ts'

/** An invitation as the log tells of it. */
export interface Invitation {
  readonly id: string
  /** Ed25519, base64: proves the request of whoever has the digits. */
  readonly pub: string
  /** Milliseconds since 1970. */
  readonly until: number
  readonly madeWall: number
  /** Who made it, and on which laptop. */
  readonly actor: string
  readonly dev: string
  /** The laptop that was let in by it. */
  readonly usedBy: string | null
  readonly state: InvitationState
}

interface Row extends Omit<Invitation, 'state'> {
  readonly epoch: number
  readonly withdrawn: 0 | 1
}

/** Of two with one id, which nobody makes, the first stands. */
const INVITATIONS = `
  SELECT made.subject AS id, made.body ->> 'pub' AS pub, made.body ->> 'until' AS until, made.body ->> 'epoch' AS epoch,
    made.wall AS made_wall, change.actor, made.dev,
    EXISTS (SELECT 1 FROM administration AS taken WHERE taken.subject = made.subject AND taken.kind = 'withdraw') AS withdrawn,
    (SELECT used.subject FROM administration AS used
      WHERE used.kind = 'grant' AND used.body ->> 'invitation' = made.subject ORDER BY hlc, dev, seq LIMIT 1) AS used_by
  FROM administration AS made JOIN change USING (dev, seq)
  WHERE made.kind = 'invite' AND NOT EXISTS (
    SELECT 1 FROM administration AS earlier WHERE earlier.kind = 'invite' AND earlier.subject = made.subject
      AND (earlier.hlc, earlier.dev, earlier.seq) < (made.hlc, made.dev, made.seq))`

/** All that were ever made, the newest first. */
export function listInvitations(db: Connection, now: number): Invitation[] {
  const rows = db.rows<Row>(`${INVITATIONS} ORDER BY made.hlc DESC, made.dev, made.seq`)
  return rows.map((row) => withState(db, row, now))
}

export function invitationNamed(db: Connection, id: string, now: number): Invitation | undefined {
  const row = db.row<Row>(`${INVITATIONS} AND made.subject = ?`, id)
  return row && withState(db, row, now)
}

/** By this laptop's own clock. */
function withState(db: Connection, { epoch, withdrawn, ...row }: Row, now: number): Invitation {
  const isOver = withdrawn === 1 || isOfBefore(db, epoch) || !isMember(db, row.dev)
  const state = row.usedBy !== null ? 'used' : isOver ? 'withdrawn' : row.until < now ? 'expired' : 'open'
  return { ...row, state }
}

/** Whether a laptop was removed since: who knew of the invitation then is not who knows of it now. */
function isOfBefore(db: Connection, epoch: number): boolean {
  return epoch < (newestKey(db)?.epoch ?? 0)
}
