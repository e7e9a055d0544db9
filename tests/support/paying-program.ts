import { appendFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { openEncrypted } from '../../src-main/core/db/connection.ts'
import { createCtx } from '../../src-main/core/db/create-ctx.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { guardWrites } from '../../src-main/core/db/guard.ts'
import { RosterIndex } from '../../src-main/core/db/roster-index.ts'
import { recordPayment } from '../../src-main/core/features/payments/record-payment.ts'
import { issueReceipts } from '../../src-main/core/features/receipts/issue-receipts.ts'
import { fontChain } from '../../src-main/core/pdf/fonts.ts'
import type { MemberId, PaymentId } from '../../src-shared/contract/values.ts'
import { received } from './received.ts'

// A treasurer in a hurry, in a process of its own that will be killed: as soon as it is told to go, it takes payments and
// gives their receipts, and notes each in a file once it is kept.

const [path = '', key = '', notes = '', payer = ''] = process.argv.slice(2)
const db = openEncrypted(path, Buffer.from(key, 'hex'))
const roster = new RosterIndex(db, () => '2026-05-01')
const mayWrite = guardWrites(db)
const ctx = (): Ctx =>
  createCtx({
    db,
    roster,
    clock: { now: () => Date.now() },
    ids: { uuid: () => crypto.randomUUID(), device: () => 'desk' },
    identity: { device: 'desk', series: '' },
    actor: '佐藤',
    mayWrite,
    onWritten: (touched) => roster.update(touched.rows('member'), touched.tables),
  })

// Reading fonts takes longest, and must not hold up whoever is writing.
for (const weight of ['regular', 'bold'] as const) fontChain(weight, 'ja').missing('領収書 2026-0001')
rehearse()
// A killed process keeps nothing of what it compiled, so the first that gets here keeps it for all.
flushCompileCache()
process.stdin.once('data', work)
process.stdout.write('ready\n')

/** Everything once, and nothing of it kept: fonts are read, statements compiled. */
function rehearse(): void {
  try {
    db.transaction(() => {
      takeAndReceipt()
      throw new Error('only a rehearsal')
    })
  } catch (fault) {
    if (!(fault instanceof Error) || fault.message !== 'only a rehearsal') throw fault
  }
}

function work(): void {
  for (;;) takeAndReceipt((what, id) => appendFileSync(notes, `${what} ${id}\n`))
}

function takeAndReceipt(note: (what: string, id: string | undefined) => void = () => undefined): void {
  const amount = 500 + (db.rollbacks % 7)
  const { payment } = db.transaction(() => recordPayment(ctx(), received(payer as MemberId, amount)))
  note('payment', payment.id)
  const asked = { paymentIds: [payment.id as PaymentId], locale: 'ja' as const }
  note('receipt', db.transaction(() => issueReceipts(ctx(), asked)).receipts[0]?.id)
}
