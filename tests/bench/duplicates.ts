import Sqlite from 'better-sqlite3'
import type { Api } from '../../src-shared/contract/contract.ts'
import { atMost, timed } from './measured.ts'
import type { Row } from './receipts.ts'

const GOAL_MS = 5000

/** Duplicates among everyone, beside every pair of equal names in the plain table, compared by birth date alone. */
export async function benchDuplicates(api: Api, plainDatabase: string): Promise<Row[]> {
  const { total } = await api.members.list({ show: 'all', limit: 1 })
  const ours = await timed(() => find(api))
  const plain = new Sqlite(plainDatabase, { readonly: true })
  const floor = await timed(() => pairsByName(plain))
  plain.close()
  return [atMost(`duplicates among ${total}, ms`, ours, GOAL_MS, floor)]
}

async function find(api: Api): Promise<void> {
  const steps = await api.duplicates.find()
  for (let step = await steps.next(); !step.done; ) step = await steps.next()
}

function pairsByName(db: Sqlite.Database): number {
  const rows = db.prepare('SELECT * FROM member').all() as { name: string; birth: string }[]
  const byName = Map.groupBy(rows, ({ name }) => name)
  let pairs = 0
  for (const group of byName.values()) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) if (one.birth === other.birth) pairs += 1
    }
  }
  return pairs
}
