import type { Change, GroupValue, Op } from '../../../../src-main/core/db/change.ts'

interface Write {
  readonly dev: string
  readonly seq: number
  readonly hlc: string
  readonly value: GroupValue
}

interface Row {
  readonly table: string
  readonly id: string
  readonly groups: Map<string, Write[]>
  readonly fact: { body: GroupValue; by: Write }[]
  created: boolean
  voided: boolean
}

/**
 * What a log says, worked out from it alone and in the plainest way: all writes of a group that no other write of it
 * names are its heads, the latest of them shows. Shares nothing with the program but the form of a change.
 */
export class Oracle {
  readonly rows = new Map<string, Row>()
  readonly superseded = new Set<string>()

  constructor(changes: Iterable<Change>) {
    for (const change of changes) for (const op of change.ops) this.#add(change, op)
  }

  of(table: string): Row[] {
    return [...this.rows.values()].filter((row) => row.table === table)
  }

  heads(row: Row, group: string): Write[] {
    const writes = row.groups.get(group) ?? []
    return writes.filter(({ dev, seq }) => !this.superseded.has(nameOf(row, group, dev, seq)))
  }

  /** Undefined where nobody said anything. */
  shown(row: Row, group: string): GroupValue | undefined {
    return this.heads(row, group).sort(byTime).at(-1)?.value
  }

  isDeleted(row: Row): boolean {
    return this.heads(row, '_del').some(({ value }) => value.deleted === true)
  }

  #add(change: Change, op: Op): void {
    if (op[0] === 'k') return
    const row = this.#row(op[1], op[2])
    const { dev, seq, hlc } = change
    if (op[0] === 'c') {
      row.created = true
      for (const [group, value] of Object.entries(op[3])) this.#write(row, group, { dev, seq, hlc, value })
    } else if (op[0] === 'r') {
      this.#write(row, op[3], { dev, seq, hlc, value: op[4] })
      for (const [byDev, bySeq] of op[5]) this.superseded.add(nameOf(row, op[3], byDev, bySeq))
    } else if (op[0] === 'f') {
      row.created = true
      row.fact.push({ body: op[3], by: { dev, seq, hlc, value: op[3] } })
    } else {
      row.voided = true
    }
  }

  #row(table: string, id: string): Row {
    const key = `${table} ${id}`
    const known = this.rows.get(key)
    if (known !== undefined) return known
    const row = { table, id, groups: new Map(), fact: [], created: false, voided: false }
    this.rows.set(key, row)
    return row
  }

  #write(row: Row, group: string, write: Write): void {
    const writes = row.groups.get(group)
    if (writes === undefined) row.groups.set(group, [write])
    else writes.push(write)
  }
}

function nameOf({ table, id }: Row, group: string, dev: string, seq: number): string {
  return `${table} ${id} ${group} ${dev} ${seq}`
}

export function byTime(a: Write, b: Write): number {
  const [left, right] = [a, b].map(({ hlc, dev, seq }) => `${hlc} ${dev} ${String(seq).padStart(9, '0')}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}

interface Part {
  readonly chargeId: string
  readonly amount: number
}

/** By charge, what live payments have allocated to it, less what live refunds of each gave up. */
export function allocatedByCharge(oracle: Oracle): Map<string, number> {
  const refunds = oracle.of('refund').filter((row) => row.created && !row.voided && !oracle.isDeleted(row))
  const sums = new Map<string, number>()
  for (const payment of oracle.of('payment')) {
    if (payment.voided || oracle.isDeleted(payment)) continue
    const own = sumOf(oracle.shown(payment, 'revision')?.allocations)
    for (const refund of refunds) {
      const all = oracle.shown(refund, 'all')
      if (all?.paymentId !== payment.id) continue
      for (const [charge, amount] of sumOf(all.releases)) own.set(charge, Math.max(0, (own.get(charge) ?? 0) - amount))
    }
    for (const [charge, amount] of own) sums.set(charge, (sums.get(charge) ?? 0) + amount)
  }
  return sums
}

function sumOf(parts: unknown): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { chargeId, amount } of (parts ?? []) as Part[]) sums.set(chargeId, (sums.get(chargeId) ?? 0) + amount)
  return sums
}
