import fc from 'fast-check'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { beginBooks } from '../../src-main/core/features/books/begin-books.ts'
import { saveExpense, voidExpense } from '../../src-main/core/features/books/expenses.ts'
import { closePeriod, reopenPeriod } from '../../src-main/core/features/books/periods.ts'
import { saveTransfer, voidTransfer } from '../../src-main/core/features/books/transfers.ts'
import { undoOperation } from '../../src-main/core/features/history/undo.ts'
import { recordPayment } from '../../src-main/core/features/payments/record-payment.ts'
import { refundPayment } from '../../src-main/core/features/payments/refund-payment.ts'
import { voidPayment } from '../../src-main/core/features/payments/void-payment.ts'
import type {
  ExpenseId,
  FundId,
  LedgerAccountId,
  MemberId,
  OperationId,
  PaymentId,
  TransferId,
} from '../../src-shared/contract/values.ts'
import { Refusal } from '../../src-shared/domain/refusal.ts'
import { MemoryLaptop } from './memory-club.ts'

/** One thing that happens to the books; numbers choose among what is there at that moment. */
export interface BookAct {
  readonly kind: (typeof kinds)[number]
  readonly which: number
  readonly other: number
  readonly day: string | null
  readonly amount: number
}

const kinds = [
  ...['pay', 'pay', 'pay', 'payByBank', 'refund', 'expense', 'expense', 'transfer', 'correct', 'open'],
  ...['voidPayment', 'voidExpense', 'voidTransfer', 'undo', 'close', 'reopen', 'dropFund', 'owe'],
] as const

const days = ['2025-03-30', '2025-12-01', '2026-03-31', '2026-04-01', '2026-06-15', '2027-01-31', '2027-04-02']

export const bookActs: fc.Arbitrary<BookAct[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    which: fc.nat(30),
    other: fc.nat(30),
    day: fc.option(fc.constantFrom(...days), { freq: 6 }),
    amount: fc.constantFrom(1, 300, 1500, 3000, 7000),
  }),
  { minLength: 8, maxLength: 30, size: 'max' },
)

/** Three members who owe dues of several years, a tin and two bank accounts. */
export function clubWithBooks(): MemoryLaptop {
  const laptop = new MemoryLaptop('anna', Date.UTC(2027, 4, 1))
  const { ops, newId, write } = laptop.ctx()
  write({
    label: { kind: 'club.create' },
    ops: [
      ops.create('club', newId(), { identity: { name: 'みどりの会' } }),
      ...['一', '二', '三'].map((name) => ops.create('member', newId(), { name: { fullName: name } })),
      ...['甲銀行', '乙銀行'].map((name, position) =>
        ops.create('fund', newId(), { all: { name, kind: 'bank', position } }),
      ),
      ops.create('fee', 'dues', { all: { name: '年会費', amount: 3000, rhythm: 'yearly' } }),
    ],
  })
  beginBooks(laptop.ctx())
  const { ops: op, write: put, read } = laptop.ctx()
  const [account] = read.rows<{ id: string }>("SELECT id FROM ledger_account WHERE kind = 'income' ORDER BY position")
  put({
    label: { kind: 'fee.save' },
    ops: [op.set('fee', 'dues', 'books', { ledgerAccountId: account?.id ?? null, taxClass: 'none' })],
  })
  return laptop
}

/** Does it; what the rules refuse simply does not happen. */
export function doToBooks(laptop: MemoryLaptop, act: BookAct): void {
  laptop.clock += 60_000
  try {
    laptop.db.transaction(() => happen(laptop.ctx(), act))
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
  }
}

function happen(ctx: Ctx, { kind, which, other, day, amount }: BookAct): unknown {
  const one = <Id extends string>(table: string, place = which): Id => pick<Id>(ctx, table, place)
  const reason = 'まちがい'
  const paidOn = day ?? '2026-05-05'
  switch (kind) {
    case 'pay':
    case 'payByBank':
      return recordPayment(ctx, {
        ...{ payerId: one<MemberId>('member'), amount, paidOn: day, method: kind === 'pay' ? 'cash' : 'bank' },
        ...{ methodId: null, fundId: null, batchId: null, reference: '', note: '', occasions: [] },
      } as Parameters<typeof recordPayment>[1])
    case 'refund':
      return refundPayment(ctx, {
        ...{ paymentId: one<PaymentId>('payment'), amount, refundedOn: day, method: 'cash', methodId: null },
        ...{ fundId: null, reason, waive: false },
      })
    case 'expense':
      return saveExpense(ctx, { paidOn, amount, fundId: one('fund'), ledgerAccountId: accountOrNone(ctx, other) })
    case 'correct':
      return saveExpense(ctx, { id: one<ExpenseId>('expense'), paidOn, amount, fundId: one('fund', other) })
    case 'transfer':
      return saveTransfer(ctx, { movedOn: paidOn, amount, fromFundId: one('fund'), toFundId: one('fund', other) })
    case 'voidPayment':
      return voidPayment(ctx, { id: one<PaymentId>('payment'), reason })
    case 'voidExpense':
      return voidExpense(ctx, { id: one<ExpenseId>('expense'), reason })
    case 'voidTransfer':
      return voidTransfer(ctx, { id: one<TransferId>('transfer'), reason })
    case 'undo':
      return undoOperation(ctx, { operationId: one<OperationId>('operation', which + 3), laterEdits: 'leave' })
    case 'close':
      return closePeriod(ctx, { period: which % 2 === 0 ? paidOn.slice(0, 7) : paidOn.slice(0, 4), note: '' })
    case 'reopen':
      return reopenPeriod(ctx, { period: paidOn.slice(0, 7), reason })
    case 'open':
      return ctx.write({
        label: { kind: 'fund.save' },
        ops: [ctx.ops.set('fund', one<FundId>('fund'), 'opening', { openingOn: day, openingAmount: amount })],
      })
    case 'dropFund':
      return which === 0
        ? ctx.write({ label: { kind: 'fund.remove' }, ops: [ctx.ops.remove('fund', one('fund'))] })
        : null
    default:
      return ctx.write({ label: { kind: 'billing.run' }, ops: [charge(ctx, one('member'), 2025 + (other % 4))] })
  }
}

function charge(ctx: Ctx, memberId: string, fiscalYear: number) {
  const body = { memberId, feeId: 'dues', fiscalYear, amount: 3000, dueOn: null }
  const period = { periodStart: `${fiscalYear}-04-01`, periodEnd: `${fiscalYear + 1}-03-31` }
  return ctx.ops.create('charge', ctx.newId(), { body: { ...body, ...period } })
}

function accountOrNone(ctx: Ctx, which: number): LedgerAccountId | null {
  return which % 3 === 0 ? null : pick<LedgerAccountId>(ctx, 'ledger_account', which)
}

function pick<Id extends string>(ctx: Ctx, table: string, which: number): Id {
  const ids = ctx.read.rows<{ id: Id }>(`SELECT id FROM ${table} ORDER BY id`)
  const found = ids[which % Math.max(1, ids.length)]
  if (found === undefined) throw new Refusal('ROW_NOT_FOUND', { what: table })
  return found.id
}
