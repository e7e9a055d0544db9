import fc from 'fast-check'
import { unmergeMember } from '../../src-main/core/app/unmerge.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { bill } from '../../src-main/core/features/dues/bill.ts'
import { saveFee } from '../../src-main/core/features/dues/fees.ts'
import { waiveCharge } from '../../src-main/core/features/dues/waive-charge.ts'
import { mergeMembers } from '../../src-main/core/features/duplicates/merge-members.ts'
import { undoOperation } from '../../src-main/core/features/history/undo.ts'
import { trashMembers } from '../../src-main/core/features/members/trash-members.ts'
import { recordPayment } from '../../src-main/core/features/payments/record-payment.ts'
import { voidPayment } from '../../src-main/core/features/payments/void-payment.ts'
import { issueReceipts } from '../../src-main/core/features/receipts/issue-receipts.ts'
import { voidReceipt } from '../../src-main/core/features/receipts/void-receipt.ts'
import type { ChargeId, FeeId, MemberId, OperationId, PaymentId, ReceiptId } from '../../src-shared/contract/values.ts'
import { Refusal } from '../../src-shared/domain/refusal.ts'
import { MemoryLaptop } from './memory-club.ts'

/** One thing a treasurer does; numbers choose among what is there at that moment. */
export interface TreasurerAct {
  readonly kind: (typeof kinds)[number]
  readonly which: number
  readonly other: number
  readonly amount: number
}

const kinds = [
  ...[
    'bill',
    'bill',
    'pay',
    'pay',
    'payChosen',
    'payChosen',
    'payForOthers',
    'voidPayment',
    'waive',
    'undo',
    'undoBilling',
  ],
  ...['changeFee', 'merge', 'unmerge', 'trash', 'issue', 'issue', 'issueBatch', 'voidReceipt', 'nextYear'],
] as const

export const treasurerActs: fc.Arbitrary<TreasurerAct[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    which: fc.nat(40),
    other: fc.nat(40),
    amount: fc.constantFrom(1, 500, 2000, 3000, 5000, 12_000),
  }),
  { minLength: 12, maxLength: 40, size: 'max' },
)

const MEMBERS = 5

/** A club of five with a yearly fee and one that is owed once. */
export function clubWithTreasurer(): MemoryLaptop {
  const laptop = new MemoryLaptop('anna')
  const { ops, newId, write } = laptop.ctx()
  const members = Array.from({ length: MEMBERS }, (_, i) =>
    ops.create('member', newId(), {
      name: { familyName: '会員', givenName: String(i) },
      membership: { status: 'active' },
    }),
  )
  write({
    label: { kind: 'club.create' },
    ops: [ops.create('club', newId(), { identity: { name: 'みどりの会' } }), ...members],
  })
  saveFee(laptop.ctx(), { name: '年会費', amount: 3000 })
  saveFee(laptop.ctx(), { name: '入会金', amount: 2000, rhythm: 'once' })
  return laptop
}

/** Does it; what the rules refuse simply does not happen. */
export function doAsTreasurer(laptop: MemoryLaptop, act: TreasurerAct): void {
  laptop.clock += 60_000
  try {
    laptop.db.transaction(() => happen(laptop, laptop.ctx(), act))
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
  }
}

function happen(laptop: MemoryLaptop, ctx: Ctx, { kind, which, other, amount }: TreasurerAct): void {
  const member = () => pick<MemberId>(ctx, 'member', which)
  const payment = () => pick<PaymentId>(ctx, 'payment', which)
  const fee = () => pick<FeeId>(ctx, 'fee', other)
  switch (kind) {
    case 'bill':
      bill(ctx, { feeId: fee(), fiscalYear: 2024 + (which % 3) })
      break
    case 'pay':
      recordPayment(ctx, money(member(), amount))
      break
    case 'payChosen':
      recordPayment(ctx, { ...money(member(), amount), allocations: chosen(ctx, other, amount) })
      break
    case 'payForOthers':
      ctx.write({
        label: { kind: 'member.update' },
        ops: [ctx.ops.set('member', pick(ctx, 'member', other), 'household', { payerId: member() })],
      })
      break
    case 'voidPayment':
      voidPayment(ctx, { id: payment(), reason: '入力まちがい' })
      break
    case 'waive':
      waiveCharge(ctx, { chargeId: pick<ChargeId>(ctx, 'charge', which), reason: '休会' })
      break
    case 'undo':
      undoOperation(ctx, { operationId: pick<OperationId>(ctx, 'operation', which), laterEdits: 'leave' })
      break
    case 'undoBilling':
      undoOperation(ctx, { operationId: lastBilling(ctx), laterEdits: 'leave' })
      break
    case 'changeFee':
      saveFee(ctx, { id: fee(), name: `会費${other}`, amount })
      break
    case 'merge':
      mergeMembers(ctx, { survivorId: member(), loserId: pick<MemberId>(ctx, 'member', other), take: [] })
      break
    case 'unmerge':
      unmergeMember(ctx, { id: member() })
      break
    case 'trash':
      trashMembers(ctx, { ids: [member()] })
      break
    case 'issue':
      issueReceipts(ctx, { paymentIds: [payment()], locale: 'ja' })
      break
    case 'issueBatch':
      issueReceipts(ctx, { paymentIds: [payment(), pick<PaymentId>(ctx, 'payment', other)], locale: 'en' })
      break
    case 'voidReceipt':
      voidReceipt(ctx, { id: pick<ReceiptId>(ctx, 'receipt', which), reason: '書損' })
      break
    default:
      laptop.clock += 300 * 86_400_000
  }
}

function money(payerId: MemberId, amount: number) {
  return { payerId, amount, paidOn: null, method: 'cash' as const, reference: '', note: '' }
}

function chosen(ctx: Ctx, from: number, amount: number) {
  const charges = ctx.read.rows<{ id: ChargeId }>('SELECT id FROM charge ORDER BY id')
  return charges.slice(from % 3, (from % 3) + 1).map(({ id }) => ({ chargeId: id, amount }))
}

function lastBilling(ctx: Ctx): OperationId {
  const found = ctx.read.row<{ id: OperationId }>(
    "SELECT id FROM operation WHERE label ->> 'kind' = 'billing.run' ORDER BY hlc DESC LIMIT 1",
  )
  if (found === undefined) throw new Refusal('NOTHING_TO_UNDO', {})
  return found.id
}

function pick<Id extends string>(ctx: Ctx, table: string, which: number): Id {
  const ids = ctx.read.rows<{ id: Id }>(`SELECT id FROM ${table} ORDER BY id`)
  const found = ids[which % Math.max(1, ids.length)]
  if (found === undefined) throw new Refusal('ROW_NOT_FOUND', { what: table })
  return found.id
}
