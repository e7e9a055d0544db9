import { expect, test } from 'vitest'
import { readRoot, writeRoot } from '../../../src-main/core/db/root.ts'
import { addKey, allKeys, renewKey } from '../../../src-main/core/sync/key-ring.ts'
import type { Store } from '../../../src-main/core/sync/laptop.ts'
import { grantLaptop } from '../../../src-main/core/sync/laptops.ts'
import type { Pace } from '../../../src-main/core/sync/pace.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { createMemoryStore, openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { digestOf, founder, joined, SyncedLaptop, stranger } from '../../support/sync-club.ts'
import { imageOf, openFile } from './simulator/files.ts'

const DAY = 24 * 3600 * 1000
const pace: Pace = { changes: 10, characters: 1e9, rest: 7 * DAY, grace: 90 * DAY }

function addMembers(laptop: SyncedLaptop, count: number): void {
  for (let place = 0; place < count; place += 1) {
    laptop.write(laptop.ctx().ops.create('member', laptop.newId(), { name: { fullName: `会員 ${place}` } }))
  }
}

async function exchange(laptops: readonly SyncedLaptop[], store: Store): Promise<void> {
  for (let i = 0; i < 3; i += 1) for (const laptop of laptops) await syncRound(laptop, store, { thorough: true, pace })
}

/** Anna and Bert have exchanged twenty entries, and nobody needs the files of that any more. */
async function longClub() {
  const memory = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(memory))
  const bert = await joined('bert', anna, store)
  for (let i = 0; i < 5; i += 1) {
    addMembers(anna, 2)
    addMembers(bert, 2)
    await exchange([anna, bert], store)
  }
  const later = async (days: number) => {
    for (const laptop of [anna, bert]) laptop.clock += days * DAY
    await exchange([anna, bert], store)
  }
  return { anna, bert, store, later, names: () => [...memory.files.keys()], memory }
}

function org({ db }: SyncedLaptop): string {
  return readRoot(db)?.org ?? ''
}

function segmentsIn(names: readonly string[]): number {
  return names.filter((name) => name.endsWith('.seg')).length
}

function snapshotsIn(names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith('.snp')).sort()
}

test('two laptops write the whole down once much has been entered, and not again for what is in it', async () => {
  const { anna, bert, names, later } = await longClub()
  await later(8)
  const first = snapshotsIn(names())

  await later(8)

  expect(first.map((name) => name.split('/')[2])).toEqual([anna.device, bert.device].sort())
  expect(snapshotsIn(names())).toEqual(first)
})

test('what both have is taken away after three months and not before, and stays on both laptops', async () => {
  const { anna, bert, names, later } = await longClub()
  const before = segmentsIn(names())

  await later(80)
  const inGrace = segmentsIn(names())
  await later(20)

  expect(inGrace).toBeGreaterThanOrEqual(before)
  expect(segmentsIn(names())).toBeLessThan(before / 2)
  expect(digestOf(anna.db)).toBe(digestOf(bert.db))
  expect(anna.db.row('SELECT count(*) AS n FROM sync_segment WHERE length(bytes) = 0')).toEqual({ n: 0 })
})

test('a laptop that comes when the old files are gone has everything, and what is written later', async () => {
  const { anna, bert, store, later } = await longClub()
  await later(100)
  const cara = await stranger('cara', anna)
  cara.clock = anna.clock
  addMembers(anna, 1)

  await exchange([anna, bert, cara], store)

  expect(digestOf(cara.db)).toBe(digestOf(anna.db))

  await anna.change(() => grantLaptop(anna.hands, cara.asking))
  await exchange([anna, cara], store)
  addMembers(cara, 1)
  await exchange([cara, anna, bert], store)
  expect(new Set([anna, bert, cara].map(({ db }) => digestOf(db))).size).toBe(1)
})

test('a laptop that came by a snapshot writes one that others can begin with', async () => {
  const { anna, bert, store, later, memory } = await longClub()
  await later(100)
  const cara = await joined('cara', anna, store)
  cara.clock = anna.clock
  for (let i = 0; i < 3; i += 1) {
    addMembers(cara, 6)
    for (const laptop of [anna, bert, cara]) laptop.clock += 8 * DAY
    await exchange([cara, anna, bert], store)
  }
  for (const name of snapshotsIn([...memory.files.keys()])) if (!name.includes(cara.device)) memory.files.delete(name)

  const dora = await stranger('dora', anna)
  await syncRound(dora, store, { thorough: true, pace })

  expect(snapshotsIn([...memory.files.keys()]).length).toBe(1)
  expect(digestOf(dora.db)).toBe(digestOf(anna.db))
})

test('a spoilt snapshot is passed over for another one', async () => {
  const { anna, store, later, memory, names } = await longClub()
  await later(100)
  const [first] = snapshotsIn(names())
  const bytes = memory.files.get(first ?? '') ?? new Uint8Array()
  memory.files.set(first ?? '', bytes.with(bytes.length - 200, (bytes.at(-200) ?? 0) ^ 1))

  const cara = await stranger('cara', anna)
  await syncRound(cara, store, { pace })

  expect(digestOf(cara.db)).toBe(digestOf(anna.db))
})

test('what somebody who waits writes down as a whole is believed by nobody', async () => {
  const { anna, bert, store, memory, names } = await longClub()
  const mallory = await stranger('mallory', anna)
  await syncRound(mallory, store, { thorough: true, pace })
  await mallory.change(() => writeRoot(mallory.db, { org: org(anna), dev: mallory.device, pub: mallory.asking.pub }))
  await mallory.change(() => grantLaptop(mallory.hands, mallory.asking))
  addMembers(mallory, 40)
  await exchange([mallory], store)
  const forged = snapshotsIn(names()).filter((name) => name.includes(mallory.device))
  for (const name of snapshotsIn(names())) if (!forged.includes(name)) memory.files.delete(name)

  const cara = await stranger('cara', anna)
  await syncRound(cara, store, { thorough: true, pace })

  expect(forged.length).toBe(1)
  expect(membersIn(mallory)).toBe(membersIn(anna) + 40)
  expect(digestOf(cara.db)).toBe(digestOf(bert.db))
})

test('who was removed writes no snapshot in the name of one that waits', async () => {
  const { anna, bert, store, memory } = await longClub()
  const cara = await stranger('cara', anna)
  // Apart from the others Bert lets somebody in under that name, with another key.
  const apart = createMemoryStore()
  for (const [name, bytes] of memory.files) apart.files.set(name, bytes)
  const there = { ...store, transport: openMemory(apart) }
  const mallory = await stranger('cara', anna)
  await bert.change(() => grantLaptop(bert.hands, mallory.asking))
  await syncRound(bert, there)
  await exchange([mallory], there)
  addMembers(mallory, 40)
  await exchange([mallory], there)
  const forged = [...apart.files].filter(([name]) => name.endsWith('.snp') && name.includes(cara.device))
  await syncRound(cara, store, { thorough: true, pace })
  for (const [name, bytes] of forged) memory.files.set(name, bytes)
  await anna.change(() => renewKey(anna.db))
  for (const key of allKeys(anna.db)) await cara.change(() => addKey(cara.db, key))

  const { device } = cara
  await syncRound(cara, store, { thorough: true, pace })

  expect([forged.length, mallory.device]).toEqual([1, device])
  expect(cara.device).toBe(device)
  expect(membersIn(cara)).toBe(membersIn(anna))
})

test('after the key was changed only a snapshot under the new one counts', async () => {
  const { anna, bert, store, names, later } = await longClub()
  await later(100)
  await later(8)
  const before = snapshotsIn(names())
  const segments = segmentsIn(names())

  await anna.change(() => renewKey(anna.db))
  await syncRound(anna, store, { pace })
  // What the old snapshots replaced does not come back; one segment goes with the new key.
  expect(segmentsIn(names())).toBe(segments + 1)
  await exchange([anna, bert], store)
  const after = snapshotsIn(names())

  expect(before.length).toBe(2)
  expect(after.length).toBe(2)
  expect(after.filter((name) => before.includes(name))).toEqual([])
})

test('nothing is taken away while one of the laptops has not heard of it', async () => {
  const { anna, bert, store, names } = await longClub()
  const cara = await joined('cara', anna, store)
  await exchange([anna, bert, cara], store)
  const heard = new Set(names().filter((name) => name.endsWith('.seg')))
  for (let i = 0; i < 4; i += 1) {
    addMembers(anna, 4)
    await exchange([anna, bert], store)
  }
  const unheard = names().filter((name) => name.endsWith('.seg') && !heard.has(name))

  for (const laptop of [anna, bert]) laptop.clock += 100 * DAY
  await exchange([anna, bert], store)

  expect(unheard.length).toBeGreaterThan(3)
  expect(names().filter((name) => unheard.includes(name))).toEqual(unheard)
  await exchange([cara], store)
  expect(digestOf(cara.db)).toBe(digestOf(anna.db))
})

test('a laptop that only reads says so now and then, and holds up nothing', async () => {
  const { anna, bert, store, names } = await longClub()
  const cara = await joined('cara', anna, store)
  const days = async (count: number) => {
    for (const laptop of [anna, bert, cara]) laptop.clock = anna.clock + count * DAY
    await exchange([anna, bert, cara], store)
  }
  await days(0)
  addMembers(anna, 3)
  await days(8)
  const before = segmentsIn(names())
  await days(8)
  const quiet = segmentsIn(names())
  await days(100)

  expect(quiet).toBe(before)
  expect(segmentsIn(names())).toBeLessThan(8)
})

test('where nothing can be taken away, nothing is', async () => {
  const memory = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(memory, { remove: false }))
  addMembers(anna, 20)
  await exchange([anna], store)
  const before = [...memory.files.keys()]
  anna.clock += 200 * DAY

  await exchange([anna], store)

  expect([...memory.files.keys()]).toEqual(before)
  expect(snapshotsIn(before).length).toBe(1)
})

test('a copy that was put back to long ago catches up under a new name and keeps what it had not sent', async () => {
  const { anna, bert, store, later } = await longClub()
  const image = imageOf(anna.db)
  addMembers(anna, 3)
  for (let i = 0; i < 4; i += 1) {
    addMembers(bert, 3)
    await exchange([anna, bert], store)
  }
  await later(100)
  await later(100)
  const back = new SyncedLaptop('anna', anna.clock, { db: openFile(image), mayWrite: (work) => work() })
  addMembers(back, 2)

  await exchange([back], store)
  await bert.change(() => grantLaptop(bert.hands, back.asking))
  await exchange([bert, back, bert], store)

  expect(back.device).not.toBe(anna.device)
  expect(digestOf(back.db)).toBe(digestOf(bert.db))
  expect(membersIn(bert) - membersIn(anna)).toBe(2)
})

function membersIn({ db }: SyncedLaptop): number {
  return db.row<{ n: number }>('SELECT count(*) AS n FROM member')?.n ?? 0
}
