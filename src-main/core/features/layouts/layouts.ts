import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { type Layout, layoutBody } from '../../../../src-shared/contract/layouts.ts'
import type { LayoutId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'

export function listLayouts(ctx: Ctx): Outputs['layouts']['list'] {
  return storedLayouts(ctx)
}

export function saveLayout(ctx: Ctx, input: Inputs['layouts']['save']): Outputs['layouts']['save'] {
  const layouts = storedLayouts(ctx)
  const before = input.id === undefined ? undefined : found(layouts, input.id)
  const id = before?.id ?? (ctx.newId() as LayoutId)
  const isTaken = (other: Layout) => other.id !== id && foldText(other.name) === foldText(input.name)
  if (layouts.some(isTaken)) throw refuse('NAME_TAKEN', { name: input.name })

  const position = input.position ?? before?.position ?? nextPosition(layouts)
  const all = { name: input.name, body: input.body, position }
  const op = before === undefined ? ctx.ops.create('layout', id, { all }) : ctx.ops.set('layout', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'layout.save', name: input.name }, ops: [op] }) }
}

export function removeLayout(ctx: Ctx, { id }: Inputs['layouts']['remove']): Outputs['layouts']['remove'] {
  const { name } = found(storedLayouts(ctx), id)
  return { operationId: ctx.write({ label: { kind: 'layout.remove', name }, ops: [ctx.ops.remove('layout', id)] }) }
}

function storedLayouts(ctx: Ctx): Layout[] {
  return ctx.read
    .rows<Omit<Layout, 'body'> & { body: string }>(
      `SELECT id, name, body, position FROM layout WHERE deleted = 0 AND created_dev IS NOT NULL
       ORDER BY position, name, id`,
    )
    .map((stored) => ({ ...stored, body: layoutBody.parse({ columns: [], ...JSON.parse(stored.body) }) }))
}

function found(layouts: readonly Layout[], id: LayoutId): Layout {
  const layout = layouts.find((one) => one.id === id)
  if (layout === undefined) throw refuse('ROW_NOT_FOUND', { what: 'layout' })
  return layout
}

function nextPosition(layouts: readonly Layout[]): number {
  return Math.max(-1, ...layouts.map(({ position }) => position)) + 1
}
