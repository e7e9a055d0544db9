import type { Tag } from '../../../../src-shared/contract/groups.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { TagId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { JOIN_PRESENT_PERSON } from '../../db/present.ts'

export function listTags(ctx: Ctx): Outputs['tags']['list'] {
  const counts = new Map(
    ctx.read
      .rows<{ tagId: string; count: number }>(
        `SELECT tag_id, count(DISTINCT person.id) AS count FROM member_tag ${JOIN_PRESENT_PERSON}
         WHERE member_tag.deleted = 0 GROUP BY tag_id`,
        ctx.today,
      )
      .map(({ tagId, count }) => [tagId, count]),
  )
  return storedTags(ctx).map((tag) => ({ ...tag, memberCount: counts.get(tag.id) ?? 0 }))
}

export function saveTag(ctx: Ctx, input: Inputs['tags']['save']): Outputs['tags']['save'] {
  const tags = storedTags(ctx)
  const before = input.id === undefined ? undefined : storedTag(ctx, input.id)
  const id = before?.id ?? (ctx.newId() as TagId)
  const isTaken = (other: Tag) => other.id !== id && foldText(other.name) === foldText(input.name)
  if (tags.some(isTaken)) throw refuse('NAME_TAKEN', { name: input.name })

  const all = { name: input.name, position: input.position ?? before?.position ?? nextPosition(tags) }
  const op = before === undefined ? ctx.ops.create('tag', id, { all }) : ctx.ops.set('tag', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'tag.save', name: input.name }, ops: [op] }) }
}

/** Whom it was tied to stays written, so that bringing the tag back ties it again. */
export function removeTag(ctx: Ctx, { id }: Inputs['tags']['remove']): Outputs['tags']['remove'] {
  const { name } = storedTag(ctx, id)
  return { operationId: ctx.write({ label: { kind: 'tag.remove', name }, ops: [ctx.ops.remove('tag', id)] }) }
}

export function storedTags(ctx: Ctx): Tag[] {
  return ctx.read.rows<Tag>(
    'SELECT id, name, position FROM tag WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, name, id',
  )
}

export function storedTag(ctx: Ctx, id: string): Tag {
  const found = storedTags(ctx).find((tag) => tag.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'tag' })
  return found
}

export function nextPosition(tags: readonly Tag[]): number {
  return Math.max(-1, ...tags.map(({ position }) => position)) + 1
}
