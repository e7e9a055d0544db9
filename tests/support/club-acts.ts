import type { GroupValue, Op } from '../../src-main/core/db/change.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { deterministicId } from '../../src-main/core/db/ids.ts'
import { undoOperation } from '../../src-main/core/features/history/undo.ts'
import type { OperationId } from '../../src-shared/contract/values.ts'
import { Refusal } from '../../src-shared/domain/refusal.ts'
import type { MemoryLaptop } from './memory-club.ts'
import { practiceKinds, practiceOps } from './practice-life.ts'

/** One thing that happens at one laptop; numbers choose among what is there at that moment. */
export interface Act {
  readonly laptop: number
  readonly kind: (typeof kinds)[number]
  readonly which: number
  readonly other: number
  readonly text: string
}

export const kinds = [
  'addMember',
  'editName',
  'editContact',
  'editCustom',
  'trash',
  'restore',
  'merge',
  'unmerge',
  'bill',
  'waive',
  'priceFee',
  'agree',
  'lockRun',
  'pay',
  'void',
  'issue',
  'addContact',
  'dropContact',
  'saveField',
  ...practiceKinds,
  'many',
  'undo',
  'hear',
  'wait',
] as const

/** Lets the acts happen; what the club's rules refuse simply does not happen. */
export function live(laptops: readonly MemoryLaptop[], history: readonly Act[]): void {
  for (const act of history) {
    const laptop = laptops[act.laptop] as MemoryLaptop
    try {
      happen(laptop, laptops, act)
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
    }
  }
}

function happen(laptop: MemoryLaptop, laptops: readonly MemoryLaptop[], act: Act): void {
  if (act.kind === 'wait') {
    // Clocks are wrong and jump; nothing may depend on them.
    laptop.clock += (act.which - 25) * 3_600_000
    return
  }
  if (act.kind === 'hear') {
    const from = laptops[act.which % laptops.length] as MemoryLaptop
    const theirs = from.changes().filter((change) => change.dev === from.device)
    laptop.take(theirs.slice(0, act.other))
    return
  }
  const ctx = laptop.ctx()
  const ops = opsFor(ctx, act)
  if (ops === null) undo(ctx, act)
  else if (ops.length > 0) ctx.write({ label: { kind: 'member.update' }, ops })
}

function opsFor(ctx: Ctx, act: Act): Op[] | null {
  const { kind, text, other } = act
  const member = pick(ctx, 'SELECT id FROM member ORDER BY id', act.which)
  if (kind === 'undo') return null
  if (kind === 'addMember') return [ctx.ops.create('member', ctx.newId(), { name: { familyName: text } })]
  if (member === null) return []
  switch (kind) {
    case 'editName':
      return [ctx.ops.set('member', member, 'name', { familyName: text, givenName: String(other) })]
    case 'editContact':
      return [ctx.ops.set('member', member, 'contact', { phone: text, email: String(other) })]
    case 'editCustom':
      return [ctx.ops.set('member', member, `custom:${other % 3}`, { value: text })]
    case 'trash':
      return [ctx.ops.remove('member', member)]
    case 'restore':
      return [ctx.ops.restore('member', member)]
    case 'merge':
      return [
        ctx.ops.set('member', member, 'mergedInto', {
          mergedInto: pick(ctx, 'SELECT id FROM member ORDER BY id', other),
        }),
      ]
    case 'unmerge':
      return [ctx.ops.set('member', member, 'mergedInto', { mergedInto: null })]
    case 'bill':
      return bill(ctx, member, act)
    case 'waive': {
      const charge = pick(ctx, 'SELECT id FROM charge ORDER BY id', other)
      return charge === null ? [] : [ctx.ops.set('charge', charge, 'waiver', { waived: 100, waiveReason: text })]
    }
    case 'priceFee':
      return saveRow(ctx, 'fee', act, { pricing: { prices: [], furtherAmount: other }, books: { taxClass: text } })
    case 'agree':
      return saveRow(ctx, 'feeAgreement', act, { all: { memberId: member, kind: 'units', units: other, reason: text } })
    case 'lockRun':
      return saveRow(ctx, 'billingRun', act, { lock: { lockedOn: other % 2 === 0 ? '2026-04-01' : null } })
    case 'pay':
      return pay(ctx, member, act)
    case 'issue':
      return issue(ctx)
    case 'addContact':
    case 'dropContact':
      return contact(ctx, member, act)
    case 'saveField':
      return saveField(ctx, act)
    case 'many':
      return many(ctx, act)
    case 'meet':
    case 'cancelEvening':
    case 'mark':
    case 'wipeMark':
    case 'visit':
      return practiceOps(ctx, member, { ...act, kind })
    default: {
      const payment = pick(ctx, 'SELECT id FROM payment ORDER BY id', other)
      return payment === null ? [] : [ctx.ops.voided('payment', payment, text)]
    }
  }
}

/** One of a few rows of a table: made, or its groups written anew. */
function saveRow(
  ctx: Ctx,
  table: 'fee' | 'feeAgreement' | 'billingRun',
  { which }: Act,
  groups: Readonly<Record<string, GroupValue>>,
): Op[] {
  const id = deterministicId(table, which % 3)
  const file = { fee: 'fee', feeAgreement: 'fee_agreement', billingRun: 'billing_run' }[table]
  const isThere = ctx.read.row(`SELECT 1 FROM ${file} WHERE id = ? AND created_dev IS NOT NULL`, id) !== undefined
  if (!isThere) return [ctx.ops.create(table, id, groups)]
  return Object.entries(groups).map(([group, value]) => ctx.ops.set(table, id, group, value))
}

/** Two laptops may bill the same member for the same year: one id, and perhaps two amounts. */
function bill(ctx: Ctx, memberId: string, act: Act): Op[] {
  const fiscalYear = 2024 + (act.other % 2)
  const id = deterministicId('charge', memberId, 'fee', fiscalYear)
  const known = ctx.read.row<{ deleted: number }>('SELECT deleted FROM charge WHERE id = ?', id)
  if (known !== undefined) return known.deleted !== 0 ? [ctx.ops.restore('charge', id)] : []
  const amount = 3000 + (act.which % 2) * 1000
  const groups: Record<string, Record<string, unknown>> = {
    body: {
      memberId,
      feeId: 'fee',
      fiscalYear,
      periodStart: `${fiscalYear}-04-01`,
      periodEnd: `${fiscalYear + 1}-03-31`,
      amount,
    },
  }
  if (act.which % 3 === 0) groups.waiver = { waived: 500, waiveReason: 'new' }
  return [ctx.ops.create('charge', id, groups)]
}

function pay(ctx: Ctx, payerId: string, act: Act): Op[] {
  const open = ctx.read.rows<{ chargeId: string; open: number }>(
    'SELECT charge_id, open FROM charge_open WHERE open > 0 ORDER BY charge_id',
  )
  const charge = open[act.other % Math.max(1, open.length)]
  const allocations = charge === undefined ? [] : [{ chargeId: charge.chargeId, amount: Math.min(charge.open, 2000) }]
  const revision = { payerId, amount: 2000, paidOn: null, method: 'cash', reference: '', note: act.text, allocations }
  return [ctx.ops.create('payment', ctx.newId(), { revision, origin: { imported: false } })]
}

/** A receipt for a payment that has none; each laptop counts in a series of its own. */
function issue(ctx: Ctx): Op[] {
  const payment = pick(
    ctx,
    'SELECT id FROM payment WHERE void_wall IS NULL AND id NOT IN (SELECT payment_id FROM receipt_payment) ORDER BY id',
    0,
  )
  if (payment === null) return []
  const given = ctx.read.row<{ last: number }>('SELECT max(number) AS last FROM receipt WHERE series = ?', ctx.device)
  const number = (given?.last ?? 0) + 1
  const receipt = { fiscalYear: 2026, series: ctx.device, number, amount: 2000, paymentIds: [payment], snapshot: {} }
  return [ctx.ops.fact('receipt', ctx.newId(), { ...receipt, issuedOn: ctx.today, issuedAt: ctx.now })]
}

/** Two laptops that add one phone to one person give it one id. */
function contact(ctx: Ctx, memberId: string, act: Act): Op[] {
  const value = `090${act.other % 3}`
  const id = deterministicId('contact', memberId, value)
  const known = ctx.read.row<{ deleted: number }>('SELECT deleted FROM contact_point WHERE id = ?', id)
  if (act.kind === 'dropContact') return known === undefined ? [] : [ctx.ops.remove('contactPoint', id)]
  if (known === undefined) return [ctx.ops.create('contactPoint', id, { all: { memberId, kind: 'phone', value } })]
  return known.deleted !== 0 ? [ctx.ops.restore('contactPoint', id)] : []
}

/** The fields that `editCustom` writes, open or sensitive. */
function saveField(ctx: Ctx, { other, which }: Act): Op[] {
  const id = String(other % 3)
  const value = { name: id, kind: 'text', choices: [], sensitive: which % 2 === 0, position: other }
  const isKnown = pick(ctx, `SELECT id FROM custom_field WHERE id = '${id}'`, 0) !== null
  return [isKnown ? ctx.ops.set('customField', id, 'all', value) : ctx.ops.create('customField', id, { all: value })]
}

/** More than one change holds: an operation of several parts, of which another laptop may have heard only some. */
function many(ctx: Ctx, act: Act): Op[] {
  const members = ctx.read.rows<{ id: string }>('SELECT id FROM member ORDER BY id')
  const note = { note: act.text.repeat(400) }
  const created = Array.from({ length: 201 }, (_, i) =>
    ctx.ops.create('household', ctx.newId(), { all: { name: `${act.text}${i}` } }),
  )
  return [...created, ...members.map(({ id }) => ctx.ops.set('member', id, 'note', note))]
}

function undo(ctx: Ctx, act: Act): void {
  const operation = pick(ctx, 'SELECT id FROM operation ORDER BY id', act.which)
  if (operation === null) return
  undoOperation(ctx, { operationId: operation as OperationId, laterEdits: 'leave' })
}

function pick(ctx: Ctx, query: string, which: number): string | null {
  const ids = ctx.read.rows<{ id: string }>(query)
  return ids[which % Math.max(1, ids.length)]?.id ?? null
}
