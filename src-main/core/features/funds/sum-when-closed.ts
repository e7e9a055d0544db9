import { type Change, DELETED, type Op } from '../../db/change.ts'
import type { Read } from '../../db/connection.ts'

/** What a payment is for its batch, as far as its changes tell. */
interface Told {
  readonly amount: number
  readonly batchId: string | null
  readonly isLive: boolean
}

const NOTHING: Told = { amount: 0, batchId: null, isLive: false }

/** The sum of a batch's payments when it was counted: `sum`, less what was corrected, voided or brought by another laptop since. */
export function sumWhenClosed(read: Read, batchId: string, sum: number): number {
  const closed = read.row<{ hlc: string }>(
    `SELECT max(change.hlc) AS hlc FROM head JOIN change USING (dev, seq) WHERE tbl = 'batch' AND row = ? AND grp = 'close'`,
    batchId,
  )
  const changed = read.rows<{ id: string }>(
    `SELECT DISTINCT payment.id FROM payment JOIN change_row ON tbl = 'payment' AND row = payment.id JOIN change USING (dev, seq)
     WHERE batch_id = ? AND change.hlc > ?`,
    batchId,
    closed?.hlc ?? '',
  )
  return changed.reduce((then, { id }) => {
    const changes = changesOfPayment(read, id)
    const before = changes.filter(({ hlc }) => hlc <= (closed?.hlc ?? ''))
    return then - partOf(batchId, told(id, changes)) + partOf(batchId, told(id, before))
  }, sum)
}

function changesOfPayment(read: Read, id: string): Pick<Change, 'hlc' | 'ops'>[] {
  return read
    .rows<{ hlc: string; body: string }>(
      `SELECT change.hlc, body FROM change_row JOIN change USING (dev, seq) WHERE tbl = 'payment' AND row = ?
       ORDER BY change.hlc, change.dev, change.seq`,
      id,
    )
    .map(({ hlc, body }) => ({ hlc, ops: (JSON.parse(body) as Pick<Change, 'ops'>).ops }))
}

function told(id: string, changes: readonly Pick<Change, 'ops'>[]): Told {
  const ops = changes.flatMap(({ ops: all }) => all.filter(([, table, row]) => table === 'payment' && row === id))
  return ops.reduce(after, NOTHING)
}

function after(before: Told, op: Op): Told {
  if (op[0] === 'v') return { ...before, isLive: false }
  const groups = op[0] === 'c' ? op[3] : op[0] === 'r' ? { [op[3]]: op[4] } : {}
  const { revision = {}, way = {}, [DELETED]: deletion = {} } = groups
  return {
    amount: typeof revision.amount === 'number' ? revision.amount : before.amount,
    batchId: 'batchId' in way ? (way.batchId as string | null) : before.batchId,
    isLive: op[0] === 'c' || ('deleted' in deletion ? deletion.deleted === false : before.isLive),
  }
}

function partOf(batchId: string, payment: Told): number {
  return payment.isLive && payment.batchId === batchId ? payment.amount : 0
}
