import type { CameWith } from '../../../src-shared/contract/sync.ts'
import type { Connection } from '../db/connection.ts'
import { readRoot } from '../db/root.ts'
import { isProof } from './format/invitation.ts'
import { type Invitation, invitationNamed } from './invitations.ts'
import type { Asking } from './laptops.ts'
import { readOwnInvitation } from './own-invitation.ts'

/** The invitation that a laptop which asks was really given; undefined where it shows none, or none that is known here. */
export function shownInvitation(
  db: Connection,
  { invitation: shown, dev, pub, boxPub }: Asking,
  now: number,
): Invitation | undefined {
  const invitation = shown && invitationNamed(db, shown.id, now)
  const invited = { org: readRoot(db)?.org ?? '', dev, pub, boxPub }
  return shown && invitation && isProof(shown.signature, invitation.pub, invited) ? invitation : undefined
}

/** What becomes of a laptop that asks, by the invitation that it shows. */
export function cameWith(db: Connection, asking: Asking, now: number): CameWith {
  return asking.invitation === undefined ? null : (shownInvitation(db, asking, now)?.state ?? 'unknown')
}

/** The same of this laptop, as far as it has heard. */
export function cameHereWith(db: Connection, now: number): CameWith {
  const own = readOwnInvitation(db)
  return own === null ? null : (invitationNamed(db, own.id, now)?.state ?? 'unknown')
}
