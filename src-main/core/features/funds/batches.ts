import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findBatches, getBatch, named, storedFunds } from './queries.ts'

export function listBatches(ctx: Ctx, input: Inputs['batches']['list']): Outputs['batches']['list'] {
  return findBatches(ctx.read, input)
}

export function readBatch(ctx: Ctx, { id }: Inputs['batches']['get']): Outputs['batches']['get'] {
  return getBatch(ctx.read, id)
}

export function saveBatch(ctx: Ctx, input: Inputs['batches']['save']): Outputs['batches']['save'] {
  const before = input.id === undefined ? undefined : getBatch(ctx.read, input.id)
  const startedOn = input.startedOn ?? before?.startedOn ?? ctx.today
  checkDates(startedOn)
  const fundId = input.fundId === undefined ? (before?.fundId ?? null) : input.fundId
  if (fundId !== null) named(storedFunds(ctx.read), fundId, 'fund')

  const id = before?.id ?? ctx.newId()
  const expected = input.expected === undefined ? (before?.expected ?? null) : input.expected
  const all = { name: input.name, startedOn, fundId, expected, note: input.note?.trim() ?? before?.note ?? '' }
  const op = before === undefined ? ctx.ops.create('batch', id, { all }) : ctx.ops.set('batch', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'batch.save', name: input.name }, ops: [op] }) }
}

/** Counted against its payments: whoever closes it with a difference says why. */
export function closeBatch(ctx: Ctx, input: Inputs['batches']['close']): Outputs['batches']['close'] {
  const { id, name, sum, closed } = getBatch(ctx.read, input.id)
  if (closed !== null) throw refuse('BATCH_CLOSED', { name })
  const reason = input.reason.trim()
  if (input.counted !== sum && reason === '') throw refuse('REASON_NEEDED', {})

  const close = { closedOn: ctx.today, counted: input.counted, reason }
  const ops = [ctx.ops.set('batch', id, 'close', close)]
  return { operationId: ctx.write({ label: { kind: 'batch.close', name }, ops }) }
}

export function reopenBatch(ctx: Ctx, input: Inputs['batches']['reopen']): Outputs['batches']['reopen'] {
  const { id, name } = getBatch(ctx.read, input.id)
  const ops = [ctx.ops.set('batch', id, 'close', { closedOn: null, counted: null, reason: '' })]
  return { operationId: ctx.write({ label: { kind: 'batch.reopen', name }, ops }) }
}
