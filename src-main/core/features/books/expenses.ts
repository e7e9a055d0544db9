import type { Expense } from '../../../../src-shared/contract/expenses.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { ExpenseId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { GroupValue, Op } from '../../db/change.ts'
import { checkDates } from '../../db/check-dates.ts'
import { refuseClosedPeriod } from '../../db/closed-period.ts'
import type { Ctx } from '../../db/ctx.ts'
import { shownValue } from '../../db/ops.ts'
import { accountsById } from './accounts-of.ts'
import { expensesWhere, getExpense, getFund } from './expense-rows.ts'
import { refuseUnfitLine } from './line-of-entry.ts'

type Save = Inputs['books']['saveExpense']

/** Records money that went out, or corrects it as long as its period is open. A late one is entered all the same. */
export function saveExpense(ctx: Ctx, input: Save): Outputs['books']['saveExpense'] {
  const before = input.id === undefined ? null : getExpense(ctx.read, input.id)
  if (before !== null && before.voided !== null) throw refuse('ENTRY_VOID', {})
  checkExpense(ctx, input)
  if (before !== null) refuseClosedPeriod(ctx.read, before.paidOn, input.paidOn)
  else if (input.bankLineId)
    refuseUnfitLine(ctx.read, input.bankLineId, [{ fundId: input.fundId, amount: -input.amount }])

  const id = before?.id ?? (ctx.newId() as ExpenseId)
  const all = { ...(before === null ? blank : shownValue(ctx.read, 'expense', id, 'all')), ...body(input) }
  const name = String(all.payee || all.description || '')
  return {
    id,
    operationId: ctx.write({ label: { kind: 'expense.save', name }, ops: expenseOps(ctx, { id, all, before, input }) }),
  }
}

/** The event is compared by itself: to name it changes nothing of what was spent. */
function expenseOps(
  { ops }: Ctx,
  { id, all, before, input }: { id: string; all: GroupValue; before: Expense | null; input: Save },
): Op[] {
  const { eventId = before?.eventId ?? null } = input
  if (before === null) {
    const [event, bank] = [
      eventId !== null && { event: { eventId } },
      input.bankLineId && { bank: { bankLineId: input.bankLineId } },
    ]
    return [ops.create('expense', id, { all, ...event, ...bank })]
  }
  const isOther = eventId !== before.eventId
  return [ops.set('expense', id, 'all', all), ...(isOther ? [ops.set('expense', id, 'event', { eventId })] : [])]
}

const blank = { contactId: null, payee: '', ledgerAccountId: null, description: '', taxClass: 'none', voucherIds: [] }

function checkExpense({ read, today }: Ctx, input: Save): void {
  checkDates(input.paidOn)
  if (input.paidOn > today) throw refuse('DATE_AHEAD', { date: input.paidOn })
  getFund(read, input.fundId)
  const { ledgerAccountId: account, contactId } = input
  if (account != null && accountsById(read).get(account)?.deleted !== false) {
    throw refuse('ROW_NOT_FOUND', { what: 'ledgerAccount' })
  }
  if (input.eventId != null && !exists(read, 'event', input.eventId)) throw refuse('ROW_NOT_FOUND', { what: 'event' })
  if (contactId == null) return
  if (!exists(read, 'contact', contactId)) throw refuse('ROW_NOT_FOUND', { what: 'contact' })
}

function exists(read: Ctx['read'], table: 'event' | 'contact', id: string): boolean {
  return read.row(`SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL`, id) !== undefined
}

/** What was said; what was left out stays as it is. */
function body({ id: _id, eventId: _event, bankLineId: _line, ...said }: Save): Record<string, unknown> {
  const trimmed = { ...said, payee: said.payee?.trim(), description: said.description?.trim() }
  return Object.fromEntries(Object.entries(trimmed).filter(([, value]) => value !== undefined))
}

export function voidExpense(ctx: Ctx, input: Inputs['books']['voidExpense']): Outputs['books']['voidExpense'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const { id, payee, description, voided } = getExpense(ctx.read, input.id)
  if (voided !== null) throw refuse('ENTRY_VOID', {})

  const label = { kind: 'expense.void', name: payee || description } as const
  return { operationId: ctx.write({ label, ops: [ctx.ops.voided('expense', id, reason)] }) }
}

export function readExpense(ctx: Ctx, { id }: Inputs['books']['expense']): Outputs['books']['expense'] {
  return getExpense(ctx.read, id)
}

/** The newest first; `sum` is of those that are not void. */
export function listExpenses(ctx: Ctx, input: Inputs['books']['expenses']): Outputs['books']['expenses'] {
  const wanted = foldText(input.search)
  const accounts = accountsById(ctx.read)
  const found = expensesWhere(
    ctx.read,
    'paid_on BETWEEN ? AND ? ORDER BY paid_on DESC, expense.created_hlc DESC, expense.id',
    input.from,
    input.to,
  )
    .filter(({ voided }) => input.includeVoid || voided === null)
    .filter(({ payee, description, amount, ledgerAccountId }) => {
      const account = accounts.get(ledgerAccountId ?? '')?.name ?? ''
      return wanted === '' || `${amount}` === wanted || foldText(`${payee} ${description} ${account}`).includes(wanted)
    })
  const sum = found.reduce((total, { amount, voided }) => total + (voided === null ? amount : 0), 0)
  return { total: found.length, sum, expenses: found.slice(input.offset, input.offset + input.limit) }
}
