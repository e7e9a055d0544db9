import type { Change } from '../../../../src-main/core/db/change.ts'
import type { Connection } from '../../../../src-main/core/db/connection.ts'
import { snake, syncedTables } from '../../../../src-main/core/db/synced-tables.ts'
import { digest } from '../../../support/memory-club.ts'
import { hold } from './broken.ts'
import { Chance } from './chance.ts'
import { allocatedByCharge, Oracle } from './oracle.ts'
import { SimLaptop } from './sim-laptop.ts'

/**
 * What must be so in every copy, whatever has happened: each is checked against the copy's own log.
 * @param written in whose names each number was written once: nobody was put back to before, or copied, as them.
 */
export function checkCopy(laptop: SimLaptop, chance: Chance, written: ReadonlySet<string>): void {
  const changes = laptop.changes()
  const oracle = new Oracle(changes)
  rowsAreTheFold(laptop, changes, chance)
  clocksKeepOrder(changes, written)
  groupsShow(laptop.db, oracle)
  nothingIsGone(laptop.db, oracle)
  moneyIsConserved(laptop.db, oracle)
  receiptsStand(laptop.db, oracle)
  oneReceiptStands(laptop.db, oracle)
}

/** P1 to P4, P6: the rows are what the log comes to in any order that keeps each device's own, in any parts, and twice. */
function rowsAreTheFold(laptop: SimLaptop, changes: readonly Change[], chance: Chance): void {
  const copy = new SimLaptop('copy', new Chance(1), laptop.clock)
  for (const part of inParts(anyOrder(changes, chance), chance)) copy.take(part)
  const [ours, folded] = [laptop, copy].map(({ db }) => JSON.stringify(digest(db)))
  copy.close()
  hold('P6', ours === folded, () => `${laptop.label} shows something else than its log: ${difference(ours, folded)}`)
}

function anyOrder(changes: readonly Change[], chance: Chance): Change[] {
  const queues = [...Map.groupBy(changes, ({ dev }) => dev).values()].map((own) => own.sort((a, b) => a.seq - b.seq))
  const result: Change[] = []
  for (let waiting = queues; waiting.length > 0; waiting = waiting.filter((queue) => queue.length > 0)) {
    const queue = chance.any(waiting)
    result.push(...(queue?.splice(0, 1 + chance.below(8)) ?? []))
  }
  return result
}

/** Cut anywhere; each part begins with some of what has been before it. */
function inParts(changes: readonly Change[], chance: Chance): Change[][] {
  const cuts = Array.from({ length: chance.below(4) }, () => chance.below(changes.length)).sort((a, b) => a - b)
  return [0, ...cuts].map((from, place) => changes.slice(Math.max(0, from - chance.below(8)), cuts[place]))
}

export function difference(a = '', b = ''): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return `${a.slice(Math.max(0, at - 160), at + 120)}\n  and not\n  ${b.slice(Math.max(0, at - 160), at + 120)}`
}

/**
 * P7: whoever wrote after seeing something wrote later, and each device's changes rise, whatever the clocks show. Of a name
 * with two lines it may have seen what stood under that number in the other.
 */
function clocksKeepOrder(changes: readonly Change[], written: ReadonlySet<string>): void {
  const times = new Map(changes.map(({ dev, seq, hlc }) => [`${dev} ${seq}`, hlc]))
  for (const { dev, seq, hlc, ops } of changes) {
    const before = times.get(`${dev} ${seq - 1}`) ?? ''
    hold('P7', hlc > before, () => `${dev} ${seq} is not later than the one before it`)
    hold('P5', seq === 1 || before !== '', () => `${dev} ${seq} is here without the one before it`)
    for (const op of ops) {
      if (op[0] !== 'r') continue
      const seen = op[5].filter(([by]) => written.has(by)).map((head) => times.get(head.join(' ')) ?? '')
      hold('P7', !seen.some((time) => time >= hlc), () => `${dev} ${seq} is not later than what it had seen`)
    }
  }
}

/** Columns that hold a text or a number just as it was written. */
const plain: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  member: { name: 'familyName', contact: 'phone', note: 'note', mergedInto: 'mergedInto' },
  contactPoint: { all: 'value' },
  household: { all: 'name' },
  charge: { body: 'amount', waiver: 'waived' },
  payment: { revision: 'amount' },
  refund: { all: 'amount' },
}

/** P7: of what was written unseen the latest shows, what was seen never does. */
function groupsShow(db: Connection, oracle: Oracle): void {
  for (const [table, groups] of Object.entries(plain)) {
    const rows = new Map(
      db.rows<Record<string, unknown> & { id: string }>(`SELECT * FROM ${snake(table)}`).map((row) => [row.id, row]),
    )
    for (const row of oracle.of(table)) {
      for (const [group, column] of Object.entries(groups)) {
        const value = oracle.shown(row, group)?.[column]
        const shown = rows.get(row.id)?.[column]
        hold('P7', value === undefined || value === shown, () => `${table} ${row.id} shows ${shown} and not ${value}`)
      }
    }
  }
  const stored = new Set(
    db
      .rows<{ tbl: string; row: string; grp: string; dev: string; seq: number }>('SELECT * FROM head')
      .map(({ tbl, row, grp, dev, seq }) => `${tbl} ${row} ${grp} ${dev} ${seq}`),
  )
  for (const name of stored) hold('P7', !oracle.superseded.has(name), () => `${name} was seen and still counts`)
}

/** P10: every row that was ever made is there, and only what somebody deleted is deleted. */
function nothingIsGone(db: Connection, oracle: Oracle): void {
  for (const table of Object.keys(syncedTables)) {
    const made = oracle.of(table).filter(({ created }) => created)
    if (made.length === 0) continue
    const rows = new Map(
      db
        .rows<{ id: string; deleted?: number }>(`SELECT * FROM ${snake(table)}`)
        .map(({ id, deleted }) => [id, (deleted ?? 0) > 0]),
    )
    for (const row of made) {
      const deleted = rows.get(row.id)
      const isAside = table === 'receipt' && isQuarantined(db, row.id)
      hold('P10', deleted !== undefined || isAside, () => `${table} ${row.id} is gone`)
      hold('P10', isAside || deleted === oracle.isDeleted(row), () => `${table} ${row.id}: deleted is ${deleted}`)
    }
  }
}

function isQuarantined(db: Connection, row: string): boolean {
  return db.row('SELECT 1 FROM quarantine WHERE row = ?', row) !== undefined
}

/** P8: as many payments as were ever made, live or void, and what is open of each charge by an account of its own. */
function moneyIsConserved(db: Connection, oracle: Oracle): void {
  const payments = oracle.of('payment').filter(({ created }) => created)
  const counted = db.row<{ live: number; void: number }>(
    `SELECT count(*) FILTER (WHERE void_wall IS NULL) AS live, count(*) FILTER (WHERE void_wall IS NOT NULL) AS void
     FROM payment WHERE created_dev IS NOT NULL`,
  )
  const voided = payments.filter((row) => row.voided).length
  hold('P8', counted?.void === voided, () => `${counted?.void} payments are void and not ${voided}`)
  hold('P8', counted?.live === payments.length - voided, () => `${counted?.live} payments of ${payments.length}`)

  const allocated = allocatedByCharge(oracle)
  const open = new Map(
    db.rows<{ chargeId: string; open: number }>('SELECT * FROM charge_open').map((row) => [row.chargeId, row.open]),
  )
  for (const charge of oracle.of('charge')) {
    if (!charge.created) continue
    const amount = Number(oracle.shown(charge, 'body')?.amount ?? 0)
    const waived = Number(oracle.shown(charge, 'waiver')?.waived ?? 0)
    const expected = oracle.isDeleted(charge) ? 0 : amount - waived - (allocated.get(charge.id) ?? 0)
    const shown = open.get(charge.id) ?? 0
    hold('P8', shown === expected, () => `${shown} is open of charge ${charge.id} and not ${expected}`)
  }
}

/** P9: a receipt shows as it was printed, or is kept aside where its number was given twice. */
function receiptsStand(db: Connection, oracle: Oracle): void {
  const rows = new Map(
    db
      .rows<{ id: string; fiscalYear: number; series: string; number: number }>('SELECT * FROM receipt')
      .map((row) => [row.id, `${row.fiscalYear} ${row.series} ${row.number}`]),
  )
  for (const { id, fact } of oracle.of('receipt')) {
    for (const { body } of fact) {
      const printed = `${body.fiscalYear} ${body.series} ${body.number}`
      const stands = rows.get(id) === printed || isQuarantined(db, id)
      hold('P9', stands, () => `receipt ${id} was printed as ${printed} and is ${rows.get(id)}`)
    }
  }
}

/** P9: of the receipts of a payment one stands at most, and the first stands as long as nobody makes it void. */
function oneReceiptStands(db: Connection, oracle: Oracle): void {
  const rows = db.rows<{ id: string; paymentIds: string; voidReason: string | null }>(
    `SELECT id, payment_ids, void_reason FROM receipt ORDER BY created_hlc, created_dev, created_seq`,
  )
  const voided = new Set(oracle.of('receipt').flatMap((row) => (row.voided ? [row.id] : [])))
  const standing = new Map<string, string>()
  const issued = new Set<string>()
  for (const { id, paymentIds, voidReason } of rows) {
    const payments = JSON.parse(paymentIds) as string[]
    const before = payments.map((payment) => standing.get(payment)).find((other) => other !== undefined)
    const stands = voidReason === null
    hold('P9', !stands || before === undefined, () => `${id} stands, and so does ${before} of the same payment`)
    const isOnly = payments.every((payment) => !issued.has(payment))
    hold('P9', stands || voided.has(id) || !isOnly, () => `${id} is void (${voidReason}), and nobody made it so`)
    hold('P9', !stands || !voided.has(id), () => `${id} stands, and somebody made it void`)
    for (const payment of payments) issued.add(payment)
    if (stands) for (const payment of payments) standing.set(payment, id)
  }
}
