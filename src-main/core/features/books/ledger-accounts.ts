import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { LedgerAccount } from '../../../../src-shared/contract/ledger-accounts.ts'
import type { LedgerAccountId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { storedAccounts } from './accounts-of.ts'

export function listAccounts(ctx: Ctx): Outputs['books']['accounts'] {
  const used = new Map(
    ctx.read
      .rows<{ id: string; count: number }>(
        `SELECT id, count(*) AS count FROM (
           SELECT ledger_account_id AS id FROM fee WHERE deleted = 0 AND created_dev IS NOT NULL
           UNION ALL SELECT ledger_account_id FROM expense WHERE void_wall IS NULL AND deleted = 0)
         WHERE id IS NOT NULL GROUP BY id`,
      )
      .map(({ id, count }) => [id, count]),
  )
  return liveAccounts(ctx).map((account) => ({ ...account, used: used.get(account.id) ?? 0 }))
}

export function saveAccount(ctx: Ctx, input: Inputs['books']['saveAccount']): Outputs['books']['saveAccount'] {
  const accounts = liveAccounts(ctx)
  const before = accounts.find(({ id }) => id === input.id)
  if (input.id !== undefined && before === undefined) throw refuse('ROW_NOT_FOUND', { what: 'ledgerAccount' })
  const { name, kind } = input
  if (accounts.some((account) => account.id !== input.id && foldText(account.name) === foldText(name))) {
    throw refuse('NAME_TAKEN', { name })
  }

  const id = before?.id ?? (ctx.newId() as LedgerAccountId)
  const groups = {
    all: { name, kind, position: input.position ?? before?.position ?? accounts.length },
    mapping: { mapping: input.mapping ?? before?.mapping ?? {} },
  }
  const ops =
    before === undefined
      ? [ctx.ops.create('ledgerAccount', id, groups)]
      : [
          ctx.ops.set('ledgerAccount', id, 'all', groups.all),
          ...(input.mapping === undefined ? [] : [ctx.ops.set('ledgerAccount', id, 'mapping', groups.mapping)]),
        ]
  return { id, operationId: ctx.write({ label: { kind: 'ledgerAccount.save', name }, ops }) }
}

/** One that a fee or an expense names stays. */
export function removeAccount(ctx: Ctx, { id }: Inputs['books']['removeAccount']): Outputs['books']['removeAccount'] {
  const account = listAccounts(ctx).find((each) => each.id === id)
  if (account === undefined) throw refuse('ROW_NOT_FOUND', { what: 'ledgerAccount' })
  const { name, used } = account
  if (used > 0) throw refuse('STILL_IN_USE', { name, count: used })

  return {
    operationId: ctx.write({
      label: { kind: 'ledgerAccount.remove', name },
      ops: [ctx.ops.remove('ledgerAccount', id)],
    }),
  }
}

export function liveAccounts(ctx: Ctx): LedgerAccount[] {
  return storedAccounts(ctx.read)
    .filter(({ deleted }) => !deleted)
    .map(({ deleted: _deleted, ...account }) => account)
}
