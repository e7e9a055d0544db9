import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { startClub } from '../../support/start-club.ts'

async function inOffice(api: Api, memberId: MemberId, startsOn: string, endsOn: string | null = null): Promise<void> {
  const { id: officeId } = await api.offices.save({ name: '会長' })
  await api.offices.saveTerm({ officeId, memberId, startsOn, endsOn })
}

async function inGroup(api: Api, memberId: MemberId, name: string, startsOn: string | null = null): Promise<void> {
  const { id: groupId } = await api.groups.save({ name, kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [memberId] }, startsOn })
}

async function termsOf(api: Api, id: MemberId) {
  const { offices, groups } = await api.members.get({ id })
  return [...offices, ...groups].map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])
}

test('before a leave everything is listed that ties the person to the club', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一', { owes: { 2023: 3000, 2024: 3000 } })
  const bea = await given.member('別所 二', { payerId: ada.id })
  const child = await given.member('千葉 三')
  const { id: household } = await given.household('青木家', ada, bea)
  await api.households.save({ id: household, name: '青木家', headId: ada.id })
  await api.guardians.save({ memberId: child.id, guardianId: ada.id, name: '', relation: '母', phone: '', email: '' })
  await inOffice(api, ada.id, '2024-04-01')
  await inGroup(api, ada.id, '1班')

  expect(await api.members.openMatters({ id: ada.id })).toMatchObject({
    dues: { count: 2, amount: 6000 },
    credit: 0,
    offices: [{ name: '会長', startsOn: '2024-04-01', endsOn: null }],
    groups: [{ name: '1班' }],
    headOf: '青木家',
    paysFor: [{ id: bea.id, name: '別所 二' }],
    guardianOf: [{ id: child.id, name: '千葉 三' }],
  })
  expect(await api.members.openMatters({ id: bea.id })).toEqual({
    dues: { count: 0, amount: 0 },
    credit: 0,
    offices: [],
    groups: [],
    headOf: null,
    paysFor: [],
    guardianOf: [],
    registrations: [],
    activities: [],
  })
})

test('who leaves is out of office and group on that day, and one undo brings all of it back', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一', { joinedOn: '2020-04-01' })
  await inOffice(api, ada.id, '2024-04-01', '2026-04-01')
  await inGroup(api, ada.id, '1班')
  await inGroup(api, ada.id, '来年の班', '2026-04-01')

  const { operationId } = await api.members.leave({ id: ada.id, leftOn: '2025-04-30', reason: '転居', status: 'left' })

  expect(await termsOf(api, ada.id)).toEqual([
    ['会長', '2024-04-01', '2025-04-30'],
    ['1班', null, '2025-04-30'],
  ])
  expect(await api.members.get({ id: ada.id })).toMatchObject({
    status: 'left',
    leftOn: '2025-04-30',
    leaveReason: '転居',
  })

  await api.history.undo({ operationId })

  expect(await termsOf(api, ada.id)).toEqual([
    ['会長', '2024-04-01', '2026-04-01'],
    ['来年の班', '2026-04-01', null],
    ['1班', null, null],
  ])
  expect(await api.members.get({ id: ada.id })).toMatchObject({ status: 'active', leftOn: null, leaveReason: '' })
})

test('offices and groups run on where they are not to end', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  await inOffice(api, ada.id, '2024-04-01')

  await api.members.leave({ id: ada.id, leftOn: '2025-05-01', endTerms: false })

  expect(await termsOf(api, ada.id)).toEqual([['会長', '2024-04-01', null]])
})

test('a leave on a day ahead leaves the state as it is, and can be called off', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一', { joinedOn: '2020-04-01', status: 'paused' })
  await inOffice(api, ada.id, '2024-04-01')

  await api.members.leave({ id: ada.id, leftOn: '2026-04-01' })

  expect(await api.members.get({ id: ada.id })).toMatchObject({ status: 'paused', leftOn: '2026-04-01' })
  expect(await termsOf(api, ada.id)).toEqual([['会長', '2024-04-01', '2026-04-01']])

  await api.members.rejoin({ id: ada.id, joinedOn: null })

  expect(await api.members.get({ id: ada.id })).toMatchObject({
    status: 'paused',
    joinedOn: '2020-04-01',
    leftOn: null,
  })
  expect(await termsOf(api, ada.id)).toEqual([['会長', '2024-04-01', null]])
})

test('an expulsion or a death is not recorded ahead of its day', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')

  const ahead = api.members.leave({ id: ada.id, leftOn: '2025-05-02', status: 'expelled' })

  await expect(ahead).rejects.toMatchObject({ code: 'LEAVE_AHEAD', data: { date: '2025-05-02' } })
})

test('whoever comes back keeps the number', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一', { number: '0007', joinedOn: '2010-04-01' })
  await api.members.leave({ id: ada.id, leftOn: '2020-04-01' })

  const { operationId } = await api.members.rejoin({ id: ada.id, joinedOn: '2025-05-01' })

  const back = { memberNumber: '0007', status: 'active', joinedOn: '2025-05-01', leftOn: null }
  expect(await api.members.get({ id: ada.id })).toMatchObject(back)
  await api.history.undo({ operationId })
  expect(await api.members.get({ id: ada.id })).toMatchObject({ status: 'left', leftOn: '2020-04-01' })
})

test('a planned leave put off lets the groups run until the new day, and called off lets them run on', async () => {
  const { api, given } = await startClub({ today: '2026-11-22' })
  const ada = await given.member('青木 一', { joinedOn: '2020-04-01' })
  await inGroup(api, ada.id, '1班')
  await api.members.leave({ id: ada.id, leftOn: '2026-12-31' })

  await api.members.leave({ id: ada.id, leftOn: '2028-03-31' })
  const putOff = await termsOf(api, ada.id)
  await api.members.rejoin({ id: ada.id, joinedOn: null })

  expect([putOff, await termsOf(api, ada.id)]).toEqual([[['1班', null, '2028-03-31']], [['1班', null, null]]])
})

test('who is set to have left without a day has left today', async () => {
  const { api, given } = await startClub({ today: '2026-11-22' })
  const ada = await given.member('青木 一')

  await api.members.update({ id: ada.id, fields: { status: 'left' } })

  expect((await api.members.get({ id: ada.id })).leftOn).toBe('2026-11-22')
})
