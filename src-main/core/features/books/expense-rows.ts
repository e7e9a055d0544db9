import type { Expense, Transfer } from '../../../../src-shared/contract/expenses.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Bindable, Read } from '../../db/connection.ts'

interface VoidMark {
  readonly voidWall: number | null
  readonly voidReason: string | null
}

type StoredExpense = Omit<Expense, 'voided' | 'voucherIds'> & VoidMark & { readonly voucherIds: string }

/** Expenses that fit a condition over `expense` and `contact`, in the order given. */
export function expensesWhere(read: Read, rest: string, ...values: Bindable[]): Expense[] {
  return read
    .rows<StoredExpense>(
      `SELECT expense.id, paid_on, amount, fund_id, contact_id, coalesce(contact.name, payee) AS payee, ledger_account_id,
         description, tax_class, voucher_ids, event_id, void_wall, void_reason
       FROM expense LEFT JOIN contact ON contact.id = contact_id
       WHERE expense.deleted = 0 AND expense.created_dev IS NOT NULL AND ${rest}`,
      ...values,
    )
    .map(({ voidWall, voidReason, voucherIds, ...stored }) => ({
      ...stored,
      voucherIds: JSON.parse(voucherIds) as Expense['voucherIds'],
      voided: voidedOf({ voidWall, voidReason }),
    }))
}

export function getExpense(read: Read, id: string): Expense {
  const [found] = expensesWhere(read, 'expense.id = ?', id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'expense' })
  return found
}

export function getTransfer(read: Read, id: string): Transfer {
  const found = read.row<Omit<Transfer, 'voided'> & VoidMark>(
    `SELECT id, moved_on, amount, from_fund_id, to_fund_id, note, void_wall, void_reason FROM transfer
     WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL`,
    id,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'transfer' })
  const { voidWall, voidReason, ...stored } = found
  return { ...stored, voided: voidedOf({ voidWall, voidReason }) }
}

/** The fund an entry is booked on; one that is gone takes no more. */
export function getFund(read: Read, id: string): { id: string; name: string; kind: string } {
  const found = read.row<{ id: string; name: string; kind: string }>(
    'SELECT id, name, kind FROM fund WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    id,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'fund' })
  return found
}

function voidedOf({ voidWall, voidReason }: VoidMark): Expense['voided'] {
  return voidWall === null ? null : { at: new Date(voidWall).toISOString(), reason: voidReason ?? '' }
}
