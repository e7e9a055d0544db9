import { readRoot } from '../db/root.ts'
import { endedOf } from './ended.ts'
import { grantLaptop, type Hands } from './laptops.ts'
import { isMember } from './members.ts'
import { shownInvitation } from './shown-invitation.ts'
import { waitingLaptops } from './waiting-laptops.ts'

/**
 * Lets in the laptops that ask with an invitation which still holds, in the name of whoever made it; answers how many. Runs
 * in a transaction that may write.
 */
export function admitInvited(hands: Hands): number {
  const { db, device, clock } = hands
  const root = readRoot(db)
  if (root === null || !isMember(db, device)) return 0
  let admitted = 0
  for (const asking of waitingLaptops(db, device)) {
    const invitation = shownInvitation(db, asking, clock.now())
    // Where somebody has said no, it takes somebody to say yes.
    if (invitation?.state !== 'open' || endedOf(db, asking.dev) !== null) continue
    grantLaptop({ ...hands, actor: invitation.actor }, asking, invitation.id)
    admitted += 1
  }
  return admitted
}
