import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { OfficeId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { runsOn } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Ctx } from '../../db/ctx.ts'
import { storedOffice, storedOffices, storedTerms } from './queries.ts'

export function listOffices(ctx: Ctx): Outputs['offices']['list'] {
  const running = storedTerms(ctx.read).filter((term) => runsOn(term, ctx.today))
  const holders = Map.groupBy(running, ({ officeId }) => officeId)
  return storedOffices(ctx.read).map((office) => ({
    ...office,
    holders: (holders.get(office.id) ?? []).map(({ memberId, name, startsOn, endsOn }) => ({
      memberId,
      name,
      startsOn,
      endsOn,
    })),
  }))
}

export function saveOffice(ctx: Ctx, input: Inputs['offices']['save']): Outputs['offices']['save'] {
  const offices = storedOffices(ctx.read)
  const before = input.id === undefined ? undefined : storedOffice(ctx.read, input.id)
  const id = before?.id ?? (ctx.newId() as OfficeId)
  const isTaken = (other: { id: string; name: string }) =>
    other.id !== id && foldText(other.name) === foldText(input.name)
  if (offices.some(isTaken)) throw refuse('NAME_TAKEN', { name: input.name })

  const next = Math.max(-1, ...offices.map(({ position }) => position)) + 1
  const all = {
    name: input.name,
    director: input.director ?? before?.director ?? false,
    position: input.position ?? before?.position ?? next,
  }
  const op = before === undefined ? ctx.ops.create('office', id, { all }) : ctx.ops.set('office', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'office.save', name: input.name }, ops: [op] }) }
}

/** Its terms stay written, so that bringing the office back brings its history back too. */
export function removeOffice(ctx: Ctx, { id }: Inputs['offices']['remove']): Outputs['offices']['remove'] {
  const { name } = storedOffice(ctx.read, id)
  return { operationId: ctx.write({ label: { kind: 'office.remove', name }, ops: [ctx.ops.remove('office', id)] }) }
}
