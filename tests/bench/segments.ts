import type { Api } from '../../src-shared/contract/contract.ts'
import type { Filter } from '../../src-shared/contract/filters.ts'
import { atMost, p95, timed } from './measured.ts'
import type { Row } from './receipts.ts'

const GOAL_MS = 50
const ROUNDS = 60

/** Filters that differ in each round, so that each is evaluated anew. */
const filters: Readonly<Record<string, (i: number) => Filter>> = {
  'one age': (i) => ({ column: 'age', test: 'atLeast', values: [20 + i] }),
  'part of an address': (i) => ({ column: 'address', test: 'contains', values: [`神宮前${i + 1}`] }),
  'unpaid of a month': (i) => ({
    all: [
      { column: 'open', test: 'atMost', values: [i * 100] },
      { column: 'birthMonth', test: 'is', values: [(i % 12) + 1] },
    ],
  }),
  'six conditions with and, or, not': (i) => ({
    all: [
      { column: 'memberType', test: 'is', values: ['正会員', '賛助会員'] },
      {
        any: [
          { column: 'age', test: 'atLeast', values: [40 + i] },
          { column: 'tags', test: 'notEmpty', values: [] },
        ],
      },
      {
        not: {
          any: [
            { column: 'gender', test: 'is', values: ['male'] },
            { column: 'note', test: 'contains', values: ['係'] },
          ],
        },
      },
      { column: 'joinedOn', test: 'atLeast', values: [`20${String(i % 25).padStart(2, '0')}-04-01`] },
    ],
  }),
}

/** A page of a segment over everybody; and the same right after a member was changed. */
export async function benchSegments(api: Api): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, filterOf] of Object.entries(filters)) {
    const first = await timed(() => api.members.list({ where: filterOf(ROUNDS), limit: 100 }))
    const again = await rounds((i) => api.members.list({ where: filterOf(i), limit: 100 }))
    rows.push(atMost(`segment: ${name}, ms p95`, again, GOAL_MS))
    rows.push(atMost(`segment: ${name}, the first of all, ms`, first, 1_000))
  }
  rows.push(atMost('segment: right after a member was changed, ms p95', await afterWrites(api), GOAL_MS))
  return rows
}

async function rounds(work: (round: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) times.push(await timed(() => work(i)))
  return p95(times)
}

async function afterWrites(api: Api): Promise<number> {
  const six = filters['six conditions with and, or, not']
  const { rows } = await api.members.list({ limit: 20 })
  const times: number[] = []
  for (const [i, { id }] of rows.entries()) {
    await api.members.update({ id, fields: { note: `係 ${i}` } })
    times.push(await timed(() => api.members.list({ where: six?.(i) ?? { all: [] }, limit: 100 })))
  }
  return p95(times)
}
