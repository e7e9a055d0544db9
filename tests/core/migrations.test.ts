import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { KEYS_FILE } from '../../src-main/core/app/keys.ts'
import { openInMemory } from '../../src-main/core/db/connection.ts'
import { migrate, newestVersion, schemaVersion } from '../../src-main/core/db/migrate.ts'
import type { Migration } from '../../src-main/core/db/migration.ts'
import { migrations } from '../../src-main/core/db/migrations/all.ts'
import { startOffice, temporaryFolder } from '../support/start-club.ts'

const databases = join(import.meta.dirname, '../fixtures/databases')
const repository = join(import.meta.dirname, '../..')

const first: Migration = { version: 10, why: 'a table', up: (db) => db.exec('CREATE TABLE a (x)') }
const second: Migration = { version: 20, why: 'one more', up: (db) => db.exec('INSERT INTO a VALUES (1)') }
const failing: Migration = {
  version: 30,
  why: 'fails half way',
  up(db) {
    db.exec('INSERT INTO a VALUES (2)')
    throw new Error('the disk is full')
  },
}

test('an empty file becomes a database of the newest version, with nothing to copy first', () => {
  const { db } = openInMemory()
  let copies = 0

  migrate(db, [first, second], () => copies++)

  expect([schemaVersion(db), db.prepare('SELECT x FROM a').all(), copies]).toEqual([20, [{ x: 1 }], 0])
})

test('an older database is copied once before its first step', () => {
  const { db } = openInMemory()
  migrate(db, [first], () => undefined)
  const seen: number[] = []

  migrate(db, [first, second, { ...second, version: 30 }], () => seen.push(schemaVersion(db)))
  migrate(db, [first, second, { ...second, version: 30 }], () => seen.push(schemaVersion(db)))

  expect(seen).toEqual([10])
  expect(schemaVersion(db)).toBe(30)
})

test('a step that fails leaves the database at the step before, whole', () => {
  const { db } = openInMemory()

  expect(() => migrate(db, [first, second, failing], () => undefined)).toThrow('the disk is full')

  expect([schemaVersion(db), db.prepare('SELECT x FROM a').all()]).toEqual([20, [{ x: 1 }]])
})

test('where the copy cannot be made, nothing is changed', () => {
  const { db } = openInMemory()
  migrate(db, [first], () => undefined)
  const noRoom = () => {
    throw new Error('no room for the copy')
  }

  expect(() => migrate(db, [first, second], noRoom)).toThrow('no room')

  expect([schemaVersion(db), db.prepare('SELECT x FROM a').all()]).toEqual([10, []])
})

test('migrations go up in tens, each with a reason', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => (i + 1) * 10))
  expect(migrations.filter(({ why }) => why.length < 10)).toEqual([])
})

test('two ways to the newest schema end in the same one', () => {
  const { db } = openInMemory()
  for (let steps = 1; steps <= migrations.length; steps += 1) migrate(db, migrations.slice(0, steps), () => undefined)
  const atOnce = openInMemory()
  migrate(atOnce.db, migrations, () => undefined)
  const schema = 'SELECT type, name, sql FROM sqlite_master ORDER BY type, name'

  expect(db.prepare(schema).all()).toEqual(atOnce.db.prepare(schema).all())
})

/** The key of the databases that are kept; nothing in them is anybody's. */
const fixtureKey = { version: 1, wrappings: [{ kind: 'file', key: Buffer.alloc(32, 7).toString('base64') }] }

test.each(readdirSync(databases).filter((name) => name.endsWith('.db')))(
  'the kept database %s opens with all that is in it',
  async (name) => {
    const { api, office } = startOffice({ today: '2026-06-01' })
    const folder = temporaryFolder()
    copyFileSync(join(databases, name), join(folder, 'meibo.db'))
    writeFileSync(join(folder, KEYS_FILE), JSON.stringify(fixtureKey))

    await api.clubs.open({ path: folder })

    const { members } = await api.members.listFull({ show: 'all' })
    const { receipts } = await api.receipts.list({})
    const account = await api.dues.account({ memberId: (await api.members.find({ who: '0001' })).id })
    expect(schemaVersion(office.club().db.db)).toBe(newestVersion(migrations))
    expect(members.map(({ name: person, open, otherPhones, status }) => [person, open, otherPhones, status])).toEqual([
      ['青木 一郎', 0, ['0611112222'], 'active'],
      ['髙橋 𠮷子', 3000, [], 'active'],
      ['渡邊 去', 0, [], 'left'],
    ])
    expect(receipts.map(({ number, amount }) => [number, amount])).toEqual([['2026-0001', 3000]])
    expect(account).toMatchObject({ open: 0, credit: 0 })
    await api.members.add({ fullName: '新しい人' })
    expect((await api.history.undo({})).rows).toBe(1)
    expect(office.club().db.db.pragma('quick_check', { simple: true })).toBe('ok')
  },
)

test('every released schema has its database kept here', () => {
  const kept = readdirSync(databases).map((name) => Number(/^v(\d+)\.db$/.exec(name)?.[1]))
  // A database of the newest version is made by tests/support/keep-database.ts before a release.
  expect(kept.toSorted((a, b) => a - b)).toEqual(migrations.map(({ version }) => version))
})

test('each migration that changes data has a test of before and after', () => {
  const source = join(repository, 'src-main/core/db/migrations')
  const changesData = readdirSync(source)
    .filter((name) => /^\d+-.*\.ts$/.test(name))
    .filter((name) =>
      /\b(UPDATE|DELETE|INSERT|DROP|RENAME)\b/.test(withoutDeclarations(readFileSync(join(source, name), 'utf8'))),
    )
  const tests = join(import.meta.dirname, 'migrations')
  const tested = existsSync(tests) ? readdirSync(tests) : []

  expect(changesData.filter((name) => !tested.includes(name.replace(/\.ts$/, '.test.ts')))).toEqual([])
})

/** What a trigger or a foreign key would do later is not done by the migration. */
function withoutDeclarations(text: string): string {
  return text.replace(/CREATE TRIGGER[\s\S]*?END;?/g, '').replace(/ON (UPDATE|DELETE) [A-Z ]+/g, '')
}

test('the schema holds nothing but strict tables', () => {
  const db = new Sqlite(':memory:')
  migrate(db, migrations, () => undefined)

  const loose = db.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  )
  expect(loose.pluck().all()).toEqual([])
})
