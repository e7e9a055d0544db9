import { expect, test } from 'vitest'
import { grantLaptop } from '../../../src-main/core/sync/laptops.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { createMemoryStore, openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { digestOf, exchangeAll, founder, joined, type SyncedLaptop, stranger } from '../../support/sync-club.ts'

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
