import type { Cell } from '../../../../src-shared/contract/columns.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { runsOn } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type StoredTie, tieTag } from '../../db/tag-ties.ts'
import { beginTerm, endTerm, type StoredTerm } from '../../db/terms.ts'
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
    ...[...wanted].filter((tagId) => !before.includes(tagId)).flatMap((tagId) => tieTag(ctx, memberId, tagId, stored)),
  ]
  const names = (ids: Iterable<string>) => [...ids].map((id) => words.tagName(id)).sort()
  return { column: 'tags', before: names(before), after: names(wanted), ops }
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
    ({ place }) => words.groupName(place) !== '' && words.isOfKind(place, kind),
  )
  const before = [...new Set(running.map(({ place }) => place))]
  const wanted = new Set([...(only ?? before), ...add].filter((groupId) => !remove.includes(groupId)))
  const fromToday = { startsOn: ctx.today, endsOn: null, words: '' }
  const ops = [
    ...running
      .filter(({ place }) => !wanted.has(place))
      .flatMap((membership) => endTerm(ctx, 'groupMembership', membership, ctx.today)),
    ...[...wanted]
      .filter((groupId) => !before.includes(groupId))
      .map((place) => beginTerm(ctx, 'groupMembership', { ...fromToday, memberId, place })),
  ]
  const names = (ids: Iterable<string>) => [...ids].map((id) => words.groupName(id)).sort()
  return { column: kind === null ? 'groups' : `groups:${kind}`, before: names(before), after: names(wanted), ops }
}

function runningMemberships(ctx: Ctx, memberId: MemberId): StoredTerm[] {
  return ctx.read
    .rows<StoredTerm>(
      `SELECT id, member_id, member_id AS person, group_id AS place, starts_on, ends_on, role AS words
       FROM group_membership WHERE member_id = ? AND deleted = 0`,
      memberId,
    )
    .filter((membership) => runsOn(membership, ctx.today))
}
