import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { EventId, MemberId, OperationId } from '../../../src-shared/contract/values.ts'
import { startClub } from '../../support/start-club.ts'

async function outing(api: Api, details: Partial<Parameters<Api['events']['save']>[0]> = {}) {
  const { id } = await api.events.save({
    name: '春のハイキング',
    startsOn: '2025-06-01',
    capacity: 2,
    tickets: [{ name: '一般', amount: 1000, guestAmount: 1500 }],
    ...details,
  })
  return id
}

async function registered(api: Api, eventId: EventId) {
  const { registrations } = await api.registrations.list({ eventId })
  return registrations.map(({ name, state, queue, charge }) => [name, state, queue, charge?.amount ?? null])
}

async function idOf(api: Api, eventId: EventId, name: string) {
  const { registrations } = await api.registrations.list({ eventId, search: name })
  const [found] = registrations
  if (found === undefined) throw new Error(`${name} is not registered`)
  return found.id
}

async function threePeople(names = ['青木 一', '別所 二', '千葉 三']) {
  const club = await startClub()
  const people: { id: MemberId }[] = []
  for (const name of names) people.push(await club.given.member(name))
  return { ...club, people }
}

test('whoever comes after the last place waits, and moves up when a place is given back', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api)
  await api.registrations.add({ eventId, people: people.map(({ id }) => ({ personId: id })) })
  const full = await registered(api, eventId)

  const cancelled = await api.registrations.cancel({ ids: [await idOf(api, eventId, '青木')], reason: '用事' })

  expect(full).toEqual([
    ['青木 一', 'confirmed', null, 1000],
    ['別所 二', 'confirmed', null, 1000],
    ['千葉 三', 'waiting', 1, null],
  ])
  expect(cancelled.moved.map(({ name, to }) => [name, to])).toEqual([['千葉 三', 'confirmed']])
  expect(await registered(api, eventId)).toEqual([
    ['青木 一', 'cancelled', null, null],
    ['別所 二', 'confirmed', null, 1000],
    ['千葉 三', 'confirmed', null, 1000],
  ])
})

test('what was paid for a place that is given back is credit, and undo puts both back', async () => {
  const { api, given, people } = await threePeople()
  const eventId = await outing(api)
  const [first] = people as [{ id: MemberId }]
  await api.registrations.add({ eventId, people: [{ personId: first.id }] })
  await given.payment(first, 1000, { paidOn: '2025-05-01' })

  const { credit, operationId } = await api.registrations.cancel({ ids: [await idOf(api, eventId, '青木')] })
  const after = await api.dues.account({ memberId: first.id })
  await api.history.undo({ operationId })
  const back = await api.dues.account({ memberId: first.id })

  expect([credit, after.credit, after.open, back.credit, back.open]).toEqual([1000, 1000, 0, 0, 0])
  expect(await api.events.money({ id: eventId })).toMatchObject({ charged: 1000, paid: 1000, open: 0, balance: 1000 })
})

test('when an earlier application is undone, whoever moves up owes for the place at once', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api, { capacity: 1 })
  const [first, second] = people as [{ id: MemberId }, { id: MemberId }]
  const { operationId } = await api.registrations.add({ eventId, people: [{ personId: first.id }] })
  await api.registrations.add({ eventId, people: [{ personId: second.id }] })

  const undone = await api.history.undo({ operationId: operationId as OperationId })
  const movedUp = await registered(api, eventId)
  await api.history.undo({ operationId: undone.operationId })

  expect(movedUp).toEqual([['別所 二', 'confirmed', null, 1000]])
  expect(await registered(api, eventId)).toEqual([
    ['青木 一', 'confirmed', null, 1000],
    ['別所 二', 'waiting', 1, null],
  ])
  expect(await api.registrations.settle({ eventId })).toMatchObject({ operationId: null })
  const { entries } = await api.history.list({})
  expect(entries.slice(0, 2).map(({ label }) => label.kind)).toEqual(['undo', 'undo'])
})

test('whoever is registered already is not registered again, and the history tells of nothing', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api)
  const [first] = people as [{ id: MemberId }]
  await api.registrations.add({ eventId, people: [{ personId: first.id }] })
  const { total } = await api.history.list({})

  const again = await api.registrations.add({ eventId, people: [{ personId: first.id }] })

  expect(again).toEqual({ operationId: null, moved: [], ids: [], already: 1 })
  expect((await api.history.list({})).total).toBe(total)
})

test('what is paid for a place names the event: at the desk, on the receipt and in the cash book', async () => {
  const { api, given, people } = await threePeople()
  const [first] = people as [{ id: MemberId }]
  const names = ['春のハイキング', '春の写生会']
  for (const name of names) {
    const eventId = await outing(api, { name })
    await api.registrations.add({ eventId, people: [{ personId: first.id }] })
  }

  const { charges } = await api.dues.account({ memberId: first.id })
  const { id: paymentId } = await given.payment(first, 2000, { paidOn: '2025-05-01' })
  const { receipts } = await api.receipts.issue({ paymentIds: [paymentId] })
  const { entries } = await api.books.cashBook({ from: '2025-05-01', to: '2025-05-01' })

  const places = names.map((name) => `${name} 一般 行事参加費`)
  expect(charges.map(({ feeName }) => feeName).toSorted()).toEqual(places.toSorted())
  const said = [receipts[0]?.description, entries.map(({ description }) => description).join()]
  expect(said.map((text) => names.filter((name) => text?.includes(name)))).toEqual([names, names])
})

test('a member pays by type and age on the first day, a guest the guests’ price', async () => {
  const { api, given } = await startClub()
  const student = await given.memberType('学生')
  const price = { validFrom: null, fromAge: null, toAge: null, memberTypeId: student.id, amount: 300 }
  const child = { validFrom: null, fromAge: null, toAge: 12, memberTypeId: null, amount: 0 }
  const eventId = await outing(api, {
    capacity: null,
    tickets: [{ name: '一般', amount: 1000, guestAmount: 1500, prices: [price, child] }],
  })
  const ann = await given.member('安藤 花', { type: '学生' })
  const kid = await given.member('井上 幼', { birthDate: '2016-01-01' })

  await api.registrations.add({
    eventId,
    people: [{ personId: ann.id }, { personId: kid.id }, { guest: { name: '客人 礼', email: 'kyaku@example.com' } }],
  })

  expect(await registered(api, eventId)).toEqual([
    ['安藤 花', 'confirmed', null, 300],
    ['井上 幼', 'confirmed', null, null],
    ['客人 礼', 'confirmed', null, 1500],
  ])
})

test('whoever applies late pays the price that holds from that day on', async () => {
  const { api, clock, people } = await threePeople()
  const late = { validFrom: '2025-05-10', fromAge: null, toAge: null, memberTypeId: null, amount: 1300 }
  const eventId = await outing(api, { tickets: [{ name: '一般', amount: 1000, prices: [late] }] })
  const [first, second] = people as [{ id: MemberId }, { id: MemberId }]

  await api.registrations.add({ eventId, people: [{ personId: first.id }] })
  clock.set('2025-05-10')
  await api.registrations.add({ eventId, people: [{ personId: second.id }] })

  expect((await registered(api, eventId)).map(([name, , , amount]) => [name, amount])).toEqual([
    ['青木 一', 1000],
    ['別所 二', 1300],
  ])
  const { id } = await api.events.copy({ id: eventId, name: '来年のハイキング', startsOn: '2026-06-01' })
  expect((await api.events.get({ id })).tickets[0]?.prices[0]?.validFrom).toBe('2026-05-10')
})

test('with approval nobody has a place before an organiser’s word, and the order of application holds', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api, { capacity: 1, approval: true })
  await api.registrations.add({ eventId, people: people.map(({ id }) => ({ personId: id })) })
  await api.registrations.accept({ ids: [await idOf(api, eventId, '千葉')] })

  const { moved } = await api.registrations.accept({ ids: [await idOf(api, eventId, '青木')] })
  await api.registrations.decline({ ids: [await idOf(api, eventId, '別所')], reason: '満員' })

  expect(moved.map(({ name, to }) => [name, to])).toEqual([['千葉 三', 'waiting']])
  expect(await registered(api, eventId)).toEqual([
    ['青木 一', 'confirmed', null, 1000],
    ['別所 二', 'declined', null, null],
    ['千葉 三', 'waiting', 1, null],
  ])
})

test('a larger hall lets those who wait in, a smaller one takes unpaid charges back', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api, { capacity: 1 })
  await api.registrations.add({ eventId, people: people.map(({ id }) => ({ personId: id })) })

  await api.events.save({ id: eventId, name: '春のハイキング', capacity: 3 })
  const larger = await registered(api, eventId)
  await api.events.save({ id: eventId, name: '春のハイキング', capacity: 1 })

  expect(larger.map(([, state, , charge]) => [state, charge])).toEqual(Array(3).fill(['confirmed', 1000]))
  expect((await registered(api, eventId)).map(([, state, queue, charge]) => [state, queue, charge])).toEqual([
    ['confirmed', null, 1000],
    ['waiting', 1, null],
    ['waiting', 2, null],
  ])
})

test('another ticket is another price, and never takes a place from somebody who holds one', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api, {
    capacity: null,
    tickets: [
      { name: '昼', amount: 1000 },
      { name: '夜', amount: 3000, capacity: 1 },
    ],
  })
  const { tickets } = await api.events.get({ id: eventId })
  const night = tickets[1]?.id
  const [first, second] = people as [{ id: MemberId }, { id: MemberId }]
  await api.registrations.add({ eventId, people: [{ personId: first.id }, { personId: second.id, ticketId: night }] })

  const { moved } = await api.registrations.update({ id: await idOf(api, eventId, '青木'), ticketId: night })

  expect(moved).toEqual([])
  expect(await registered(api, eventId)).toEqual([
    ['別所 二', 'confirmed', null, 3000],
    ['青木 一', 'waiting', 1, null],
  ])
})

test('whoever arrives is there once, and whoever does not is a no-show once the doors are closed', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api)
  const [first, second, third] = people as [{ id: MemberId }, { id: MemberId }, { id: MemberId }]
  await api.registrations.add({ eventId, people: [{ personId: first.id }, { personId: second.id }] })

  const here = await api.registrations.checkIn({ eventId, personId: first.id })
  const again = await api.registrations.checkIn({ eventId, personId: first.id })
  const stranger = await api.registrations.checkIn({ eventId, personId: third.id })
  const { count } = await api.registrations.closeDoors({ eventId })

  expect([here.arrival.outcome, here.arrival.unexpected, again.arrival.outcome, again.operationId]).toEqual([
    'arrived',
    false,
    'again',
    null,
  ])
  expect([stranger.arrival.unexpected, count]).toEqual([true, 1])
  expect((await registered(api, eventId)).map(([name, state]) => [name, state])).toEqual([
    ['青木 一', 'attended'],
    ['別所 二', 'noShow'],
    ['千葉 三', 'waiting'],
  ])
})

test('who has not been told how they stand is known until they are', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api)
  const { ids } = await api.registrations.add({ eventId, people: people.map(({ id }) => ({ personId: id })) })
  await api.registrations.markTold({ ids })
  const told = (await api.events.get({ id: eventId })).counts.untold

  await api.registrations.cancel({ ids: [await idOf(api, eventId, '青木')] })

  const { registrations } = await api.registrations.list({ eventId, untold: true })
  expect([told, registrations.map(({ name }) => name)]).toEqual([0, ['青木 一', '千葉 三']])
})

test('two entries of one person stand as one once they are merged', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api)
  await api.registrations.add({ eventId, people: people.map(({ id }) => ({ personId: id })) })
  const [first, , third] = people as [{ id: MemberId }, { id: MemberId }, { id: MemberId }]

  await api.members.merge({ survivorId: third.id, loserId: first.id })

  expect((await registered(api, eventId)).map(([name, state]) => [name, state])).toEqual([
    ['千葉 三', 'confirmed'],
    ['別所 二', 'confirmed'],
  ])
})

test('an event that was called off is owed by nobody, and one that was paid for cannot be deleted', async () => {
  const { api, given, people } = await threePeople()
  const eventId = await outing(api)
  const [first] = people as [{ id: MemberId }]
  await api.registrations.add({ eventId, people: people.map(({ id }) => ({ personId: id })) })
  await given.payment(first, 1000, { paidOn: '2025-05-01' })
  await expect(api.events.remove({ id: eventId })).rejects.toMatchObject({ code: 'EVENT_PAID' })

  await api.events.cancel({ id: eventId, reason: '大雨' })

  expect(await api.events.money({ id: eventId })).toMatchObject({ charged: 0, paid: 0, open: 0 })
  expect((await api.dues.account({ memberId: first.id })).credit).toBe(1000)
  await expect(api.registrations.add({ eventId, people: [{ guest: { name: '客' } }] })).rejects.toMatchObject({
    code: 'EVENT_CANCELLED',
  })
})

test('what somebody has registered for is an open matter when they leave', async () => {
  const { api, people } = await threePeople()
  const eventId = await outing(api)
  const [first] = people as [{ id: MemberId }]
  await api.registrations.add({ eventId, people: [{ personId: first.id }] })

  const { registrations } = await api.members.openMatters({ id: first.id })

  expect(registrations).toEqual([{ eventId, name: '春のハイキング', startsOn: '2025-06-01' }])
})

test('without an answer that is needed nobody is added by hand, but at the door and from a form they are', async () => {
  const { api, people } = await threePeople()
  const [first, second] = people as [{ id: MemberId }, { id: MemberId }]
  const lunch = { id: crypto.randomUUID(), label: '弁当', choices: [], sensitive: false }
  const eventId = await outing(api, {
    capacity: null,
    questions: [{ ...lunch, kind: 'yesNo', required: true }],
  })
  const no = { personId: first.id, answers: { [lunch.id]: false } }

  await expect(
    api.registrations.add({ eventId, people: [no, { personId: second.id, answers: {} }] }),
  ).rejects.toMatchObject({ code: 'ANSWER_MISSING', data: { name: '別所 二', question: '弁当' } })
  await api.registrations.add({ eventId, people: [no] })
  await api.registrations.checkIn({ eventId, personId: second.id })
  await api.registrations.add({ eventId, people: [{ guest: { name: '客' } }], onTheSpot: true })
  const asked = { name: '紙 四', kana: '', email: '', phone: '', appliedAt: null, answers: {}, personId: null }
  for await (const _ of await api.registrations.importForm({ eventId, fileName: 'a.csv', rows: [asked] }));

  const { registrations } = await api.registrations.list({ eventId })
  expect(registrations.map(({ name, missing }) => [name, missing])).toEqual([
    ['青木 一', []],
    ['別所 二', ['弁当']],
    ['客', ['弁当']],
    ['紙 四', ['弁当']],
  ])
})

test('what of an event lies the wrong way round is refused by its own name', async () => {
  const { api } = await startClub({ today: '2026-05-01' })
  const event = { name: '講座', startsOn: '2026-06-01' }

  const days = api.events.save({ ...event, opensOn: '2026-05-20', closesOn: '2026-05-10' })
  const hours = api.events.save({ ...event, startsAt: '19:00', endsAt: '10:00' })

  await expect(days).rejects.toMatchObject({ code: 'REGISTRATION_REVERSED' })
  await expect(hours).rejects.toMatchObject({ code: 'TIMES_REVERSED' })
  await expect(
    api.events.save({ ...event, endsOn: '2026-06-02', startsAt: '19:00', endsAt: '10:00' }),
  ).resolves.toBeDefined()
})
