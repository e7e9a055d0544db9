import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { GroupId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { countsByGroup, storedGroup, storedGroups } from './queries.ts'

export function listGroups(ctx: Ctx): Outputs['groups']['list'] {
  const counts = countsByGroup(ctx.read, ctx.today)
  return storedGroups(ctx.read).map((group) => ({ ...group, memberCount: counts.get(group.id) ?? 0 }))
}

/** Two kinds may each have a 1班; one kind may not have two. */
export function saveGroup(ctx: Ctx, input: Inputs['groups']['save']): Outputs['groups']['save'] {
  const before = input.id === undefined ? undefined : storedGroup(ctx.read, input.id)
  const groups = storedGroups(ctx.read)
  const id = before?.id ?? (ctx.newId() as GroupId)
  const kind = (input.kind ?? before?.kind ?? '').trim()
  const isTaken = (other: { id: string; name: string; kind: string }) =>
    other.id !== id && other.kind === kind && foldText(other.name) === foldText(input.name)
  if (groups.some(isTaken)) throw refuse('NAME_TAKEN', { name: input.name })

  const next = Math.max(-1, ...groups.map(({ position }) => position)) + 1
  const all = { name: input.name, kind, position: input.position ?? before?.position ?? next }
  const op =
    before === undefined ? ctx.ops.create('memberGroup', id, { all }) : ctx.ops.set('memberGroup', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'group.save', name: input.name }, ops: [op] }) }
}

/** Who belonged to it stays written, so that bringing the group back brings its people back too. */
export function removeGroup(ctx: Ctx, { id }: Inputs['groups']['remove']): Outputs['groups']['remove'] {
  const { name } = storedGroup(ctx.read, id)
  return { operationId: ctx.write({ label: { kind: 'group.remove', name }, ops: [ctx.ops.remove('memberGroup', id)] }) }
}
