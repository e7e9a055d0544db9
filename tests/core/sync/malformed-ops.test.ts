import { expect, test } from 'vitest'
import { openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { exchangeAll, founder, joined, type SyncedLaptop } from '../../support/sync-club.ts'
import { writeUnfit } from '../../support/write-unfit.ts'

const row = '00000000-0000-7000-8000-000000000001'

function names({ db }: SyncedLaptop): string[] {
  return db.rows<{ name: string }>('SELECT full_name AS name FROM member ORDER BY 1').map(({ name }) => name)
}

function heldOf({ db }: SyncedLaptop, { device }: SyncedLaptop): string[] {
  const held = db.rows<{ held: string }>('SELECT held FROM sync_segment WHERE dev = ? AND held IS NOT NULL', device)
  return held.map(({ held }) => held)
}

test.each([
  ['no groups', ['c', 'member', row, null]],
  ['no row', ['c', 'member', null, { name: { fullName: '山' } }]],
  ['heads that are none', ['r', 'member', row, 'name', { fullName: '山' }, 7]],
  ['a head that is none', ['r', 'member', row, 'name', { fullName: '山' }, [null]]],
  ['a fact without a body', ['f', 'receipt', row, null]],
  ['a void without a reason', ['v', 'payment', row, { a: 1 }]],
  ['nothing but a table', ['c', 'member']],
  ['a column of another kind', ['c', 'member', row, { name: { fullName: 7 } }]],
  ['a list that is none', ['c', 'payment', row, { revision: { allocations: { a: 1 } } }]],
  ['a part that is none', ['c', 'payment', row, { revision: { allocations: [null] } }]],
  ['nothing where something must be', ['r', 'member', row, 'address', { city: null }, []]],
  ['a receipt that is no fact', ['c', 'receipt', row, {}]],
  ['a deletion among what it creates', ['c', 'member', row, { _del: { deleted: true } }]],
])('an op with %s holds up nobody but who wrote it', async (_about, op) => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await joined('cara', anna, store)
  await bert.change(() => writeUnfit(bert, op))
  cara.write(cara.ctx().ops.create('member', cara.newId(), { name: { fullName: '千葉' } }))
  anna.write(anna.ctx().ops.create('member', anna.newId(), { name: { fullName: '青木' } }))

  await exchangeAll([bert, cara, anna], store)

  expect([anna, cara].map(names)).toEqual([
    ['千葉', '青木'],
    ['千葉', '青木'],
  ])
  expect([anna, cara].map((laptop) => heldOf(laptop, bert))).toEqual([['damaged'], ['damaged']])
  expect(anna.db.row('SELECT 1 FROM change WHERE dev = ?', bert.device)).toBeUndefined()
})

test('what a later entry hides is refused all the same, and so by whoever comes late', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await joined('cara', anna, store)
  const member = anna.newId()
  anna.write(anna.ctx().ops.create('member', member, { name: { fullName: '青木' } }))
  await exchangeAll([anna, bert, cara], store)
  await bert.change(() => writeUnfit(bert, ['r', 'member', member, 'name', { fullName: 7 }, [[anna.device, 1]]]))
  cara.clock += 3_600_000
  cara.write(cara.ctx().ops.set('member', member, 'name', { fullName: '青木花' }))

  await exchangeAll([cara, anna, bert], store)
  const late = await joined('late', anna, store)

  expect([anna, cara, late].map(names)).toEqual([['青木花'], ['青木花'], ['青木花']])
  expect([anna, cara, late].map((laptop) => heldOf(laptop, bert))).toEqual([['damaged'], ['damaged'], ['damaged']])
})

test('a group with the name of something every object has is one that nobody knows yet', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  await bert.change(() => writeUnfit(bert, ['r', 'member', row, 'constructor', { fullName: '山' }, []]))

  await exchangeAll([bert, anna], store)

  expect(heldOf(anna, bert)).toEqual([])
})
