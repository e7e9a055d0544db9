import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('the history of a member says who changed what, when, from what to what', async () => {
  const { api, given, clock, office } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一', { number: '1', phone: '0311111111' })
  clock.advance({ days: 1 })
  office.installation.setActor('鈴木')
  await api.members.update({ id: ada.id, fields: { phone: '0322222222', otherPhones: ['09012345678'] } })
  clock.advance({ days: 1 })
  const { operationId } = await api.members.trash({ ids: [ada.id] })
  await given.member('別人 花子')

  const { total, entries } = await api.members.history({ id: ada.id })

  const changed = entries.map(({ changes }) =>
    changes.map(({ table, field, before, after }) => [table, field, before, after]),
  )
  expect(total).toBe(3)
  expect(entries[0]).toMatchObject({ operationId, label: { kind: 'member.trash', name: '青木 一', count: 1 } })
  expect(entries.map(({ label, actor, at, undoneBy, canUndo }) => [label.kind, actor, at, undoneBy, canUndo])).toEqual([
    ['member.trash', '鈴木', '2025-05-03T01:00:00.000Z', null, true],
    ['member.update', '鈴木', '2025-05-02T01:00:00.000Z', null, true],
    ['member.add', '佐藤', '2025-05-01T01:00:00.000Z', null, true],
  ])
  expect(changed[0]).toEqual([['member', '_del', null, true]])
  expect(changed[1]).toContainEqual(['member', 'phone', '0311111111', '0322222222'])
  expect(changed[1]).toContainEqual(['contactPoint', 'value', null, '09012345678'])
  expect(changed[2]).toEqual(
    expect.arrayContaining([
      ['member', 'memberNumber', null, '1'],
      ['member', 'familyName', null, '青木'],
      ['member', 'phone', null, '0311111111'],
    ]),
  )
})

test('who pauses, comes back or is admitted stands so in the history; a change besides makes it a change', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一', { status: 'applied' })
  const set = (fields: object) => api.members.update({ id: ada.id, fields })
  await set({ status: 'approved' })
  await set({ status: 'active', joinedOn: '2025-05-01' })
  await set({ status: 'paused' })
  await set({ status: 'active' })
  await set({ status: 'unknown' })
  await set({ status: 'active' })
  await set({ status: 'paused', phone: '0311112222' })

  const { entries } = await api.members.history({ id: ada.id })

  expect(entries.map(({ label }) => label.kind).toReversed()).toEqual([
    'member.add',
    'member.approve',
    'member.admit',
    'member.pause',
    'member.resume',
    'member.losePlace',
    'member.findPlace',
    'member.update',
  ])
})

test('money is part of a member’s history, also of one who was merged in', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')
  const twin = await given.member('青木 一 ', { owes: { 2024: 3000 } })
  await given.payment(twin, 3000)
  await api.members.merge({ survivorId: ada.id, loserId: twin.id })

  const { entries } = await api.members.history({ id: ada.id })

  expect(entries.map(({ label }) => label.kind)).toEqual([
    'member.merge',
    'payment.record',
    'billing.run',
    'member.add',
    'member.add',
  ])
})

test('the history of the club goes page by page, newest first', async () => {
  const { api, given } = await startClub()
  for (const name of ['一', '二', '三']) await given.member(name)

  const all = await api.history.list({})
  const pages = [await api.history.list({ limit: 2 }), await api.history.list({ offset: 2, limit: 10 })]

  expect(all.total).toBe(5)
  expect(all.entries.map(({ label }) => [label.kind, label.name])).toEqual([
    ['member.add', '三'],
    ['member.add', '二'],
    ['member.add', '一'],
    ['club.create', 'みどりの会'],
    ['device.enrol', expect.any(String)],
  ])
  expect(pages.flatMap(({ entries }) => entries)).toEqual(all.entries)
})

test('an operation tells its own changes, as many as asked', async () => {
  const { api, given } = await startClub()
  const people = [await given.member('一'), await given.member('二'), await given.member('三')]
  const { operationId } = await api.members.trash({ ids: people.map(({ id }) => id) })

  const whole = await api.history.get({ operationId })
  const part = await api.history.get({ operationId, limit: 2 })

  expect(whole.label).toEqual({ kind: 'member.trash', name: '一', count: 3, left: 0 })
  expect(whole.changes.map(({ row, field, after }) => [row, field, after])).toEqual(
    people.map(({ id }) => [id, '_del', true]),
  )
  expect(part.changes).toEqual(whole.changes.slice(0, 2))
})

test('an own field is named by its id, a sensitive one like any other', async () => {
  const { api, given } = await startClub()
  const size = await given.customField('服のサイズ')
  const ada = await given.member('青木 一', { custom: { [size.id]: 'M' } })
  const { operationId } = await api.members.update({ id: ada.id, fields: { custom: { [size.id]: 'L' } } })

  const { changes } = await api.history.get({ operationId })

  expect(changes).toEqual([{ table: 'member', row: ada.id, field: `custom:${size.id}`, before: 'M', after: 'L' }])
})

test('what a newer program wrote on another laptop stands in the history, and the rest can be read', async () => {
  const { api, given, office } = await startClub()
  await given.member('青木 一')
  const { laptop, db } = office.club()
  await laptop.change(() =>
    db.run(
      `UPDATE operation SET label = json_set(label, '$.kind', 'member.fly') WHERE label ->> 'kind' = 'member.add'`,
    ),
  )

  const { entries } = await api.history.list({})
  expect(entries.map(({ label, canUndo }) => [label.kind, canUndo])).toEqual([
    ['newer', false],
    ['club.create', false],
    ['device.enrol', false],
  ])
})
