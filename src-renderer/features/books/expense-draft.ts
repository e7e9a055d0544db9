import type { Expense } from '../../../src-shared/contract/expenses.ts'
import type { Contact } from '../../../src-shared/contract/funds.ts'
import type { TaxClass } from '../../../src-shared/contract/ledger-accounts.ts'
import type { AttachmentId, EventId, FundId, LedgerAccountId } from '../../../src-shared/contract/values.ts'

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
  readonly eventId: EventId | null
}

export function emptyDraft(fundId: FundId, paidOn: string): ExpenseDraft {
  const words = { payee: '', description: '', ledgerAccountId: null }
  return { ...words, paidOn, amount: null, fundId, taxClass: 'none', voucherIds: [], eventId: null }
}

/** The next of a pile is of the same day and fund, and often for the same. */
export function nextDraft({ paidOn, fundId, ledgerAccountId, taxClass, eventId }: ExpenseDraft): ExpenseDraft {
  return { ...emptyDraft(fundId, paidOn ?? ''), ledgerAccountId, taxClass, eventId }
}

export function draftOf({ id: _id, voided: _voided, contactId, ...said }: Expense, contacts: Contacts): ExpenseDraft {
  return { ...said, payee: contacts.find(({ id }) => id === contactId)?.name ?? said.payee }
}

type Contacts = readonly Pick<Contact, 'id' | 'name'>[]

/** What is sent, or null while something is missing. Whoever is named as a known contact is that contact. */
export function toSave({ paidOn, amount, voucherIds, ...said }: ExpenseDraft, contacts: Contacts) {
  if (paidOn === null || paidOn === '' || amount === null) return null
  const contactId = contacts.find(({ name }) => name === said.payee.trim())?.id ?? null
  return { ...said, contactId, paidOn, amount, voucherIds: [...voucherIds] }
}

/** Whether anything was written since it stood so. */
export function isChanged(draft: ExpenseDraft, before: ExpenseDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(before)
}
