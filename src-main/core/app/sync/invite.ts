import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readRoot } from '../../db/root.ts'
import { deriveKey } from '../../sync/format/derive-key.ts'
import { formatCode, makeCode } from '../../sync/format/digit-code.ts'
import { invitationIdOf, invitationPair } from '../../sync/format/invitation.ts'
import { invitationNamed, listInvitations } from '../../sync/invitations.ts'
import { keepInvitationFile } from '../../sync/key-files.ts'
import { invite, labelOf, withdrawInvitation } from '../../sync/laptops.ts'
import type { Club } from '../club.ts'
import { refuseOutsider } from './change-laptops.ts'

const DAY = 24 * 3600 * 1000
const HOLDS = 7 * DAY
/** How long one that no longer holds is told of, for whoever asks why it did not let in. */
const TOLD = 30 * DAY

/** Makes an invitation for one laptop, which any of those that are in lets in by itself; answers its digits. */
export async function inviteLaptop(club: Club): Promise<Outputs['sync']['invite']> {
  refuseOutsider(club)
  const { db, laptop } = club
  const code = makeCode()
  const id = invitationIdOf(readRoot(db)?.org ?? '', code)
  const derived = await deriveKey({ kind: 'invitation', text: code })
  const { pub } = invitationPair(id, derived.key)
  const until = laptop.now() + HOLDS
  await laptop.change(() => {
    invite(club.hands(), { id, pub, until })
    keepInvitationFile(db, { device: laptop.device, now: laptop.now() }, id, derived)
  })
  await club.sync.run()
  return { id, code: formatCode(code), until: new Date(until).toISOString() }
}

export function invitationsOf({ db, laptop }: Club): Outputs['sync']['invitations'] {
  const now = laptop.now()
  const recent = listInvitations(db, now).filter(({ until }) => until > now - TOLD)
  const byUse = recent.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
  return byUse.map(({ id, actor, dev, state, usedBy, madeWall, until }) => ({
    ...{ id, actor, state },
    laptop: labelOf(db, dev),
    madeAt: new Date(madeWall).toISOString(),
    until: new Date(until).toISOString(),
    usedBy: usedBy === null ? null : labelOf(db, usedBy),
  }))
}

export async function withdrawInvitationOf(club: Club, { id }: { id: string }): Promise<void> {
  refuseOutsider(club)
  const { db, laptop } = club
  if (invitationNamed(db, id, laptop.now())?.state !== 'open') throw refuse('INVITATION_NOT_FOUND', { asked: id })
  await laptop.change(() => withdrawInvitation(club.hands(), id))
  await club.sync.run()
}
