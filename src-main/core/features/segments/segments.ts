import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Segment } from '../../../../src-shared/contract/segments.ts'
import type { SegmentId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'

/** The saved filters, each with how many who belong today it finds at this moment. */
export function listSegments(ctx: Ctx): Outputs['segments']['list'] {
  return storedSegments(ctx).map((segment) => ({ ...segment, memberCount: ctx.roster.count(segment.filter) }))
}

export function countSegment(ctx: Ctx, { filter }: Inputs['segments']['count']): Outputs['segments']['count'] {
  return { count: ctx.roster.count(filter) }
}

export function saveSegment(ctx: Ctx, input: Inputs['segments']['save']): Outputs['segments']['save'] {
  const segments = storedSegments(ctx)
  const before = input.id === undefined ? undefined : found(segments, input.id)
  const id = before?.id ?? (ctx.newId() as SegmentId)
  const isTaken = (other: Segment) => other.id !== id && foldText(other.name) === foldText(input.name)
  if (segments.some(isTaken)) throw refuse('NAME_TAKEN', { name: input.name })

  const position = input.position ?? before?.position ?? nextPosition(segments)
  const all = { name: input.name, filter: input.filter, position }
  const op = before === undefined ? ctx.ops.create('segment', id, { all }) : ctx.ops.set('segment', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'segment.save', name: input.name }, ops: [op] }) }
}

export function removeSegment(ctx: Ctx, { id }: Inputs['segments']['remove']): Outputs['segments']['remove'] {
  const { name } = found(storedSegments(ctx), id)
  return { operationId: ctx.write({ label: { kind: 'segment.remove', name }, ops: [ctx.ops.remove('segment', id)] }) }
}

function storedSegments(ctx: Ctx): Segment[] {
  return ctx.read
    .rows<Omit<Segment, 'filter'> & { filter: string }>(
      `SELECT id, name, filter, position FROM segment WHERE deleted = 0 AND created_dev IS NOT NULL
       ORDER BY position, name, id`,
    )
    .map((stored) => ({ ...stored, filter: JSON.parse(stored.filter) }))
}

function found(segments: readonly Segment[], id: SegmentId): Segment {
  const segment = segments.find((one) => one.id === id)
  if (segment === undefined) throw refuse('ROW_NOT_FOUND', { what: 'segment' })
  return segment
}

function nextPosition(segments: readonly Segment[]): number {
  return Math.max(-1, ...segments.map(({ position }) => position)) + 1
}
