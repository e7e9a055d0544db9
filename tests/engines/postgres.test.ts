import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openPostgres } from '../../src-main/core/sync/transports/postgres.ts'
import { postgresScript } from '../../src-main/core/sync/transports/postgres-script.ts'
import { faultOf, noise } from '../core/sync/transports/contract/bytes.ts'
import type { Engine } from './support/engine.ts'
import { engineTests } from './support/engine-tests.ts'
import { addressOf, asAdministrator, startPostgres } from './support/postgres.ts'

let engine: Engine

engineTests({
  name: 'PostgreSQL',
  start: async () => {
    engine = await startPostgres()
    await asAdministrator(engine.port, postgresScript({ schema: 'office', role: 'club' }))
    return engine
  },
  showsHalves: false,
  kills: 10,
})

test.each([
  "UPDATE office.file SET bytes = ''",
  'DELETE FROM office.file',
  'TRUNCATE office.file',
  'DROP TABLE office.file',
  'ALTER TABLE office.file ADD COLUMN x int',
  'CREATE TABLE office.other (x int)',
])('whoever has the password of a laptop cannot %s', async (sql) => {
  await openAndPut()
  const client = new Client({ connectionString: addressOf(engine.port, 'office').replace(/\?.*/, '') })
  await client.connect()
  onTestFinished(() => client.end())
  await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
})

async function openAndPut(): Promise<void> {
  const laptop = openPostgres({ url: addressOf(engine.port, 'office') })
  await laptop.put('c/1', noise(10))
  await laptop.close()
}

async function listFault(url: string): Promise<string> {
  const laptop = openPostgres({ url })
  onTestFinished(() => laptop.close())
  return faultOf(laptop.list(''))
}

test('another password is refused', async () => {
  const url = addressOf(engine.port, 'office').replace(/:[^:@]*@/, ':guessed@')
  expect(await listFault(url)).toBe('refused')
})

test('a database that is not there is missing', async () => {
  expect(await listFault(addressOf(engine.port, 'office').replace('/postgres?', '/nobody?'))).toBe('missing')
})

test('a server that is not there cannot be reached', async () => {
  expect(await listFault(addressOf(9, 'office'))).toBe('unreachable')
})

test('over TLS a certificate that nobody vouches for keeps the password here', async () => {
  expect(await listFault(addressOf(engine.port, 'office', '&sslmode=verify-full'))).toBe('certificate')
})

test('over TLS a certificate of a trusted authority is good', async () => {
  const before = getCACertificates('default')
  const authority = readFileSync(new URL('../core/sync/transports/tls/ca.pem', import.meta.url), 'utf8')
  setDefaultCACertificates([...before, authority])
  onTestFinished(() => setDefaultCACertificates(before))
  expect(await listFault(addressOf(engine.port, 'office', '&sslmode=verify-full'))).toBe('none')
})

test('a laptop that still listens can close', async () => {
  const laptop = openPostgres({ url: addressOf(engine.port, 'office') })
  laptop.watch?.(() => {})
  await laptop.list('')
  await laptop.close()
  laptop.watch?.(() => {})
  await laptop.close()
})
