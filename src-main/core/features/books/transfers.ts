import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { TransferId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { checkDates } from '../../db/check-dates.ts'
import { refuseClosedPeriod } from '../../db/closed-period.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getFund, getTransfer } from './expense-rows.ts'
import { refuseUnfitLine } from './line-of-entry.ts'

/** Money taken from one fund to another: cash brought to the bank, or drawn there. */
export function saveTransfer(ctx: Ctx, input: Inputs['books']['saveTransfer']): Outputs['books']['saveTransfer'] {
  const before = input.id === undefined ? null : getTransfer(ctx.read, input.id)
  if (before !== null && before.voided !== null) throw refuse('ENTRY_VOID', {})
  const { movedOn, amount, fromFundId, toFundId, bankLineId } = input
  checkDates(movedOn)
  if (movedOn > ctx.today) throw refuse('DATE_AHEAD', { date: movedOn })
  if (fromFundId === toFundId) throw refuse('TRANSFER_TO_ITSELF', {})
  const [from, to] = [getFund(ctx.read, fromFundId), getFund(ctx.read, toFundId)]
  if (before !== null) refuseClosedPeriod(ctx.read, before.movedOn, movedOn)
  else if (bankLineId) {
    const moves = [
      { fundId: fromFundId, amount: -amount },
      { fundId: toFundId, amount },
    ]
    refuseUnfitLine(ctx.read, bankLineId, moves)
  }

  const id = before?.id ?? (ctx.newId() as TransferId)
  const all = { movedOn, amount, fromFundId, toFundId, note: (input.note ?? before?.note ?? '').trim() }
  const bank = bankLineId && { bank: { bankLineIds: [bankLineId] } }
  const op =
    before === null ? ctx.ops.create('transfer', id, { all, ...bank }) : ctx.ops.set('transfer', id, 'all', all)
  const label = { kind: 'transfer.save', name: `${from.name} → ${to.name}` } as const
  return { id, operationId: ctx.write({ label, ops: [op] }) }
}

export function voidTransfer(ctx: Ctx, input: Inputs['books']['voidTransfer']): Outputs['books']['voidTransfer'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const { id, note, voided } = getTransfer(ctx.read, input.id)
  if (voided !== null) throw refuse('ENTRY_VOID', {})

  const label = { kind: 'transfer.void', name: note } as const
  return { operationId: ctx.write({ label, ops: [ctx.ops.voided('transfer', id, reason)] }) }
}

export function readTransfer(ctx: Ctx, { id }: Inputs['books']['transfer']): Outputs['books']['transfer'] {
  return getTransfer(ctx.read, id)
}
