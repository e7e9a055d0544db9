import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readRoot } from '../../../src-main/core/db/root.ts'
import { appliedOf } from '../../../src-main/core/sync/applied.ts'
import { endLaptop, shutOut } from '../../../src-main/core/sync/end-laptop.ts'
import type { DerivedKey } from '../../../src-main/core/sync/format/derive-key.ts'
import { kidOf } from '../../../src-main/core/sync/format/keys.ts'
import { segmentName } from '../../../src-main/core/sync/format/names.ts'
import { addKey, type HeldKey, holdsKey, newestKey, renewKey } from '../../../src-main/core/sync/key-ring.ts'
import type { Asking } from '../../../src-main/core/sync/laptops.ts'
import { USUAL_PACE } from '../../../src-main/core/sync/pace.ts'
import { sealChanges } from '../../../src-main/core/sync/seal-changes.ts'
import { markPlace } from '../../../src-main/core/sync/store-identity.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { createMemoryStore, type MemoryStore, openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { waitingLaptops } from '../../../src-main/core/sync/waiting-laptops.ts'
import { exchangeAll, founder, joined, SyncedLaptop, stranger } from '../../support/sync-club.ts'
import { imageOf, openFile } from './simulator/files.ts'

const DAY = 24 * 3600 * 1000
const thorough = { thorough: true, pace: { ...USUAL_PACE, changes: 1 } }

/** Of digits that nobody types here. */
const code: DerivedKey = {
  kdf: { name: 'argon2id', m: 64 * 1024, t: 3, p: 1, salt: Buffer.alloc(16).toString('base64') },
  key: new Uint8Array(32),
}

/** @param label what the names that it takes later are made of. */
function copyOf(laptop: SyncedLaptop, label = laptop.label): SyncedLaptop {
  const copy = new SyncedLaptop(label, laptop.clock, {
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

/** A copy that wrote something and shut somebody out, with a new key; its line loses against what the other one wrote there. */
function copyThatLoses(before: SyncedLaptop, other: SyncedLaptop, asking: Asking): SyncedLaptop {
  const ord = appliedOf(before.db, before.device).ord + 1
  const hash = 'SELECT hash FROM sync_segment WHERE dev = ? AND ord = ?'
  const hashOf = ({ db }: SyncedLaptop) => db.row<{ hash: string }>(hash, before.device, ord)?.hash ?? ''
  for (;;) {
    const copy = copyOf(before, 'twin')
    enter(copy, '写し')
    const { device, label, clock: now, hands } = copy
    copy.db.transaction(() => shutOut(hands, asking, { device, label, now }, code))
    if (hashOf(copy) > hashOf(other)) return copy
  }
}

/** A copy that removed somebody with a new key which everybody takes before the other one made for that epoch. */
async function copyThatRemoves(before: SyncedLaptop, dev: string, other: HeldKey): Promise<SyncedLaptop> {
  for (;;) {
    const copy = copyOf(before)
    const { device, label, clock: now, hands } = copy
    await copy.change(() => endLaptop(hands, dev, { device, label, now }, code))
    const made = newestKey(copy.db)
    if (made !== undefined && kidOf(made.key) < kidOf(other.key)) return copy
  }
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

test('a laptop that was put back to before its snapshot takes another name, though it has made a new key since', async () => {
  const place = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(place))
  await exchangeAll([anna], store)
  const before = copyOf(anna)
  for (const name of ['X1', 'X2', 'X3']) enter(anna, name)
  await syncRound(anna, store, thorough)
  for (const name of filesIn(place, '.seg')) place.files.delete(name)

  await before.change(() => renewKey(before.db))
  enter(before, 'Y')
  await syncRound(before, store, thorough)

  expect(before.device).not.toBe(anna.device)
  expect(namesIn(before)).toEqual(['X1', 'X2', 'X3', 'Y'])
})

test('of two lines of one name the one that counts is passed on, though a snapshot stands for it', async () => {
  const place = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(place))
  await exchangeAll([anna], store)
  const { device } = anna
  const before = copyOf(anna)
  enter(anna, '原本')
  await syncRound(anna, store, { thorough: true, pace: { ...USUAL_PACE, changes: 1, grace: 0 } })
  expect([filesIn(place, '.snp').length, filesIn(place, '.seg').length]).toEqual([1, 0])

  const twin = copyThatLoses(before, anna, (await stranger('dora', anna)).asking)
  for (let day = 0; day < 10; day += 1) {
    for (const laptop of [twin, anna]) {
      laptop.clock += DAY
      await syncRound(laptop, store, { thorough: true })
    }
  }

  expect(twin.device).not.toBe(device)
  expect(namesIn(twin)).toEqual(['写し', '原本'])
})

test.each([
  ['can be read', []],
  ['cannot', [{ epoch: 2, key: randomBytes(32) }]],
])('a file by another key under a laptop’s next number takes its name from nobody where it %s', async (_, keys) => {
  const place = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(place))
  const bert = await joined('bert', anna, store)
  await exchangeAll([anna, bert], store)
  const devices = [anna.device, bert.device]
  for (const laptop of [anna, bert]) {
    const thief = copyOf(laptop)
    enter(thief, '盗')
    await thief.change(() => {
      thief.db.run("DELETE FROM local WHERE key = 'laptop_keys'")
      for (const key of keys) addKey(thief.db, key)
      sealChanges(thief.db, { device: thief.device, label: thief.label, now: thief.clock })
    })
    const last = 'SELECT ord, hash, bytes FROM sync_segment WHERE dev = ? ORDER BY ord DESC LIMIT 1'
    const made = thief.db.row<{ ord: number; hash: string; bytes: Uint8Array }>(last, thief.device)
    if (made === undefined) throw new Error('nothing was sealed')
    place.files.set(segmentName(readRoot(thief.db)?.org ?? '', thief.device, made.ord, made.hash), made.bytes)
  }

  await exchangeAll([anna, bert], store)

  expect(anna.db.rows("SELECT DISTINCT dev FROM sync_segment WHERE held = 'otherKey' ORDER BY dev")).toHaveLength(2)
  expect([anna.device, bert.device]).toEqual(devices)
  expect(namesIn(anna)).toEqual([])
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

test('put back to before a removal a laptop passes on to nobody the key that it made then, and asks under one that the others have', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory(createMemoryStore()))
  const bert = await joined('bert', anna, store)
  const carl = await joined('carl', anna, store)
  await exchangeAll([anna, bert, carl], store)
  const before = copyOf(anna)
  const { device, label } = anna
  await anna.change(() => endLaptop(anna.hands, carl.device, { device, label, now: anna.clock }, code))
  const key = newestKey(anna.db)
  if (key === undefined) throw new Error('no key was made')
  await exchangeAll([anna, bert], store)

  const back = await copyThatRemoves(before, bert.device, key)
  await exchangeAll([back, carl, bert], store)

  expect([back, bert, carl].map(({ db }) => holdsKey(db, key))).toEqual([true, true, false])
  expect(waitingLaptops(bert.db, bert.device).map((asking) => asking.label)).toEqual(['anna'])
})
