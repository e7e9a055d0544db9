import { expect, test } from 'vitest'
import { readRoot } from '../../../src-main/core/db/root.ts'
import type { Store } from '../../../src-main/core/sync/laptop.ts'
import { grantLaptop, removeLaptop } from '../../../src-main/core/sync/laptops.ts'
import { USUAL_PACE } from '../../../src-main/core/sync/pace.ts'
import { markPlace } from '../../../src-main/core/sync/store-identity.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { createMemoryStore, type MemoryStore, openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { digestOf, exchangeAll, founder, joined, SyncedLaptop, stranger } from '../../support/sync-club.ts'
import { imageOf, openFile } from './simulator/files.ts'

const thorough = { thorough: true, pace: { ...USUAL_PACE, changes: 1 } }

function enter(laptop: SyncedLaptop, fullName: string): void {
  laptop.write(laptop.ctx().ops.create('member', laptop.newId(), { name: { fullName } }))
}

function namesIn({ db }: SyncedLaptop): string[] {
  return db.rows<{ fullName: string }>('SELECT full_name FROM member ORDER BY 1').map(({ fullName }) => fullName)
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

/** The same place as some see it of whom the others do not hear. */
function apartFrom(place: MemoryStore, store: Store): { readonly place: MemoryStore; readonly store: Store } {
  const apart = createMemoryStore()
  for (const [name, bytes] of place.files) apart.files.set(name, bytes)
  return { place: apart, store: { ...store, transport: openMemory(apart) } }
}

function bring(from: MemoryStore, to: MemoryStore): void {
  for (const [name, bytes] of from.files) to.files.set(name, bytes)
}

test('what another one wrote under a name that has two keys does not come in by a snapshot of who let that one in', async () => {
  const place = createMemoryStore()
  const { laptop: anna, store } = await founder('anna', openMemory(place))
  const dora = await joined('dora', anna, store)
  await exchangeAll([anna, dora], store)
  const apart = apartFrom(place, store)
  const bert = await joined('bert', anna, store)
  enter(bert, '別所')
  await exchangeAll([anna, bert], store)

  const twin = await joined('bert', dora, apart.store)
  twin.countIdsFrom(1000)
  for (const name of ['偽一', '偽二', '偽三']) enter(twin, name)
  await syncRound(twin, apart.store)
  await syncRound(dora, apart.store, thorough)
  bring(apart.place, place)
  expect([...place.files.keys()].filter((name) => name.includes(`/p/${dora.device}/`))).toHaveLength(1)
  const { device } = bert

  await syncRound(bert, store, { thorough: true })

  expect([bert.device, namesIn(bert)]).toEqual([device, ['別所']])
  await exchangeAll([anna, bert, dora], store)
  expect(new Set([anna, bert, dora].map(({ db }) => digestOf(db))).size).toBe(1)
})

test('whatever key a newcomer gives to the name of the founder, by a clock that is years behind, the founder keeps it', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const cara = await joined('cara', anna, store)
  const [mallory, other] = [await stranger('mallory', anna), new SyncedLaptop('other')]
  mallory.clock = Date.UTC(2020, 0, 1)
  const { device } = anna
  const grant = ({ pub: sign, boxPub: box }: SyncedLaptop['asking']) => ({ sign, box, label: '', series: '' })
  mallory.write(['k', 'grant', mallory.device, grant(mallory.asking)])
  mallory.write(['k', 'grant', device, grant(other.asking)])
  await anna.change(() => grantLaptop(anna.hands, mallory.asking))
  await exchangeAll([mallory, anna, cara], store)

  enter(anna, '青木')
  await exchangeAll([mallory, anna, cara], store)

  expect([anna.device, namesIn(cara)]).toEqual([device, ['青木']])
})

test('a founder that was removed stays so, though whoever removed it gives its name another key', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  await exchangeAll([anna, bert], store)
  const { device } = anna
  const { pub, boxPub } = new SyncedLaptop('other').asking
  await bert.change(() => {
    removeLaptop(bert.hands, device)
    grantLaptop(bert.hands, { dev: device, label: 'anna', pub, boxPub })
  })

  await exchangeAll([bert, anna], store)

  expect(anna.db.row('SELECT sign_key FROM device WHERE dev = ?', device)).toEqual({ signKey: anna.asking.pub })
  expect(anna.device).toBe(device)
})

test.for([0, 1, 2])(
  'of a name that waits and has two lines, apart from %i files on, a place is given both',
  async (common) => {
    const place = createMemoryStore()
    const { laptop: anna, store } = await founder('anna', openMemory(place))
    const there = { id: 2, storeId: 'bbbbbbbbbbbbb', transport: openMemory() }
    await markPlace(there.transport, readRoot(anna.db)?.org ?? '', there.storeId, 'read me')
    const cara = await joined('cara', anna, there)
    const bert = await stranger('bert', anna)
    const { asking } = bert
    const both = Array.from({ length: common }, (_, number) => `B${number}`)
    for (const name of both) {
      enter(bert, name)
      await syncRound(bert, store)
    }
    const [twin, apart] = [copyOf(bert), apartFrom(place, store)]
    for (const number of [1, 2]) {
      enter(bert, `X${number}`)
      enter(twin, `Y${number}`)
      await syncRound(bert, store)
      await syncRound(twin, apart.store)
    }
    bring(apart.place, place)
    for (const one of [store, there]) await syncRound(anna, one, { thorough: true })

    await cara.change(() => grantLaptop(cara.hands, asking))
    await syncRound(cara, there)

    expect([
      [...both, 'X1', 'X2'],
      [...both, 'Y1', 'Y2'],
    ]).toContainEqual(namesIn(cara))
  },
)
