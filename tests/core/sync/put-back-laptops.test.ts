import { expect, test } from 'vitest'
import { endLaptop } from '../../../src-main/core/sync/end-laptop.ts'
import type { DerivedKey } from '../../../src-main/core/sync/format/derive-key.ts'
import type { Store } from '../../../src-main/core/sync/laptop.ts'
import { grantLaptop } from '../../../src-main/core/sync/laptops.ts'
import { USUAL_PACE } from '../../../src-main/core/sync/pace.ts'
import { markPlace } from '../../../src-main/core/sync/store-identity.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { createMemoryStore, type MemoryStore, openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { digestOf, exchangeAll, founder, joined, SyncedLaptop } from '../../support/sync-club.ts'
import { imageOf, openFile } from './simulator/files.ts'

const thorough = { thorough: true, pace: { ...USUAL_PACE, changes: 1 } }

/** Of digits that nobody types here. */
const code: DerivedKey = {
  kdf: { name: 'argon2id', m: 64 * 1024, t: 3, p: 1, salt: Buffer.alloc(16).toString('base64') },
  key: new Uint8Array(32),
}

function copyOf(laptop: SyncedLaptop): SyncedLaptop {
  const copy = new SyncedLaptop(laptop.label, laptop.clock, {
    db: openFile(imageOf(laptop.db)),
    mayWrite: (work) => work(),
  })
  copy.device = laptop.device
  copy.countIdsFrom(1000)
  return copy
}

function enter(laptop: SyncedLaptop, fullName: string): void {
  laptop.write(laptop.ctx().ops.create('member', laptop.newId(), { name: { fullName } }))
}

function namesIn({ db }: SyncedLaptop): string[] {
  return db.rows<{ fullName: string }>('SELECT full_name FROM member ORDER BY 1').map(({ fullName }) => fullName)
}

function filesIn({ files }: MemoryStore, ending: string): string[] {
  return [...files.keys()].filter((name) => name.endsWith(ending)).sort()
}

test('what a copied laptop wrote comes along under its new name, though a snapshot had it and the twin’s later file came first', async () => {
  const place = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(place))
  const bert = await joined('bert', anna, store)
  await exchangeAll([anna, bert], store)
  const twin = copyOf(bert)
  const { device } = bert
  const apart = createMemoryStore()
  for (const [name, bytes] of place.files) apart.files.set(name, bytes)
  const before = new Set(apart.files.keys())
  for (const name of ['Y1', 'Y2']) {
    enter(twin, name)
    await syncRound(twin, { ...store, transport: openMemory(apart) })
  }
  for (const name of ['X1', 'X2']) enter(bert, name)
  await syncRound(bert, store, thorough)
  expect(filesIn(place, '.snp').filter((name) => name.includes(device))).toHaveLength(1)

  const later = filesIn(apart, '.seg').findLast((name) => !before.has(name)) ?? ''
  place.files.set(later, apart.files.get(later) ?? new Uint8Array())
  await syncRound(bert, store, thorough)

  expect(bert.device).not.toBe(device)
  const again = bert.db.row<{ count: number }>(
    `SELECT count(*) AS count FROM change WHERE dev = ? AND (body LIKE '%X1%' OR body LIKE '%X2%')`,
    bert.device,
  )
  expect(again?.count).toBe(2)
})

test('what others had taken up of a copied laptop’s old name comes again where the twin’s line wins in the end', async () => {
  const place = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(place))
  const bert = await joined('bert', anna, store)
  await exchangeAll([anna, bert], store)
  const before = copyOf(bert)
  const others = new Map(place.files)
  enter(bert, 'X')
  await syncRound(bert, store)
  const own = filesIn(place, '.seg').find((name) => !others.has(name)) ?? ''
  enter(anna, 'A')
  await exchangeAll([anna, bert], store)
  const { device } = bert

  const [first, second] = await linesBelow(own, before, others, store)
  place.files.set(...second)
  await syncRound(bert, store, thorough)
  expect(bert.device).not.toBe(device)
  await anna.change(() => grantLaptop(anna.hands, bert.asking))
  place.files.set(...first)
  await exchangeAll([anna, bert], store)

  expect(namesIn(anna)).toEqual(['A', 'X', 'Y1', 'Y2'])
  expect(digestOf(bert.db)).toBe(digestOf(anna.db))
})

type File = [name: string, bytes: Uint8Array]

/** What a copy would have put, two files of it: the first under a smaller hash, which is left to chance in each. */
async function linesBelow(own: string, before: SyncedLaptop, files: ReadonlyMap<string, Uint8Array>, store: Store) {
  for (;;) {
    const apart = createMemoryStore()
    for (const [name, bytes] of files) apart.files.set(name, bytes)
    const twin = copyOf(before)
    for (const name of ['Y1', 'Y2']) {
      enter(twin, name)
      await syncRound(twin, { ...store, transport: openMemory(apart) })
    }
    const [first, second] = [...apart.files]
      .filter(([name]) => name.endsWith('.seg') && !files.has(name))
      .sort() as File[]
    if (first !== undefined && second !== undefined && first[0] < own) return [first, second] as const
  }
}

test('a laptop that was put back to before its snapshot takes another name, and has what the snapshot had', async () => {
  const place = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(place))
  await exchangeAll([anna], store)
  const before = copyOf(anna)
  for (const name of ['X1', 'X2', 'X3']) enter(anna, name)
  await syncRound(anna, store, thorough)
  expect(filesIn(place, '.snp')).toHaveLength(1)
  for (const name of filesIn(place, '.seg')) place.files.delete(name)

  enter(before, 'Y')
  await syncRound(before, store)
  await syncRound(before, store, thorough)

  expect(before.device).not.toBe(anna.device)
  expect(namesIn(before)).toEqual(['X1', 'X2', 'X3', 'Y'])
})

test('a key file that a store has lost is put back by whoever had the key from it, and other bytes under its name hold up nobody', async () => {
  const place = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(place))
  const bert = await joined('bert', anna, store)
  const carl = await joined('carl', anna, store)
  await exchangeAll([anna, bert, carl], store)
  const sealing = { device: anna.device, label: anna.label, now: anna.clock }
  await anna.change(() => endLaptop(anna.hands, carl.device, sealing, code))
  await exchangeAll([anna, bert], store)
  const [made = ''] = filesIn(place, '.key')
  place.files.delete(made)

  await syncRound(bert, store)
  expect(filesIn(place, '.key')).toEqual([made])

  const other = createMemoryStore()
  const transport = openMemory(other, { remove: false })
  await markPlace(transport, made.split('/')[0] ?? '', 'bbbbbbbbbbbbb', 'read me')
  other.files.set(made, new Uint8Array([1, 2, 3]))
  expect((await syncRound(bert, { id: 2, storeId: 'bbbbbbbbbbbbb', transport })).kind).toBe('done')
})
