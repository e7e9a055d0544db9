import { expect, test } from 'vitest'
import { MemoryLaptop } from '../../support/memory-club.ts'

/** Two laptops that know the payments `p`, `q` and have not heard of each other since; `bert` writes a minute later. */
function apart() {
  const [anna, bert] = [new MemoryLaptop('anna'), new MemoryLaptop('bert')]
  const { ops } = anna.ctx()
  for (const id of ['p', 'q']) anna.write(ops.create('payment', id, { revision: { payerId: 'm', amount: 1000 } }))
  bert.take(anna.changes())
  bert.clock += 60_000
  return { anna, bert }
}

function issue(laptop: MemoryLaptop, id: string, ...paymentIds: string[]): void {
  const last = laptop.db.row<{ last: number | null }>(
    'SELECT max(number) AS last FROM receipt WHERE series = ?',
    laptop.device,
  )
  const numbered = { fiscalYear: 2026, series: laptop.device, number: (last?.last ?? 0) + 1 }
  laptop.write(laptop.ctx().ops.fact('receipt', id, { ...numbered, paymentIds, snapshot: {} }))
}

function spoil(laptop: MemoryLaptop, id: string, reason: string): void {
  laptop.write(laptop.ctx().ops.voided('receipt', id, reason))
}

/** Why each receipt is void, after everybody has heard everybody, by whatever order the changes come in. */
function standing(...laptops: readonly MemoryLaptop[]): unknown {
  const changes = laptops.map((laptop) => laptop.changes())
  const orders = [changes, changes.toReversed()].map((order) => {
    const reader = new MemoryLaptop('reader')
    for (const log of order) for (const change of log) reader.take([change])
    return Object.fromEntries(
      reader.db
        .rows<{ id: string; number: number; voidReason: string | null }>(
          'SELECT id, number, void_reason FROM receipt ORDER BY id',
        )
        .map(({ id, number, voidReason }) => [`${id} ${number}`, voidReason]),
    )
  })
  expect(orders[1]).toEqual(orders[0])
  return orders[0]
}

test('of two receipts for one payment the earlier stands, and the later keeps its number', () => {
  const { anna, bert } = apart()
  issue(bert, 'late', 'p')
  issue(anna, 'early', 'p')

  expect(standing(anna, bert)).toEqual({ 'early 1': null, 'late 1': 'duplicate:early' })
})

test('a receipt issued anew for one that was made void is no duplicate, and the duplicate does not come back', () => {
  const { anna, bert } = apart()
  issue(anna, 'first', 'p')
  issue(bert, 'duplicate', 'p')
  bert.take(anna.changes())
  anna.clock += 120_000
  anna.take(bert.changes())
  spoil(anna, 'first', '宛名')
  issue(anna, 'anew', 'p')

  expect(standing(anna, bert)).toEqual({ 'anew 2': null, 'duplicate 1': 'duplicate:first', 'first 1': '宛名' })
})

test('one receipt for two payments gives way to a receipt for either of them, and then holds up nobody', () => {
  const { anna, bert } = apart()
  issue(anna, 'one', 'p')
  issue(bert, 'together', 'p', 'q')
  anna.clock += 180_000
  issue(anna, 'other', 'q')

  expect(standing(anna, bert)).toEqual({ 'one 1': null, 'other 2': null, 'together 1': 'duplicate:one' })
})

test('a reason that somebody gave says more than that it was a duplicate', () => {
  const { anna, bert } = apart()
  issue(anna, 'early', 'p')
  issue(bert, 'late', 'p')
  spoil(bert, 'late', '書き損じ')

  expect(standing(anna, bert)).toEqual({ 'early 1': null, 'late 1': '書き損じ' })
})

test('a receipt whose number was given twice, and that gives way, holds up no other', () => {
  const { anna, bert } = apart()
  const copy = new MemoryLaptop('copy', bert.clock + 60_000)
  const { ops } = copy.ctx()
  copy.take(anna.changes())
  const late = { fiscalYear: 2026, series: 'anna', number: 1, paymentIds: ['q'], snapshot: {} }
  copy.write(ops.fact('receipt', 'late', late))
  copy.clock += 60_000
  issue(copy, 'later', 'q')
  copy.clock += 60_000
  issue(anna, 'early', 'p')

  expect(standing(copy, anna)).toEqual({ 'early 1': null, 'later 1': null })
})
