import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Connection, openEncrypted } from '../../../src-main/core/db/connection.ts'
import { createCtx } from '../../../src-main/core/db/create-ctx.ts'
import { deriveAll } from '../../../src-main/core/db/derive.ts'
import { guardWrites } from '../../../src-main/core/db/guard.ts'
import { migrate } from '../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../src-main/core/db/migrations/all.ts'
import { RosterIndex } from '../../../src-main/core/db/roster-index.ts'
import { type DoomedProcess, startDoomed } from '../../support/doomed-process.ts'
import { temporaryFolder } from '../../support/start-club.ts'

/** More of them in `npm run test:long`: each takes as long as a process needs to get ready. */
const loops = Number(process.env.LOOPS ?? 60)
const payer = '00000000-0000-7000-8000-000000000001'

test('whatever is killed while it takes payments and gives receipts, what it had confirmed is there and whole', async () => {
  const key = randomBytes(32)
  const folder = temporaryFolder()
  const [file, notes] = [join(folder, 'meibo.db'), join(folder, 'notes')]
  makeClub(file, key)
  const random = numbers(7)
  const desk = () => openDesk(file, key, notes)
  const waiting = [desk(), desk()]

  for (let loop = 0; loop < loops; loop += 1) {
    // Whoever comes next is getting ready meanwhile: only the work itself is cut short.
    const working = waiting.shift() ?? desk()
    if (loop + 2 < loops) waiting.push(desk())
    await working.go()
    await setTimeout(60 + (random() % 161))
    await working.killNow()
    const found = look(file, key, notes, { anew: loop % 20 === 0 || loop === loops - 1 })
    expect({ loop, ...found }).toEqual({ loop, ...asItShouldBe })
  }

  const confirmed = readFileSync(notes, 'utf8').split('\n').length - 1
  expect(confirmed).toBeGreaterThan(loops)
}, 1_200_000)

const asItShouldBe = {
  check: 'ok',
  missing: [],
  /** Receipts that miss their payment or their paper, payments without their allocations, rows without their change. */
  halves: [],
  /** Numbers that are not 1, 2, 3… */
  gaps: [],
  derivedAnew: true,
}

/** Straight into the file, which nobody has open. */
function look(file: string, key: Uint8Array, notes: string, { anew }: { anew: boolean }) {
  const db = openEncrypted(file, key)
  try {
    const numbers = db.db.prepare('SELECT number FROM receipt ORDER BY number').pluck().all() as number[]
    return {
      check: db.db.pragma('quick_check', { simple: true }),
      missing: missing(db, notes),
      halves: halves(db),
      gaps: numbers.filter((number, index) => number !== index + 1),
      derivedAnew: !anew || isDerivedAnew(db),
    }
  } finally {
    db.close()
  }
}

function missing(db: Connection, notes: string): string[] {
  const confirmed = existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').filter(Boolean) : []
  const there = new Set(
    db.db.prepare("SELECT 'payment ' || id FROM payment UNION ALL SELECT 'receipt ' || id FROM receipt").pluck().all(),
  )
  return confirmed.filter((line) => !there.has(line))
}

function halves(db: Connection): unknown[] {
  return db.rows(
    `SELECT 'no payment' AS why, receipt.id FROM receipt
       WHERE NOT EXISTS (SELECT 1 FROM receipt_payment JOIN payment ON payment.id = payment_id WHERE receipt_id = receipt.id)
          OR json_extract(snapshot, '$.amount') IS NOT amount
     UNION ALL SELECT 'no change', id FROM payment
       WHERE NOT EXISTS (SELECT 1 FROM change WHERE dev = created_dev AND seq = created_seq)
     UNION ALL SELECT 'no row', row FROM change_row WHERE tbl = 'payment' AND row NOT IN (SELECT id FROM payment)
     UNION ALL SELECT 'no row', row FROM change_row WHERE tbl = 'receipt' AND row NOT IN (SELECT id FROM receipt)
     UNION ALL SELECT 'open operation', id FROM operation WHERE complete = 0`,
  )
}

function isDerivedAnew(db: Connection): boolean {
  const derived = () =>
    JSON.stringify([
      db.rows('SELECT * FROM charge_open ORDER BY charge_id'),
      db.rows('SELECT * FROM allocation ORDER BY payment_id, charge_id'),
      db.rows('SELECT * FROM receipt_payment ORDER BY payment_id'),
    ])
  const kept = derived()
  db.db.exec('BEGIN')
  deriveAll(db)
  const anew = derived()
  db.db.exec('ROLLBACK')
  return kept === anew
}

function makeClub(file: string, key: Uint8Array): void {
  const db = openEncrypted(file, key)
  migrate(db.db, migrations, () => undefined)
  const mayWrite = guardWrites(db)
  const ctx = createCtx({
    db,
    roster: new RosterIndex(db, () => '2026-05-01'),
    clock: { now: () => Date.UTC(2026, 3, 1) },
    ids: { uuid: () => crypto.randomUUID(), device: () => 'desk' },
    identity: { device: 'desk', series: '' },
    actor: '佐藤',
    mayWrite,
    onWritten: () => undefined,
  })
  const feeId = crypto.randomUUID()
  const body = {
    memberId: payer,
    feeId,
    fiscalYear: 2026,
    periodStart: '2026-04-01',
    periodEnd: '2027-03-31',
    dueOn: null,
  }
  ctx.write({
    label: { kind: 'club.create' },
    ops: [
      ctx.ops.create('club', ctx.newId(), { identity: { name: 'みどりの会' } }),
      ctx.ops.create('member', payer, {
        name: { familyName: '髙橋', givenName: '一' },
        membership: { status: 'active' },
      }),
      ctx.ops.create('fee', feeId, { all: { name: '年会費', amount: 3000, rhythm: 'yearly' } }),
      ctx.ops.create('charge', ctx.newId(), { body: { ...body, amount: 2_000_000 } }),
    ],
  })
  db.close()
}

function openDesk(file: string, key: Uint8Array, notes: string): DoomedProcess {
  return startDoomed('paying-program.ts', file, Buffer.from(key).toString('hex'), notes, payer)
}

/** The same waits in each run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536)
  }
}
