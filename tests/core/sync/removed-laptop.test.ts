import { expect, test } from 'vitest'
import { deriveKey } from '../../../src-main/core/sync/format/derive-key.ts'
import { makeCode } from '../../../src-main/core/sync/format/digit-code.ts'
import { keepKeyFile } from '../../../src-main/core/sync/key-files.ts'
import { newestKey, renewKey } from '../../../src-main/core/sync/key-ring.ts'
import { acceptFrom, grantLaptop, removeLaptop } from '../../../src-main/core/sync/laptops.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { digestOf, exchangeAll, founder, joined, type SyncedLaptop, stranger } from '../../support/sync-club.ts'

function addMember(laptop: SyncedLaptop, fullName: string): void {
  laptop.write(laptop.ctx().ops.create('member', laptop.newId(), { name: { fullName } }))
}

function names({ db }: SyncedLaptop): string[] {
  return db
    .rows<{ fullName: string }>('SELECT full_name FROM member ORDER BY full_name')
    .map(({ fullName }) => fullName)
}

/** Three laptops of which the first removes the third, with a new key for the other two. */
async function withoutCara() {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await joined('cara', anna, store)
  await exchangeAll([anna, bert, cara], store)
  const derived = await deriveKey({ kind: 'recovery', text: makeCode() })
  await anna.change(() => {
    removeLaptop(anna.hands, cara.device)
    renewKey(anna.db)
    keepKeyFile(anna.db, { device: anna.device, now: anna.now() }, derived)
  })
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

test('who is let in by somebody that had not heard of the new key gets it all the same', async () => {
  const { anna, bert, store } = await withoutCara()
  const dora = await stranger('dora', bert)
  await bert.change(() => grantLaptop(bert.hands, dora.asking))
  addMember(anna, '青木')

  await exchangeAll([bert, anna, dora], store)

  expect(newestKey(dora.db)?.epoch).toBe(2)
  expect(names(dora)).toEqual(['青木'])
})
