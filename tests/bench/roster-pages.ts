import Sqlite from 'better-sqlite3'
import type { Api } from '../../src-shared/contract/contract.ts'
import { atMost, p95, timed } from './measured.ts'
import type { Row } from './receipts.ts'
import { familyNames, givenNames } from './roster-csv.ts'

const GOAL_MS = 16
const ROUNDS = 60

const columns = ['number', 'name', 'kana', 'postal_code', 'address', 'phone', 'mobile', 'email', 'note']
const both = (i: number) => ({
  family: familyNames[i % familyNames.length] ?? { name: '', kana: '' },
  given: givenNames[(i * 3) % givenNames.length] ?? { name: '', kana: '' },
})

/** More different terms than the core keeps results of, so that each is searched anew. */
const searches: Readonly<Record<string, (i: number) => string>> = {
  '1 kanji': (i) => both(i).family.name.slice(0, 1),
  '2 kanji': (i) => both(i).family.name.slice(0, 2) + (i >= familyNames.length ? both(i).given.name.slice(0, 1) : ''),
  '3 kana, half width': (i) => both(i).family.kana.slice(0, 2) + both(i).given.kana.slice(0, 1),
  '8 characters of an address': (i) =>
    `神宮前${(i % 30) + 1}-${(i % 9) + 1}-${(i % 20) + 1}`.padEnd(8, '1').slice(0, 8),
  '1 digit': (i) => String(i % 10) + ' '.repeat(Math.floor(i / 10)),
  '2 digits': (i) => String(10 + i),
  '3 digits': (i) => String(101 + i * 13),
  '8 digits of a phone': (i) => String(10_000_000 + ((i * 7919) % 90_000_000)),
}

/** Pages and searches of a hundred thousand, against the same rows in a plain table. */
export async function benchRoster(api: Api, plainDatabase: string): Promise<Row[]> {
  const plain = new Sqlite(plainDatabase, { readonly: true })
  const { total } = await api.members.list({ limit: 1 })
  await api.members.list({ search: '温', limit: 1 })
  const page = plain.prepare('SELECT * FROM member ORDER BY kana LIMIT 100 OFFSET ?')
  const rows: Row[] = []
  for (const [name, at] of [
    ['first', 0],
    ['middle', total >> 1],
    ['last', total - 100],
  ] as const) {
    const ours = await rounds((i) => api.members.list({ offset: Math.max(0, at - i), limit: 100 }))
    rows.push(atMost(`page: ${name}, ms p95`, ours, GOAL_MS, await rounds((i) => page.all(Math.max(0, at - i)))))
  }
  const where = columns.map((column) => `${column} LIKE ?1`).join(' OR ')
  const search = plain.prepare(`SELECT * FROM member WHERE ${where} ORDER BY kana LIMIT 100`)
  for (const [name, termOf] of Object.entries(searches)) {
    const ours = await rounds((i) => api.members.list({ search: termOf(i), limit: 100 }))
    const floor = await rounds((i) => search.all({ 1: `%${termOf(i).trim()}%` }))
    rows.push(atMost(`search: ${name}, ms p95`, ours, GOAL_MS, floor))
  }
  plain.close()
  return rows
}

async function rounds(work: (round: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) times.push(await timed(() => work(i)))
  return p95(times)
}
