import type { Cell } from '../../../../src-shared/contract/columns.ts'
import type { MemberId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { runsOn } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import type { ClubWords } from './club-words.ts'
import type { ReadCells } from './read-cells.ts'

/** Tags and groups to be tied and untied beside what cells say. */
export interface Ties {
  readonly addTags: readonly string[]
  readonly removeTags: readonly string[]
  readonly addToGroups: readonly string[]
  readonly removeFromGroups: readonly string[]
}

export interface BelongingChange {
  readonly column: string
  readonly before: Cell
  readonly after: Cell
  readonly ops: readonly Op[]
}

interface StoredTie {
  readonly id: string
  readonly tagId: string
  readonly deleted: number
}

interface StoredMembership {
  readonly id: string
  readonly groupId: string
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly role: string
}

/** What tags and groups become of one person. Groups begin and end today, so that the past stays true. */
export function belongingChanges(
  ctx: Ctx,
  memberId: MemberId,
  read: Pick<ReadCells, 'tags' | 'groups'>,
  ties: Ties,
  words: ClubWords,
): BelongingChange[] {
  const changes: BelongingChange[] = []
  if (read.tags !== null || ties.addTags.length + ties.removeTags.length > 0) {
    changes.push(tagChange(ctx, memberId, read.tags, ties, words))
  }
  for (const { kind, ids } of read.groups) {
    changes.push(groupChange(ctx, memberId, { kind, only: ids }, words))
  }
  if (ties.addToGroups.length + ties.removeFromGroups.length > 0) {
    changes.push(
      groupChange(ctx, memberId, { kind: null, add: ties.addToGroups, remove: ties.removeFromGroups }, words),
    )
  }
  return changes.filter(({ ops }) => ops.length > 0)
}

function tagChange(
  ctx: Ctx,
  memberId: MemberId,
  only: readonly string[] | null,
  { addTags, removeTags }: Ties,
  words: ClubWords,
): BelongingChange {
  const stored = ctx.read.rows<StoredTie>('SELECT id, tag_id, deleted FROM member_tag WHERE member_id = ?', memberId)
  const worn = stored.filter(({ deleted, tagId }) => deleted === 0 && words.tagName(tagId) !== '')
  const before = [...new Set(worn.map(({ tagId }) => tagId))]
  const wanted = new Set([...(only ?? before), ...addTags].filter((tagId) => !removeTags.includes(tagId)))
  const ops = [
    ...worn.filter(({ tagId }) => !wanted.has(tagId)).map(({ id }) => ctx.ops.remove('memberTag', id)),
    ...[...wanted].filter((tagId) => !before.includes(tagId)).map((tagId) => tieOp(ctx, memberId, tagId, stored)),
  ]
  const names = (ids: Iterable<string>) => [...ids].map((id) => words.tagName(id)).sort()
  return { column: 'tags', before: names(before), after: names(wanted), ops }
}

function tieOp(ctx: Ctx, memberId: MemberId, tagId: string, stored: readonly StoredTie[]): Op {
  const id = deterministicId('memberTag', memberId, tagId)
  const isKnown = stored.some((tie) => tie.id === id)
  return isKnown ? ctx.ops.restore('memberTag', id) : ctx.ops.create('memberTag', id, { all: { memberId, tagId } })
}

interface GroupWish {
  readonly kind: string | null
  readonly only?: readonly string[]
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

function groupChange(ctx: Ctx, memberId: MemberId, wish: GroupWish, words: ClubWords): BelongingChange {
  const { kind, only, add = [], remove = [] } = wish
  const running = runningMemberships(ctx, memberId).filter(
    ({ groupId }) => words.groupName(groupId) !== '' && words.isOfKind(groupId, kind),
  )
  const before = [...new Set(running.map(({ groupId }) => groupId))]
  const wanted = new Set([...(only ?? before), ...add].filter((groupId) => !remove.includes(groupId)))
  const ops = [
    ...running.filter(({ groupId }) => !wanted.has(groupId)).map((membership) => endOp(ctx, memberId, membership)),
    ...[...wanted].filter((groupId) => !before.includes(groupId)).map((groupId) => beginOp(ctx, memberId, groupId)),
  ]
  const names = (ids: Iterable<string>) => [...ids].map((id) => words.groupName(id)).sort()
  return { column: kind === null ? 'groups' : `groups:${kind}`, before: names(before), after: names(wanted), ops }
}

function runningMemberships(ctx: Ctx, memberId: MemberId): StoredMembership[] {
  return ctx.read
    .rows<StoredMembership>(
      'SELECT id, group_id, starts_on, ends_on, role FROM group_membership WHERE member_id = ? AND deleted = 0',
      memberId,
    )
    .filter((membership) => runsOn(membership, ctx.today))
}

/** What began today was a mistake and leaves no trace; what ran before ends today. */
function endOp(ctx: Ctx, memberId: MemberId, { id, ...membership }: StoredMembership): Op {
  if (membership.startsOn === ctx.today) return ctx.ops.remove('groupMembership', id)
  return ctx.ops.set('groupMembership', id, 'all', { ...membership, memberId, endsOn: ctx.today })
}

function beginOp(ctx: Ctx, memberId: MemberId, groupId: string): Op {
  const all = { groupId, memberId, startsOn: ctx.today, endsOn: null, role: '' }
  return ctx.ops.create('groupMembership', ctx.newId(), { all })
}
