import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { FUND_MOVEMENTS, fundBalances } from '../../db/fund-balance.ts'

import { countUses, named, storedFunds } from './queries.ts'

type SaveFund = Inputs['funds']['save']
type Fund = ReturnType<typeof storedFunds>[number]

export function listFunds(ctx: Ctx): Outputs['funds']['list'] {
  const balances = fundBalances(ctx.read)
  return storedFunds(ctx.read).map((fund) => ({ ...fund, balance: balances.get(fund.id) ?? 0 }))
}

/** What is left out stays as it is, or is empty. */
export function saveFund(ctx: Ctx, input: SaveFund): Outputs['funds']['save'] {
  const funds = storedFunds(ctx.read)
  const before = input.id === undefined ? undefined : named(funds, input.id, 'fund')
  if (funds.some(({ id, name }) => id !== before?.id && foldText(name) === foldText(input.name)))
    throw refuse('NAME_TAKEN', { name: input.name })
  checkDates(input.openingOn)
  const groups = groupsOf(input, before, funds.length)

  const id = before?.id ?? ctx.newId()
  const ops =
    before === undefined
      ? [ctx.ops.create('fund', id, groups)]
      : Object.entries(groups).map(([group, value]) => ctx.ops.set('fund', id, group, value))
  return { id, operationId: ctx.write({ label: { kind: 'fund.save', name: input.name }, ops }) }
}

/** Refused while anything was booked on it, be it only because it is the first of its kind. */
export function removeFund(ctx: Ctx, { id }: Inputs['funds']['remove']): Outputs['funds']['remove'] {
  const { name } = named(storedFunds(ctx.read), id, 'fund')
  const moved = ctx.read.row<{ count: number }>(
    `SELECT count(*) AS count FROM (${FUND_MOVEMENTS}) WHERE fund_id = ?`,
    id,
  )
  const count = (moved?.count ?? 0) + countUses(ctx.read, id, heldBy)
  if (count > 0) throw refuse('STILL_IN_USE', { name, count })

  return { operationId: ctx.write({ label: { kind: 'fund.remove', name }, ops: [ctx.ops.remove('fund', id)] }) }
}

const heldBy = [
  ['payment_method', 'fund_id'],
  ['batch', 'fund_id'],
  ['bank_line', 'fund_id'],
  ['cash_count', 'fund_id'],
] as const

function groupsOf(input: SaveFund, before: Fund | undefined, next: number) {
  return {
    all: { name: input.name, kind: input.kind, position: input.position ?? before?.position ?? next },
    bank: {
      bankCode: input.bankCode ?? before?.bankCode ?? '',
      bankName: input.bankName ?? before?.bankName ?? '',
      branchCode: input.branchCode ?? before?.branchCode ?? '',
      branchName: input.branchName ?? before?.branchName ?? '',
      accountType: input.accountType ?? before?.accountType ?? '',
      accountNumber: input.accountNumber ?? before?.accountNumber ?? '',
      holderKana: input.holderKana ?? before?.holderKana ?? '',
    },
    opening: {
      openingOn: input.openingOn === undefined ? (before?.openingOn ?? null) : input.openingOn,
      openingAmount: input.openingAmount ?? before?.openingAmount ?? 0,
    },
  }
}
