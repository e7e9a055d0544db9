import { expect, test } from 'vitest'
import { readRoot } from '../../../src-main/core/db/root.ts'
import { canonicalJson } from '../../../src-main/core/sync/format/canonical-json.ts'
import { hashOf, sign, toBase64 } from '../../../src-main/core/sync/format/keys.ts'
import { keyName } from '../../../src-main/core/sync/format/names.ts'
import { grantLaptop } from '../../../src-main/core/sync/laptops.ts'
import { ownKeys } from '../../../src-main/core/sync/own-laptop.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { createMemoryStore, type MemoryStore, openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import type { Transport } from '../../../src-main/core/sync/transports/transport.ts'
import { digestOf, exchangeAll, founder, joined, type SyncedLaptop, stranger } from '../../support/sync-club.ts'

const DAY = 24 * 3600 * 1000

function addMember(laptop: SyncedLaptop, fullName: string): string {
  const id = laptop.newId()
  laptop.write(laptop.ctx().ops.create('member', id, { name: { fullName } }))
  return id
}

function names({ db }: SyncedLaptop): string[] {
  return db
    .rows<{ fullName: string }>('SELECT full_name FROM member ORDER BY full_name')
    .map(({ fullName }) => fullName)
}

test('what two laptops enter, both have after each has heard the other', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  addMember(anna, '青木')
  addMember(bert, '別所')

  await exchangeAll([anna, bert], store)

  expect(names(anna)).toEqual(['別所', '青木'])
  expect(digestOf(bert.db)).toBe(digestOf(anna.db))
})

test('what was written before the place was shared goes along', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  addMember(anna, '青木')
  await syncRound(anna, store)

  const bert = await joined('bert', anna, store)

  expect(names(bert)).toEqual(['青木'])
})

test('a laptop that nobody let in is heard by nobody until it is', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await stranger('cara', anna)
  addMember(cara, '千葉')
  await exchangeAll([cara, anna, bert], store)
  const before = [names(anna), names(cara)]

  await anna.change(() => grantLaptop(anna.hands, cara.asking))
  await exchangeAll([anna, bert, cara], store)

  expect(before).toEqual([[], ['千葉']])
  expect(names(bert)).toEqual(['千葉'])
  expect(new Set([anna, bert, cara].map(({ db }) => digestOf(db))).size).toBe(1)
})

test('a file that was spoilt where it lies is put again by its writer, whatever its length', async () => {
  const memory = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(memory))
  const bert = await joined('bert', anna, store)
  addMember(anna, '青木')
  await syncRound(anna, store)
  const newest = [...memory.files.keys()].filter((name) => name.includes(`/c/${anna.device}/`)).sort()
  const name = newest.at(-1) ?? ''
  const bytes = memory.files.get(name) ?? new Uint8Array()
  memory.files.set(name, bytes.with(bytes.length - 100, (bytes.at(-100) ?? 0) ^ 1))
  await exchangeAll([bert, anna], store)
  const before = names(bert)

  for (const laptop of [anna, bert]) laptop.clock += 2 * 24 * 3600 * 1000
  await exchangeAll([anna, bert], store)

  expect(before).toEqual([])
  expect(names(bert)).toEqual(['青木'])
})

test('a laptop that has heard others tells them within a week, though its clock once stood years ahead', async () => {
  const memory = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(memory))
  const bert = await joined('bert', anna, store)
  bert.clock += 5 * 365 * DAY
  addMember(bert, '別所')
  await syncRound(bert, store)
  bert.clock -= 5 * 365 * DAY
  addMember(anna, '青木')
  await syncRound(anna, store)
  const ofBert = () => [...memory.files.keys()].filter((name) => name.includes(`/c/${bert.device}/`)).length
  const before = ofBert()

  await syncRound(bert, store)
  bert.clock += 8 * DAY
  await syncRound(bert, store)

  expect(ofBert() - before).toBe(1)
})

test('a file of keys in a newer form is looked at again, and a foreign one is not', async () => {
  const memory = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(memory))
  const [newer, foreign] = [putEnvelope(anna, memory, {}), putEnvelope(anna, memory, { org: 'zzzzzzzzzzzzz' })]
  await syncRound(anna, store)
  const asked: string[] = []
  const get: Transport['get'] = (name, ...rest) => {
    asked.push(name)
    return store.transport.get(name, ...rest)
  }

  anna.clock += DAY
  await syncRound(anna, { ...store, transport: { ...store.transport, get } })

  expect([asked.includes(newer), asked.includes(foreign)]).toEqual([true, false])
})

/** A file of keys as a newer program may write it one day; answers its name. */
function putEnvelope(by: SyncedLaptop, memory: MemoryStore, other: { org?: string }): string {
  const org = readRoot(by.db)?.org ?? ''
  const { sign: pair } = ownKeys(by.db, by.device)
  const unsigned = { format: 'meibo-key-2', org, pub: pair.pub, form: 'another', ...other }
  const signature = toBase64(sign(pair.key, Buffer.from(canonicalJson(unsigned))))
  const bytes = Buffer.from(`${canonicalJson({ ...unsigned, signature })}\n`)
  const name = keyName(org, 2, hashOf(bytes))
  memory.files.set(name, bytes)
  return name
}
