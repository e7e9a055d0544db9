import type { Fee } from '../../../../src-shared/contract/fees.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { usualDueMonth } from '../../../../src-shared/domain/fee-periods.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { GroupValue, Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { storedFees } from '../../db/fee-rows.ts'
import { countOpenCharges } from './queries.ts'

type Body = Omit<Fee, 'id' | 'name' | 'amount' | 'position'>

/** What holds of a fee until a club says otherwise. */
const usual: Omit<Body, 'dueMonth'> = {
  rhythm: 'yearly',
  memberTypeIds: [],
  receiptText: '',
  prices: [],
  familyRule: 'each',
  furtherAmount: 0,
  proration: 'none',
  rounding: 1,
  unitName: '',
  ledgerAccountId: null,
  taxClass: 'none',
  donation: false,
}

export function listFees(ctx: Ctx): Outputs['fees']['list'] {
  return storedFees(ctx.read)
}

/** Makes or changes a fee. Charges already made keep their amount. */
export function saveFee(ctx: Ctx, input: Inputs['fees']['save']): Outputs['fees']['save'] {
  const fees = storedFees(ctx.read)
  const before = fees.find(({ id }) => id === input.id)
  if (input.id !== undefined && before === undefined) throw refuse('FEE_NOT_FOUND', {})
  const name = input.name.trim()
  if (fees.some((fee) => fee.id !== input.id && foldText(fee.name) === foldText(name)))
    throw refuse('NAME_TAKEN', { name })
  for (const price of input.prices ?? []) refuseReversedAges(price)

  const id = input.id ?? ctx.newId()
  const dueMonth = usualDueMonth(input.rhythm ?? usual.rhythm)
  const fee = { ...usual, dueMonth, position: fees.length, ...before, ...given(input), name }
  return { id, operationId: ctx.write({ label: { kind: 'fee.save', name }, ops: feeOps(ctx, id, fee, before) }) }
}

/** Takes a fee off the list. Its charges stay with their name; one that somebody still owes holds it there. */
export function removeFee(ctx: Ctx, { id }: Inputs['fees']['remove']): Outputs['fees']['remove'] {
  const fee = storedFees(ctx.read).find((candidate) => candidate.id === id)
  if (fee === undefined) throw refuse('FEE_NOT_FOUND', {})
  const count = countOpenCharges(ctx.read, id)
  if (count > 0) throw refuse('STILL_IN_USE', { name: fee.name, count })

  return { operationId: ctx.write({ label: { kind: 'fee.remove', name: fee.name }, ops: [ctx.ops.remove('fee', id)] }) }
}

function refuseReversedAges({ fromAge, toAge }: Fee['prices'][number]): void {
  if (fromAge !== null && toAge !== null && fromAge > toAge) throw refuse('AGES_REVERSED', { fromAge, toAge })
}

/** What was said; whatever was left out stays as it is. */
function given(input: Inputs['fees']['save']): { amount: number } & Partial<Fee> {
  const said = Object.entries(input).filter(([, value]) => value !== undefined)
  return { amount: input.amount, ...(Object.fromEntries(said) as Partial<Fee>) }
}

/** A new fee with all its groups; of one that is there only what has changed, since each is compared by itself. */
function feeOps(ctx: Ctx, id: string, fee: Omit<Fee, 'id'>, before: Fee | undefined): Op[] {
  const groups = groupsOf(fee)
  if (before === undefined) return [ctx.ops.create('fee', id, groups)]
  const earlier = groupsOf(before)
  const changed = Object.entries(groups).filter(
    ([group, value]) => group === 'all' || JSON.stringify(value) !== JSON.stringify(earlier[group]),
  )
  return changed.map(([group, value]) => ctx.ops.set('fee', id, group, value))
}

function groupsOf(fee: Omit<Fee, 'id'>): Record<string, GroupValue> {
  const { name, amount, rhythm, memberTypeIds, receiptText, dueMonth, position } = fee
  const { prices, familyRule, furtherAmount, proration, rounding, unitName } = fee
  const { ledgerAccountId, taxClass, donation } = fee
  return {
    all: { name, amount, rhythm, memberTypeIds, receiptText, dueMonth, position },
    pricing: { prices, familyRule, furtherAmount, proration, rounding, unitName },
    books: { ledgerAccountId, taxClass },
    donation: { donation },
  }
}
