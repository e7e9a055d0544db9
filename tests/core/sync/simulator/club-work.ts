import { type Act, live } from '../../../support/club-acts.ts'
import type { MemoryLaptop } from '../../../support/memory-club.ts'
import { hold } from './broken.ts'
import type { SimAct } from './case.ts'

const YEAR = 365.25 * 24 * 3_600_000

/**
 * Lets one thing happen that a person does at a laptop.
 * @returns the operations that were written: what this person has been told is kept.
 */
export function work(laptop: MemoryLaptop, act: SimAct): string[] {
  const before = lastOf(laptop)
  switch (act.kind) {
    case 'receipt':
      issue(laptop, 1)
      break
    case 'together':
      issue(laptop, 2)
      break
    case 'voidReceipt':
      voidReceipt(laptop, act)
      break
    case 'revise':
      revise(laptop, act)
      break
    case 'refund':
      refund(laptop, act)
      break
    case 'jump':
      // Up to ten years off to either side, and back again.
      laptop.clock += ((act.which - 25) / 25) * 10 * YEAR
      laptop.clock = Math.round(Math.max(0, Math.min(laptop.clock, 60 * 10 * YEAR)))
      break
    default:
      live([laptop], [{ ...act, laptop: 0, kind: act.kind as Act['kind'] }])
  }
  whatWasWrittenIsTheOnlyValue(laptop, before)
  return laptop.db
    .rows<{ operation: string }>(
      'SELECT DISTINCT operation FROM change WHERE dev = ? AND seq > ?',
      ...[laptop.device, before],
    )
    .map(({ operation }) => operation)
}

/** P7: whoever writes has seen what showed; nothing of it stands beside what was just written. */
function whatWasWrittenIsTheOnlyValue({ db, device }: MemoryLaptop, before: number): void {
  const many = db.row<{ tbl: string; row: string; grp: string }>(
    `SELECT tbl, row, grp FROM head WHERE (tbl, row, grp) IN
       (SELECT tbl, row, grp FROM head WHERE dev = ? AND seq > ?) GROUP BY tbl, row, grp HAVING count(*) > 1`,
    ...[device, before],
  )
  hold('P7', many === undefined, () => `${JSON.stringify(many)} was just written and has another value besides`)
}

function lastOf({ db, device }: MemoryLaptop): number {
  return db.row<{ last: number }>('SELECT coalesce(max(seq), 0) AS last FROM change WHERE dev = ?', device)?.last ?? 0
}

/** A receipt for payments of which none has one that stands, in the letters this laptop was given; without any, none. */
function issue(laptop: MemoryLaptop, most: number): void {
  const ctx = laptop.ctx()
  const payments = ctx.read.rows<{ id: string; amount: number }>(
    `SELECT id, amount FROM payment WHERE void_wall IS NULL AND deleted = 0 AND created_dev IS NOT NULL
       AND id NOT IN (SELECT payment_id FROM receipt_payment JOIN receipt ON receipt.id = receipt_id WHERE void_wall IS NULL)
     ORDER BY id LIMIT ?`,
    most,
  )
  const [payment] = payments
  const isLetIn = ctx.read.row('SELECT 1 FROM device WHERE dev = ? AND series IS NOT NULL', laptop.device) !== undefined
  if (payment === undefined || !isLetIn) return
  const given = ctx.read.row<{ last: number | null }>(
    'SELECT max(number) AS last FROM receipt WHERE fiscal_year = 2026 AND series = ?',
    ctx.series,
  )
  const numbered = { fiscalYear: 2026, series: ctx.series, number: (given?.last ?? 0) + 1, amount: payment.amount }
  const body = {
    ...numbered,
    paymentIds: payments.map(({ id }) => id),
    snapshot: {},
    issuedOn: ctx.today,
    issuedAt: ctx.now,
  }
  ctx.write({ label: { kind: 'member.update' }, ops: [ctx.ops.fact('receipt', ctx.newId(), body)] })
}

function voidReceipt(laptop: MemoryLaptop, { which, text }: SimAct): void {
  const ctx = laptop.ctx()
  const standing = ctx.read.rows<{ id: string }>('SELECT id FROM receipt WHERE void_wall IS NULL ORDER BY id')
  const receipt = standing[which % Math.max(1, standing.length)]
  if (receipt === undefined) return
  ctx.write({ label: { kind: 'member.update' }, ops: [ctx.ops.voided('receipt', receipt.id, text)] })
}

/** Another amount for a payment without a receipt, never less than is allocated of it. */
function revise(laptop: MemoryLaptop, { which, text }: SimAct): void {
  const ctx = laptop.ctx()
  const payments = ctx.read.rows<{ id: string; payerId: string; allocations: string }>(
    `SELECT id, payer_id, allocations FROM payment WHERE void_wall IS NULL AND created_dev IS NOT NULL
       AND id NOT IN (SELECT payment_id FROM receipt_payment) ORDER BY id`,
  )
  const payment = payments[which % Math.max(1, payments.length)]
  if (payment === undefined) return
  const { id, payerId } = payment
  const allocations = JSON.parse(payment.allocations) as unknown[]
  const revision = { payerId, amount: 2000 + which * 10, paidOn: null, method: 'bank', reference: '', note: text }
  const op = ctx.ops.set('payment', id, 'revision', { ...revision, allocations })
  ctx.write({ label: { kind: 'member.update' }, ops: [op] })
}

function refund(laptop: MemoryLaptop, { which, text }: SimAct): void {
  const ctx = laptop.ctx()
  const payments = ctx.read.rows<{ id: string; allocations: string }>(
    'SELECT id, allocations FROM payment WHERE void_wall IS NULL AND created_dev IS NOT NULL ORDER BY id',
  )
  const payment = payments[which % Math.max(1, payments.length)]
  if (payment === undefined) return
  const [first] = JSON.parse(payment.allocations) as { chargeId: string; amount: number }[]
  const releases = first === undefined ? [] : [{ chargeId: first.chargeId, amount: Math.min(500, first.amount) }]
  const all = { paymentId: payment.id, amount: 500, refundedOn: ctx.today, method: 'cash', reason: text, releases }
  ctx.write({ label: { kind: 'member.update' }, ops: [ctx.ops.create('refund', ctx.newId(), { all })] })
}
