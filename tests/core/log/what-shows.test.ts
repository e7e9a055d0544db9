import { expect, test } from 'vitest'
import { deterministicId } from '../../../src-main/core/db/ids.ts'
import { MemoryLaptop } from '../../support/memory-club.ts'

interface Laptops {
  readonly anna: MemoryLaptop
  readonly bert: MemoryLaptop
  readonly member: string
}

/** Two laptops that know one member and have not heard of each other since. */
function apart(): Laptops {
  const [anna, bert] = [new MemoryLaptop('anna'), new MemoryLaptop('bert')]
  const member = anna.newId()
  anna.write(anna.ctx().ops.create('member', member, { contact: { phone: '1', email: 'a' } }))
  bert.take(anna.changes())
  return { anna, bert, member }
}

function meet({ anna, bert }: Pick<Laptops, 'anna' | 'bert'>): void {
  const theirs = bert.changes()
  bert.take(anna.changes())
  anna.take(theirs)
}

test('of two edits that did not know of each other the later one shows', () => {
  const { anna, bert, member } = apart()
  anna.write(anna.ctx().ops.set('member', member, 'contact', { phone: 'early', email: 'a' }))
  bert.clock += 60_000
  bert.write(bert.ctx().ops.set('member', member, 'contact', { phone: 'late', email: 'a' }))

  meet({ anna, bert })

  const phones = [anna, bert].map(({ db }) => db.row('SELECT phone FROM member'))
  expect(phones).toEqual([{ phone: 'late' }, { phone: 'late' }])
  expect(anna.db.row('SELECT count(*) AS heads FROM head')).toEqual({ heads: 2 })
})

test('an edit that had not seen the deletion does not bring a row back, a restore does', () => {
  const { anna, bert, member } = apart()
  anna.write(anna.ctx().ops.remove('member', member))
  bert.write(bert.ctx().ops.set('member', member, 'contact', { phone: '2', email: 'a' }))
  bert.write(bert.ctx().ops.restore('member', member))
  meet({ anna, bert })
  const afterMeeting = [anna, bert].map(({ db }) => db.row('SELECT deleted, phone FROM member'))

  anna.write(anna.ctx().ops.restore('member', member))

  expect(afterMeeting).toEqual([
    { deleted: 1, phone: '2' },
    { deleted: 1, phone: '2' },
  ])
  expect(anna.db.row('SELECT deleted FROM member')).toEqual({ deleted: 0 })
})

test('a group is written whole: what an edit leaves out becomes empty', () => {
  const { anna, member } = apart()

  anna.write(anna.ctx().ops.set('member', member, 'contact', { phone: '2' }))

  expect(anna.db.row('SELECT phone, email FROM member')).toEqual({ phone: '2', email: '' })
})

test('an own field that is emptied is gone, and the others stay in one order', () => {
  const { anna, member } = apart()
  const set = (field: string, value: unknown) =>
    anna.write(anna.ctx().ops.set('member', member, `custom:${field}`, { value }))

  for (const field of ['c', 'a', 'b']) set(field, 'あ')
  set('a', null)

  expect(anna.db.row('SELECT custom FROM member')).toEqual({ custom: '{"b":"あ","c":"あ"}' })
})

test('what is open follows the payments that stand and the charges that are there', () => {
  const { anna, member } = apart()
  const { ops } = anna.ctx()
  const [charge, other, payment, receipt] = [anna.newId(), anna.newId(), anna.newId(), anna.newId()]
  const open = () => anna.db.rows('SELECT charge_id AS id, open FROM charge_open ORDER BY open')
  for (const [id, amount] of [
    [charge, 3000],
    [other, 5000],
  ] as const)
    anna.write(ops.create('charge', id, { body: { memberId: member, amount } }))
  const owed = open()

  const allocations = [{ chargeId: charge, amount: 2000 }]
  anna.write(ops.create('payment', payment, { revision: { payerId: member, amount: 2000, allocations } }))
  const partlyPaid = open()
  anna.write(ops.remove('charge', other))
  const withoutOther = open()
  anna.write(ops.fact('receipt', receipt, { series: '', number: 1, paymentIds: [payment], snapshot: {} }))
  anna.write(ops.voided('payment', payment, '二重'))

  const [first, second] = [
    { id: charge, open: 3000 },
    { id: other, open: 5000 },
  ]
  expect(owed).toEqual([first, second])
  expect(partlyPaid).toEqual([{ ...first, open: 1000 }, second])
  expect(withoutOther).toEqual([{ ...first, open: 1000 }])
  expect(open()).toEqual([first])
  expect(anna.db.rows('SELECT * FROM receipt_payment')).toEqual([{ paymentId: payment, receiptId: receipt }])
  expect(anna.db.rows('SELECT * FROM allocation')).toEqual([])
})

test('a row made on two laptops was made when the first of them made it', () => {
  const [anna, bert] = [new MemoryLaptop('anna'), new MemoryLaptop('bert')]
  const charge = deterministicId('charge', 'x')
  const made = (laptop: MemoryLaptop, amount: number) =>
    laptop.write(laptop.ctx().ops.create('charge', charge, { body: { memberId: 'm', amount } }))
  made(anna, 1000)
  bert.clock += 60_000
  made(bert, 2000)

  meet({ anna, bert })

  const rows = [anna, bert].map(({ db }) => db.row('SELECT created_dev, amount FROM charge'))
  expect(rows).toEqual([
    { createdDev: 'anna', amount: 2000 },
    { createdDev: 'anna', amount: 2000 },
  ])
})

test('an operation is whole when its last part has come, whichever part that is', () => {
  const { anna, bert } = apart()
  const households = Array.from({ length: 450 }, (_, i) =>
    anna.ctx().ops.create('household', anna.newId(), { all: { name: String(i) } }),
  )
  const wall = anna.clock
  anna.ctx().write({ label: { kind: 'import' }, ops: households })
  const parts = anna.changes().slice(-3)
  const seen = parts.map((part) => {
    bert.take([part])
    return bert.db.row('SELECT complete, wall, hlc FROM operation WHERE id = ?', part.operation)
  })

  expect(parts.map(({ last, ops }) => [last, ops.length])).toEqual([
    [false, 200],
    [false, 200],
    [true, 50],
  ])
  // It stands in the history where it began.
  expect(seen).toEqual([0, 0, 1].map((complete) => ({ complete, wall, hlc: parts[0]?.hlc })))
  expect(bert.db.row('SELECT count(*) AS households FROM household')).toEqual({ households: 450 })
})

test('the clock of the log never goes back, however the laptop’s own jumps', () => {
  const { anna, member } = apart()
  const write = () => anna.write(anna.ctx().ops.set('member', member, 'note', { note: String(anna.clock) }))

  for (const jump of [0, -3_600_000, 0, 60_000, 7_200_000]) {
    anna.clock += jump
    write()
  }

  const hlcs = anna
    .changes()
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ hlc }) => hlc)
  expect(hlcs).toEqual([...new Set(hlcs)].toSorted())
  expect(anna.db.row('SELECT note FROM member')).toEqual({ note: String(anna.clock) })
})

test('one id with two bodies is a fault: the earlier stands everywhere, the other is kept aside', () => {
  const { anna, bert } = apart()
  const id = anna.newId()
  const receipt = (series: string) => ({
    fiscalYear: 2026,
    series,
    number: 1,
    amount: 1000,
    paymentIds: ['p'],
    snapshot: {},
  })
  anna.write(anna.ctx().ops.fact('receipt', id, receipt('')))
  bert.clock += 60_000
  bert.write(bert.ctx().ops.fact('receipt', id, receipt('B')))

  meet({ anna, bert })

  for (const { db } of [anna, bert]) {
    expect(db.rows('SELECT series, created_dev FROM receipt')).toEqual([{ series: '', createdDev: 'anna' }])
    expect(db.rows('SELECT dev, body FROM quarantine')).toEqual([{ dev: 'bert', body: JSON.stringify(receipt('B')) }])
  }
})

test('a further phone is found by search, also right after an undo that was refused', () => {
  const laptop = new MemoryLaptop('anna')
  const member = laptop.newId()
  laptop.write(laptop.ctx().ops.create('member', member, { name: { familyName: '青木' } }))
  const point = (value: string) => ({ all: { memberId: member, kind: 'phone', value } })
  const added = laptop.write(laptop.ctx().ops.create('contactPoint', laptop.newId(), point('0901')))
  const [row] = laptop.db.rows<{ id: string }>('SELECT id FROM contact_point')
  laptop.write(laptop.ctx().ops.remove('contactPoint', row?.id ?? ''))
  expect(() => laptop.undo(added)).toThrow('UNDO_HAS_LATER_EDITS')

  laptop.write(laptop.ctx().ops.create('contactPoint', laptop.newId(), point('0900')))

  expect(laptop.db.row('SELECT search_text FROM member')).toEqual({ searchText: '青木\n0900\n' })
})
