import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { LedgerAccount } from '../../../../src-shared/contract/ledger-accounts.ts'
import { isBilled } from '../../../../src-shared/domain/fee-periods.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { liveAccounts } from './ledger-accounts.ts'
import { rowExists } from './row-exists.ts'

const usual: readonly (readonly [key: string, kind: LedgerAccount['kind'], name: string])[] = [
  ['dues', 'income', '会費収入'],
  ['entrance', 'income', '入会金収入'],
  ['donation', 'income', '寄附金収入'],
  ['activity', 'income', '事業収入'],
  ['grant', 'income', '補助金収入'],
  ['otherIncome', 'income', '雑収入'],
  ['meeting', 'expense', '会議費'],
  ['communication', 'expense', '通信費'],
  ['printing', 'expense', '印刷費'],
  ['supplies', 'expense', '消耗品費'],
  ['travel', 'expense', '旅費交通費'],
  ['project', 'expense', '事業費'],
  ['condolence', 'expense', '慶弔費'],
  ['charges', 'expense', '支払手数料'],
  ['otherExpense', 'expense', '雑費'],
  ['advance', 'liability', '前受金'],
  ['suspense', 'liability', '仮受金'],
]

/**
 * The usual accounts and a tin, and for each fee without an account the one it plainly belongs to. What is there already
 * stays; two laptops that both begin make the same rows.
 */
export function beginBooks(ctx: Ctx): Outputs['books']['begin'] {
  const known = new Set(liveAccounts(ctx).map(({ name }) => foldText(name)))
  const accounts = usual.flatMap(([key, kind, name], position): Op[] => {
    const id = deterministicId('ledgerAccount', key)
    if (known.has(foldText(name))) return []
    if (rowExists(ctx.read, 'ledger_account', id)) return [ctx.ops.restore('ledgerAccount', id)]
    return [ctx.ops.create('ledgerAccount', id, { all: { name, kind, position }, mapping: { mapping: {} } })]
  })
  return {
    operationId: ctx.write({ label: { kind: 'books.begin' }, ops: [...accounts, ...tin(ctx), ...feesOfAccounts(ctx)] }),
  }
}

function tin(ctx: Ctx): Op[] {
  const known = ctx.read.row("SELECT 1 FROM fund WHERE kind = 'cash' AND deleted = 0 AND created_dev IS NOT NULL")
  if (known !== undefined) return []
  const id = deterministicId('fund', 'tin')
  if (rowExists(ctx.read, 'fund', id)) return [ctx.ops.restore('fund', id)]
  return [ctx.ops.create('fund', id, { all: { name: '現金', kind: 'cash', position: 0 } })]
}

/** Dues are 会費収入 as long as nobody says otherwise; of what is given on occasion only a donation says what it is. */
function feesOfAccounts(ctx: Ctx): Op[] {
  const byName = new Map(liveAccounts(ctx).map(({ id, name }) => [foldText(name), id as string]))
  const accountOf = (key: string, name: string) => byName.get(foldText(name)) ?? deterministicId('ledgerAccount', key)
  const fees = ctx.read.rows<{ id: string; name: string; rhythm: string; taxClass: string }>(
    `SELECT id, name, rhythm, tax_class FROM fee
     WHERE deleted = 0 AND created_dev IS NOT NULL AND ledger_account_id IS NULL`,
  )
  return fees.flatMap(({ id, name, rhythm, taxClass }) => {
    const ledgerAccountId = /寄[附付]/.test(name)
      ? accountOf('donation', '寄附金収入')
      : rhythm === 'entrance' || name.includes('入会')
        ? accountOf('entrance', '入会金収入')
        : !isBilled(rhythm)
          ? null
          : accountOf('dues', '会費収入')
    return ledgerAccountId === null ? [] : [ctx.ops.set('fee', id, 'books', { ledgerAccountId, taxClass })]
  })
}
