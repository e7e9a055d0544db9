import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../../src-main/core/db/change.ts'
import { endOfDay } from '../../../src-main/core/db/clock.ts'
import { deriveAll } from '../../../src-main/core/db/derive.ts'
import { shownValue } from '../../../src-main/core/db/ops.ts'
import { changesOf, replay } from '../../../src-main/core/db/replay.ts'
import type { SyncedTableName } from '../../../src-main/core/db/synced-tables.ts'
import { live } from '../../support/club-acts.ts'
import { acts } from '../../support/club-life.ts'
import { digest, MemoryLaptop } from '../../support/memory-club.ts'

const laptopNames = ['anna', 'bert', 'cara']
const runs = { numRuns: 100 }

/** Laptops of one club that all know its first three members. */
function club(count: number): MemoryLaptop[] {
  const laptops = laptopNames.slice(0, count).map((name) => new MemoryLaptop(name))
  const [first, ...others] = laptops as [MemoryLaptop, ...MemoryLaptop[]]
  for (const familyName of ['青木', '別所', '千葉']) {
    first.write(first.ctx().ops.create('member', first.newId(), { name: { familyName } }))
  }
  for (const other of others) other.take(first.changes())
  return laptops
}

/** Mixes the changes of several devices, each device's own in their order, as `order` says. */
function mixed(changes: readonly Change[], order: readonly number[]): Change[] {
  const queues = Object.values(Object.groupBy(changes, ({ dev }) => dev)).map((own) =>
    [...(own ?? [])].sort((a, b) => a.seq - b.seq),
  )
  const result: Change[] = []
  for (let i = 0; queues.some((queue) => queue.length > 0); i += 1) {
    const waiting = queues.filter((queue) => queue.length > 0)
    const next = waiting[(order[i % order.length] ?? 0) % waiting.length]?.shift()
    if (next !== undefined) result.push(next)
  }
  return result
}

test('whatever happens to a club on one laptop, its rows are those of a replay of the log', async () => {
  await fc.assert(
    fc.asyncProperty(acts(1, { minLength: 5, maxLength: 60 }), async (history) => {
      const [laptop] = club(1) as [MemoryLaptop]
      live([laptop], history)

      const replayed = await replay(changesOf(laptop.db))

      expect(digest(replayed)).toEqual(digest(laptop.db))
    }),
    runs,
  )
})

test('the history of a row has every change that touched it', () => {
  fc.assert(
    fc.property(acts(1, { minLength: 5, maxLength: 40 }), (history) => {
      const [laptop] = club(1) as [MemoryLaptop]
      live([laptop], history)

      const touched = laptop.changes().flatMap(({ seq, ops }) => ops.map((op) => `${op[1]} ${op[2]} ${seq}`))

      const indexed = laptop.db.prepare("SELECT tbl || ' ' || row || ' ' || seq FROM change_row").pluck().all()
      expect(indexed.toSorted()).toEqual([...new Set(touched)].toSorted())
    }),
    runs,
  )
})

test('laptops that have heard the same changes hold the same rows, in whatever order they heard them', () => {
  fc.assert(
    fc.property(
      acts(3, { minLength: 10, maxLength: 80 }),
      fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }),
      (history, order) => {
        const laptops = club(3)
        live(laptops, history)
        const all = laptops.flatMap((laptop) => laptop.changes().filter(({ dev }) => dev === laptop.device))

        const digests = [all, mixed(all, order), mixed(all, [...order].reverse())].map((changes) => {
          const listener = new MemoryLaptop('dora')
          for (const change of changes) listener.take([change])
          return digest(listener.db)
        })
        for (const laptop of laptops) {
          laptop.take(mixed(all, order))
          digests.push(digest(laptop.db))
        }

        for (const other of digests.slice(1)) expect(other).toEqual(digests[0])
      },
    ),
    runs,
  )
})

test('hearing a change twice does nothing', () => {
  fc.assert(
    fc.property(acts(2, { minLength: 5, maxLength: 40 }), (history) => {
      const [anna, bert] = club(2) as [MemoryLaptop, MemoryLaptop]
      live([anna, bert], history)
      anna.take(bert.changes())
      const before = digest(anna.db)

      anna.take(bert.changes())
      anna.take(anna.changes())

      expect(digest(anna.db)).toEqual(before)
    }),
    runs,
  )
})

test('the roster as of a day is a replay of what was written up to the end of that day', async () => {
  await fc.assert(
    fc.asyncProperty(
      acts(1, { minLength: 5, maxLength: 40 }),
      acts(1, { minLength: 1, maxLength: 20 }),
      async (then, later) => {
        const calm = (history: typeof then) => history.filter(({ kind }) => kind !== 'wait')
        const [laptop] = club(1) as [MemoryLaptop]
        laptop.clock = Date.UTC(2026, 3, 1, 14, 59, 59, 999)
        live([laptop], calm(then))
        const { members } = digest(laptop.db) as { members: unknown }
        laptop.clock = Date.UTC(2026, 3, 1, 15, 0, 0)
        live([laptop], calm(later))

        const past = await replay(changesOf(laptop.db, endOfDay('Asia/Tokyo', '2026-04-01')))

        expect((digest(past) as { members: unknown }).members).toEqual(members)
      },
    ),
    runs,
  )
})

test('what is derived from the rows equals a rebuild from nothing', () => {
  fc.assert(
    fc.property(acts(2, { minLength: 10, maxLength: 60 }), (history) => {
      const [anna, bert] = club(2) as [MemoryLaptop, MemoryLaptop]
      live([anna, bert], history)
      anna.take(bert.changes())
      const kept = digest(anna.db)
      const copy = new MemoryLaptop('anna')
      copy.take(anna.changes())
      const rebuilt = copyAndRebuild(copy)

      expect(rebuilt).toEqual(kept)
    }),
    runs,
  )
})

const undone = [
  'addMember',
  'editName',
  'editContact',
  'editCustom',
  'trash',
  'restore',
  'merge',
  'unmerge',
  'addContact',
  'dropContact',
  'waive',
  'many',
] as const

test('undoing an act, and undoing that undo, shows what was there before and after', () => {
  const last = fc.record({ kind: fc.constantFrom(...undone), which: fc.nat(50), other: fc.nat(50) })
  fc.assert(
    fc.property(acts(1, { minLength: 5, maxLength: 40 }), last, (history, act) => {
      const [laptop] = club(1) as [MemoryLaptop]
      live(
        [laptop],
        history.filter(({ kind }) => kind !== 'undo'),
      )
      const before = [operations(laptop), shown(laptop)]
      live([laptop], [{ ...act, laptop: 0, text: '新しい' }])
      const after = shown(laptop)
      if (operations(laptop) === before[0]) return

      undoLast(laptop)
      const afterUndo = shown(laptop)
      undoLast(laptop)

      expect(afterUndo).toEqual(before[1])
      expect(shown(laptop)).toEqual(after)
    }),
    runs,
  )
})

test('undo never touches what somebody has written since', () => {
  fc.assert(
    fc.property(acts(2, { minLength: 10, maxLength: 50 }), fc.nat(50), (history, which) => {
      const [anna, bert] = club(2) as [MemoryLaptop, MemoryLaptop]
      live([anna, bert], history)
      anna.take(bert.changes())
      const ids = anna.db.rows<{ id: string }>('SELECT id FROM operation ORDER BY id')
      const operation = ids[which % Math.max(1, ids.length)]?.id ?? ''
      const written = anna.changes().filter((change) => change.operation === operation)
      const groups = new Map(
        written.flatMap(({ ops }) =>
          ops.flatMap((op) => (op[0] === 'r' ? [[`${op[1]} ${op[2]} ${op[3]}`, op] as const] : [])),
        ),
      )
      const values = () => [...groups.values()].map((op) => shownValue(anna.db, op[1] as SyncedTableName, op[2], op[3]))
      const before = values()

      live(
        [anna],
        [{ laptop: 0, kind: 'undo', which: ids.findIndex(({ id }) => id === operation), other: 0, text: '' }],
      )

      const overwritten = [...groups.values()].map((op, i) => !isDeepStrictEqual(op[4], before[i]))
      expect(values().filter((_, i) => overwritten[i])).toEqual(before.filter((_, i) => overwritten[i]))
    }),
    runs,
  )
})

test('nothing but apply can write a synced table', () => {
  const laptop = new MemoryLaptop('anna')
  laptop.write(laptop.ctx().ops.create('member', laptop.newId(), { name: { familyName: 'あ' } }))

  expect(() => laptop.db.run("UPDATE member SET family_name = 'い'")).toThrow('written by apply alone')
  expect(() => laptop.db.run('DELETE FROM change')).toThrow('written by apply alone')
  for (const table of ['superseded', 'void_mark', 'quarantine', 'device'])
    expect(() => laptop.db.run(`INSERT INTO ${table} DEFAULT VALUES`)).toThrow('written by apply alone')
  expect(laptop.db.row('SELECT family_name FROM member')).toEqual({ familyName: 'あ' })
})

function copyAndRebuild(laptop: MemoryLaptop): unknown {
  laptop.rebuild(() => deriveAll(laptop.db))
  return digest(laptop.db)
}

function shown(laptop: MemoryLaptop): unknown {
  const columns = 'id, family_name, given_name, phone, email, note, custom, root, sort_key, search_text'
  return [
    `SELECT ${columns} FROM member WHERE deleted = 0 ORDER BY id`,
    'SELECT id, member_id, value FROM contact_point WHERE deleted = 0 ORDER BY id',
    'SELECT id, name FROM household WHERE deleted = 0 ORDER BY id',
    'SELECT * FROM charge_open ORDER BY charge_id',
  ].map((query) => laptop.db.rows(query))
}

function operations(laptop: MemoryLaptop): unknown {
  return laptop.db.prepare('SELECT count(*) FROM operation').pluck().get()
}

function undoLast(laptop: MemoryLaptop): void {
  const last = laptop.db.row<{ id: string }>('SELECT id FROM operation ORDER BY hlc DESC LIMIT 1')
  if (last !== undefined) laptop.undo(last.id)
}
