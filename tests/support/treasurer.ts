import fc from 'fast-check'
import { unmergeMember } from '../../src-main/core/app/unmerge.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { lockRun, takeBackRun, unlockRun } from '../../src-main/core/features/dues/billing-runs.ts'
import { saveFee } from '../../src-main/core/features/dues/fees.ts'
import { runBilling } from '../../src-main/core/features/dues/run-billing.ts'
import { waiveCharge } from '../../src-main/core/features/dues/waive-charge.ts'
import { mergeMembers } from '../../src-main/core/features/duplicates/merge-members.ts'
import { saveContact } from '../../src-main/core/features/funds/contacts.ts'
import { undoOperation } from '../../src-main/core/features/history/undo.ts'
import { trashMembers } from '../../src-main/core/features/members/trash-members.ts'
import { recordPayment } from '../../src-main/core/features/payments/record-payment.ts'
import { voidPayment } from '../../src-main/core/features/payments/void-payment.ts'
import { issueReceipts } from '../../src-main/core/features/receipts/issue-receipts.ts'
import { voidReceipt } from '../../src-main/core/features/receipts/void-receipt.ts'
import type {
  BillingRunId,
  ChargeId,
  FeeId,
  MemberId,
  OperationId,
  PaymentId,
  ReceiptId,
} from '../../src-shared/contract/values.ts'
import { Refusal } from '../../src-shared/domain/refusal.ts'
import { emptyFile, MemoryLaptop } from './memory-club.ts'
import { received } from './received.ts'
import { doWithMoney, isMoneyKind, moneyKinds } from './treasurer-money.ts'

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
    'billAll',
    'takeBack',
    'takeBack',
    'lockRun',
    'unlockRun',
  ],
  ...['changeFee', 'merge', 'unmerge', 'trash', 'issue', 'issue', 'issueBatch', 'voidReceipt', 'nextYear'],
  ...moneyKinds,
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

let prepared: { laptop: MemoryLaptop; ids: number; clock: number } | null = null

/**
 * A club of five with a yearly fee, one that is owed once, one of every month, and donations. It is set up once: each
 * call takes it back to its beginning, since a schema costs more than what a treasurer does in a year.
 */
export function clubWithTreasurer(): MemoryLaptop {
  prepared ??= prepare()
  const { laptop, ids, clock } = prepared
  if (laptop.db.db.inTransaction) takeBack(laptop, 'ROLLBACK')
  laptop.db.db.exec('BEGIN')
  const fresh = new MemoryLaptop(laptop.device, clock, { db: laptop.db, mayWrite: (work) => laptop.allow(work) })
  fresh.countIdsFrom(ids)
  return fresh
}

function prepare(): { laptop: MemoryLaptop; ids: number; clock: number } {
  const laptop = new MemoryLaptop('anna', Date.UTC(2026, 3, 1), emptyFile())
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
  saveFee(laptop.ctx(), { name: '月会費', amount: 500, rhythm: 'monthly' })
  saveFee(laptop.ctx(), { name: '寄付', amount: 1, rhythm: 'occasion' })
  saveContact(laptop.ctx(), { name: 'みどり商店', kind: 'body' })
  return { laptop, ids: laptop.idsGiven, clock: laptop.clock }
}

function takeBack(laptop: MemoryLaptop, rollback: string): void {
  laptop.db.db.exec(rollback)
  laptop.db.rollbacks += 1
}

/** Does it; what the rules refuse simply does not happen. */
export function doAsTreasurer(laptop: MemoryLaptop, act: TreasurerAct): void {
  laptop.clock += 60_000
  laptop.db.db.exec('SAVEPOINT act')
  try {
    happen(laptop, laptop.ctx(), act)
  } catch (fault) {
    takeBack(laptop, 'ROLLBACK TO act')
    if (!(fault instanceof Refusal)) throw fault
  } finally {
    laptop.db.db.exec('RELEASE act')
  }
}

function happen(laptop: MemoryLaptop, ctx: Ctx, act: TreasurerAct): void {
  const { kind, which, other, amount } = act
  if (isMoneyKind(kind)) return doWithMoney(ctx, { ...act, kind })
  const member = () => pick<MemberId>(ctx, 'member', which)
  const payment = () => pick<PaymentId>(ctx, 'payment', which)
  const fee = () => pick<FeeId>(ctx, 'fee', other)
  switch (kind) {
    case 'bill':
      runBilling(ctx, { fiscalYear: 2024 + (which % 3), feeIds: [fee()], through: `${2024 + (which % 3)}-05-31` })
      break
    case 'billAll':
      runBilling(ctx, { fiscalYear: 2024 + (which % 3), through: `${2024 + (which % 3)}-0${4 + (other % 2)}-01` })
      break
    case 'takeBack':
      takeBackRun(ctx, { runId: pick<BillingRunId>(ctx, 'billing_run', which) })
      break
    case 'lockRun':
      lockRun(ctx, { runId: pick<BillingRunId>(ctx, 'billing_run', which) })
      break
    case 'unlockRun':
      unlockRun(ctx, { runId: pick<BillingRunId>(ctx, 'billing_run', which) })
      break
    case 'pay':
      recordPayment(ctx, received(member(), amount))
      break
    case 'payChosen':
      recordPayment(ctx, { ...received(member(), amount), allocations: chosen(ctx, other, amount) })
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
