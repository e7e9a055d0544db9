import type { Expense } from '../../../src-shared/contract/books.ts'
import type { TaxClass } from '../../../src-shared/contract/ledger-accounts.ts'
import type { AttachmentId, FundId, LedgerAccountId } from '../../../src-shared/contract/values.ts'

/** What stands in the fields of an expense. */
export interface ExpenseDraft {
  readonly paidOn: string | null
  readonly payee: string
  readonly ledgerAccountId: LedgerAccountId | null
  readonly description: string
  readonly amount: number | null
  readonly fundId: FundId
  readonly taxClass: TaxClass
  readonly voucherIds: readonly AttachmentId[]
}

export function emptyDraft(fundId: FundId, paidOn: string): ExpenseDraft {
  const words = { payee: '', description: '', ledgerAccountId: null }
  return { ...words, paidOn, amount: null, fundId, taxClass: 'none', voucherIds: [] }
}

/** The next of a pile is of the same day and fund, and often for the same. */
export function nextDraft({ paidOn, fundId, ledgerAccountId, taxClass }: ExpenseDraft): ExpenseDraft {
  return { ...emptyDraft(fundId, paidOn ?? ''), ledgerAccountId, taxClass }
}

export function draftOf({ id: _id, voided: _voided, contactId: _contact, ...said }: Expense): ExpenseDraft {
  return said
}

/** What is sent, or null while something is missing. */
export function toSave({ paidOn, amount, voucherIds, ...said }: ExpenseDraft) {
  if (paidOn === null || paidOn === '' || amount === null) return null
  return { ...said, paidOn, amount, voucherIds: [...voucherIds] }
}
