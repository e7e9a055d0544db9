import type { BooksFormat, LedgerAccount } from '../../../../src-shared/contract/ledger-accounts.ts'
import type { Read } from '../../db/connection.ts'
import { deterministicId } from '../../db/ids.ts'

/** 前受金: what was received for a later fiscal year or for nothing yet. Every laptop begins with the same one. */
export const ADVANCE_ACCOUNT = deterministicId('ledgerAccount', 'advance')

export type StoredAccount = LedgerAccount & { readonly deleted: boolean }
type Mapping = LedgerAccount['mapping']
export type ProgramAccount = NonNullable<Mapping[BooksFormat]>

/** Every account that ever was: an entry keeps the name of one that is gone. */
export function storedAccounts(read: Read): StoredAccount[] {
  return read
    .rows<Omit<StoredAccount, 'mapping' | 'deleted'> & { mapping: string; deleted: number }>(
      `SELECT id, name, kind, position, mapping, deleted FROM ledger_account WHERE created_dev IS NOT NULL
       ORDER BY CASE kind WHEN 'income' THEN 0 WHEN 'expense' THEN 1 WHEN 'asset' THEN 2 ELSE 3 END, position, name, id`,
    )
    .map(({ mapping, deleted, ...account }) => ({
      ...account,
      mapping: JSON.parse(mapping) as Mapping,
      deleted: deleted !== 0,
    }))
}

export function accountsById(read: Read): ReadonlyMap<string, StoredAccount> {
  return new Map(storedAccounts(read).map((account) => [account.id, account]))
}
