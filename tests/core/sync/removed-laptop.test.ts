import { expect, test } from 'vitest'
import { readRoot } from '../../../src-main/core/db/root.ts'
import { OperationWriter } from '../../../src-main/core/db/write.ts'
import { endLaptop } from '../../../src-main/core/sync/end-laptop.ts'
import { deriveKey } from '../../../src-main/core/sync/format/derive-key.ts'
import { makeCode } from '../../../src-main/core/sync/format/digit-code.ts'
import { newestKey } from '../../../src-main/core/sync/key-ring.ts'
import { acceptFrom, grantLaptop } from '../../../src-main/core/sync/laptops.ts'
import { isMember } from '../../../src-main/core/sync/members.ts'
import type { Sealing } from '../../../src-main/core/sync/seal-changes.ts'
import { markPlace } from '../../../src-main/core/sync/store-identity.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { waitingLaptops } from '../../../src-main/core/sync/waiting-laptops.ts'
import { digestOf, exchangeAll, founder, joined, type SyncedLaptop, stranger } from '../../support/sync-club.ts'

function addMember(laptop: SyncedLaptop, fullName: string): void {
  laptop.write(laptop.ctx().ops.create('member', laptop.newId(), { name: { fullName } }))
}

function names({ db }: SyncedLaptop): string[] {
  return db
    .rows<{ fullName: string }>('SELECT full_name FROM member ORDER BY full_name')
    .map(({ fullName }) => fullName)
}

function sealingOf({ device, label, clock }: SyncedLaptop): Sealing {
  return { device, label, now: clock }
}

/** Three laptops of which the first removes the third, with a new key for the other two. */
async function withoutCara() {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await joined('cara', anna, store)
  await exchangeAll([anna, bert, cara], store)
  const derived = await deriveKey({ kind: 'recovery', text: makeCode() })
  await anna.change(() => endLaptop(anna.hands, cara.device, sealingOf(anna), derived))
  await syncRound(anna, store)
  return { anna, bert, cara, store }
}

test('what a removed laptop writes counts nowhere until somebody takes it in', async () => {
  const { anna, bert, cara, store } = await withoutCara()
  addMember(cara, '千葉')
  await syncRound(cara, store)

  await exchangeAll([anna, bert], store)
  expect([names(anna), names(bert)]).toEqual([[], []])

  const held = anna.db.row<{ last: number }>('SELECT max(ord) AS last FROM sync_segment WHERE dev = ?', cara.device)
  await bert.change(() => acceptFrom(bert.hands, cara.device, held?.last ?? 0))
  await exchangeAll([bert, anna], store)
  expect([names(anna), names(bert)]).toEqual([['千葉'], ['千葉']])
  expect(digestOf(anna.db)).toBe(digestOf(bert.db))
})

test('what is written after a removal, the others read and the removed one cannot', async () => {
  const { anna, bert, cara, store } = await withoutCara()
  addMember(anna, '青木')
  await exchangeAll([anna, bert, cara], store)

  expect(newestKey(bert.db)?.epoch).toBe(2)
  expect(names(bert)).toEqual(['青木'])
  expect(newestKey(cara.db)?.epoch).toBe(1)
  expect(names(cara)).toEqual([])
  expect(cara.db.row("SELECT 1 FROM sync_segment WHERE held = 'noKey'")).toBeDefined()
})

test('of two that are removed at once, each by somebody else, neither can read what is written after', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await joined('cara', anna, store)
  const dora = await joined('dora', anna, store)
  const laptops = [anna, bert, cara, dora]
  await exchangeAll(laptops, store)
  const derived = await deriveKey({ kind: 'recovery', text: makeCode() })
  await anna.change(() => endLaptop(anna.hands, cara.device, sealingOf(anna), derived))
  await bert.change(() => endLaptop(bert.hands, dora.device, sealingOf(bert), derived))
  await exchangeAll(laptops, store)
  await exchangeAll(laptops, store)

  addMember(anna, '青木')
  addMember(bert, '千葉')
  await exchangeAll(laptops, store)

  expect(laptops.map((laptop) => names(laptop).length)).toEqual([2, 2, 0, 0])
  expect(newestKey(anna.db)?.epoch).toBe(3)
  expect(newestKey(bert.db)).toEqual(newestKey(anna.db))
})

test('who is let in by somebody that had not heard of the new key gets it all the same', async () => {
  const { anna, bert, store } = await withoutCara()
  const dora = await stranger('dora', bert)
  await bert.change(() => grantLaptop(bert.hands, dora.asking))
  addMember(anna, '青木')

  await exchangeAll([bert, anna, dora], store)

  expect(newestKey(dora.db)?.epoch).toBe(2)
  expect(names(dora)).toEqual(['青木'])
})

/** Bert and Cara remove each other, each with a new key; then all hear each other, in that order. */
async function removingEachOther(order: readonly (0 | 1 | 2)[]) {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await joined('cara', anna, store)
  await exchangeAll([anna, bert, cara], store)
  const derived = await deriveKey({ kind: 'recovery', text: makeCode() })
  const remove = async (by: SyncedLaptop, whom: SyncedLaptop) => {
    addMember(by, by.label)
    await by.change(() => endLaptop(by.hands, whom.device, sealingOf(by), derived))
  }
  await remove(bert, cara)
  await remove(cara, bert)
  const laptops = [anna, bert, cara] as const
  await exchangeAll(
    order.map((place) => laptops[place]),
    store,
  )
  return { laptops, store }
}

test.for([
  [0, 1, 2],
  [2, 1, 0],
  [1, 2, 0],
] as const)(
  'of two laptops that remove each other the one stays that did it first, in whatever order they hear: %j',
  async (order) => {
    const { laptops, store } = await removingEachOther(order)
    const [anna, bert, cara] = laptops

    for (const { db } of laptops) expect([bert, cara].map(({ device }) => isMember(db, device))).toEqual([true, false])
    expect([anna, bert].map(names)).toEqual([['bert'], ['bert']])

    // What the other one had written until then is kept, and can be taken in.
    await anna.change(() => acceptFrom(anna.hands, cara.device, 2))
    // Who stays reads what is written from now on, and the other one does not.
    addMember(anna, '青木')
    await exchangeAll(
      order.map((place) => laptops[place]),
      store,
    )
    expect(names(bert)).toEqual(['bert', 'cara', '青木'])
    expect(names(cara)).toEqual(['bert', 'cara'])
    expect(digestOf(anna.db)).toBe(digestOf(bert.db))
  },
)

test('of the only two laptops the one stays that removed the other first, though it came later, and both know', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  await exchangeAll([anna, bert], store)
  const derived = await deriveKey({ kind: 'recovery', text: makeCode() })
  for (const [by, whom] of [
    [bert, anna],
    [anna, bert],
  ] as const)
    await by.change(() => endLaptop(by.hands, whom.device, sealingOf(by), derived))

  await exchangeAll([bert, anna], store)

  expect([anna, bert].map(({ db }) => [anna, bert].map(({ device }) => isMember(db, device)))).toEqual([
    [false, true],
    [false, true],
  ])
})

test('whoever was let in by one that had been removed asks again, and what it wrote meanwhile comes along', async () => {
  const { anna, bert, cara, store } = await withoutCara()
  const dora = await stranger('dora', cara)
  await cara.change(() => grantLaptop(cara.hands, dora.asking))
  // Neither of them has heard of the removal: they exchange through a stick of their own.
  const stick = { ...store, id: 2, transport: openMemory() }
  await markPlace(stick.transport, readRoot(cara.db)?.org ?? '', stick.storeId, 'read me')
  await exchangeAll([cara, dora], stick)
  expect(isMember(dora.db, dora.device)).toBe(true)
  addMember(dora, '堂本')
  await syncRound(dora, stick)

  await exchangeAll([cara, dora, anna, bert], store)
  expect([dora, anna].map(({ db }) => isMember(db, dora.device))).toEqual([false, false])
  expect(waitingLaptops(anna.db, anna.device).map(({ dev }) => dev)).toEqual([dora.device])
  const [asking] = waitingLaptops(anna.db, anna.device)
  if (asking !== undefined) await anna.change(() => grantLaptop(anna.hands, asking))
  await exchangeAll([anna, dora, bert], store)

  expect([anna, bert, dora].map(names)).toEqual([['堂本'], ['堂本'], ['堂本']])
  expect(isMember(dora.db, dora.device)).toBe(true)
  expect(digestOf(anna.db)).toBe(digestOf(dora.db))
})

test('a removed laptop cannot bring what it writes in by adopting a word of somebody who is in', async () => {
  const { anna, bert, cara, store } = await withoutCara()
  addMember(cara, '千葉')
  const said = { kind: 'laptop.remove', name: '', count: 1, left: 0 } as const
  const writer = new OperationWriter(
    cara.db,
    cara.hands.clock,
    { device: anna.device, actor: 'anna' },
    { id: cara.newId(), label: () => said },
  )
  await cara.change(() => {
    writer.add(['k', 'remove', bert.device, { after: 0 }])
    writer.finish()
  })
  await syncRound(cara, store)

  await exchangeAll([anna, bert], store)

  expect([anna, bert].map(names)).toEqual([[], []])
  expect([anna, bert].map(({ db }) => isMember(db, bert.device))).toEqual([true, true])
})
