import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Member, MemberFields } from '../../../../src-shared/contract/members.ts'
import { missingColumns, takenFields, takesPhoto } from '../../../../src-shared/domain/merge-fields.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { changedGroups } from '../../db/member-groups.ts'
import { getMember } from '../../db/member-queries.ts'
import { followerOps } from './follower-ops.ts'
import { doubledCharges, entriesOf } from './queries.ts'

/**
 * Two entries that are one person: the loser points at the survivor, and what hung on the loser follows. Money follows
 * by that pointer alone; tags, groups, offices and the like are moved. One operation, so that undo puts all of it back.
 */
export function mergeMembers(ctx: Ctx, input: Inputs['members']['merge']): Outputs['members']['merge'] {
  if (input.survivorId === input.loserId) throw refuse('MERGE_WITH_ITSELF', {})
  const survivor = getMember(ctx.read, input.survivorId)
  const loser = getMember(ctx.read, input.loserId)
  if (survivor.inTrash) throw refuse('MEMBER_IN_TRASH', { name: survivor.name })
  const losers = entriesOf(ctx.read, loser.id).filter((id) => id !== survivor.id)
  const take = input.take ?? missingColumns(survivor, loser)
  const fields = joinedFields(survivor, loser, take, losers)

  const ops = [
    ...mergeOps(ctx, survivor, loser),
    ...changedGroups(ctx, survivor.id, survivor, fields),
    ...(takesPhoto(take) ? [ctx.ops.set('member', survivor.id, 'photo', { photoId: loser.photoId })] : []),
    ...followerOps(ctx, { id: survivor.id, householdId: fields.householdId ?? null }, losers),
  ]
  const operationId = ctx.write({ label: { kind: 'member.merge', name: survivor.name }, ops })
  return { operationId, doubled: doubledCharges(ctx.read, survivor.id) }
}

function mergeOps(ctx: Ctx, survivor: Member, loser: Member): Op[] {
  return [
    // Who survives now may have been merged the other way round before: that would close a ring.
    ...(survivor.mergedInto === null ? [] : [ctx.ops.set('member', survivor.id, 'mergedInto', { mergedInto: null })]),
    ctx.ops.set('member', loser.id, 'mergedInto', { mergedInto: survivor.id }),
  ]
}

/** Every way to reach the person is kept, and every line of the notes; nobody pays for oneself. */
function joinedFields(
  survivor: Member,
  loser: Member,
  take: readonly string[],
  losers: readonly string[],
): Partial<MemberFields> {
  const fields = { householdId: survivor.householdId, payerId: survivor.payerId, ...takenFields(take, loser) }
  const { phone, mobile, email } = { ...survivor, ...fields }
  const isSelf = fields.payerId === survivor.id || losers.includes(fields.payerId ?? '')
  return {
    ...fields,
    payerId: isSelf ? null : fields.payerId,
    otherPhones: further([phone, mobile], phonesOf(survivor), phonesOf(loser)),
    otherEmails: further([email], emailsOf(survivor), emailsOf(loser)),
    note: joinedNote(survivor.note, loser.note),
  }
}

const phonesOf = ({ otherPhones, phone, mobile }: Member) => [...otherPhones, phone, mobile]
const emailsOf = ({ otherEmails, email }: Member) => [...otherEmails, email]

function further(shown: readonly string[], ...lists: readonly (readonly string[])[]): string[] {
  const known = new Set(shown.map(bare))
  return lists.flat().filter((value) => {
    const isNew = value !== '' && !known.has(bare(value))
    known.add(bare(value))
    return isNew
  })
}

function bare(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()-]/g, '')
}

function joinedNote(one: string, other: string): string {
  const lines = one === '' ? [] : one.split('\n')
  return [...lines, ...other.split('\n').filter((line) => line !== '' && !lines.includes(line))].join('\n')
}
