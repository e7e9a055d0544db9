import { expect, test } from 'vitest'
import type { GroupId, MemberId } from '../../../src-shared/contract/values.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

const nobody = '00000000-0000-7000-8000-000000000000' as never

test('groups keep their kind and order, and who belongs to each today', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const left = await given.member('井上 二', { status: 'left' })
  const first = await api.groups.save({ name: '1班', kind: '班' })
  const east = await api.groups.save({ name: '東支部', kind: '支部' })
  await api.groups.assign({ groupId: first.id, who: { ids: [ada.id, left.id] }, startsOn: '2024-04-01' })
  await api.groups.assign({ groupId: east.id, who: { ids: [ada.id] }, startsOn: '2025-06-01' })

  expect(await api.groups.list()).toEqual([
    { id: first.id, name: '1班', kind: '班', position: 0, memberCount: 1 },
    { id: east.id, name: '東支部', kind: '支部', position: 1, memberCount: 0 },
  ])
})

test('two groups of one kind and name are refused, of two kinds they are not', async () => {
  const { api } = await startClub()
  await api.groups.save({ name: '1班', kind: '班' })

  await expect(api.groups.save({ name: '１班', kind: '班' })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  await expect(api.groups.save({ name: '1班', kind: '合唱' })).resolves.toBeDefined()
  await expect(api.groups.remove({ id: nobody })).rejects.toMatchObject({
    code: 'ROW_NOT_FOUND',
    data: { what: 'group' },
  })
})

test('whoever is in a group already is not put into it a second time', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const [ada, ben] = [await given.member('青木 一'), await given.member('井上 二')]
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id] }, startsOn: '2020-04-01' })

  const again = await api.groups.assign({ groupId, who: { ids: [ada.id, ben.id, ben.id] }, startsOn: '2025-05-01' })

  expect(again.count).toBe(1)
  expect(await termsOf(api, ada.id)).toEqual([['1班', '2020-04-01', null]])
  expect(await termsOf(api, ben.id)).toEqual([['1班', '2025-05-01', null]])
})

test('a membership that was only to begin later begins on the earlier day', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id] }, startsOn: '2026-04-01' })

  await api.groups.assign({ groupId, who: { ids: [ada.id] }, startsOn: '2025-05-01' })

  expect(await termsOf(api, ada.id)).toEqual([['1班', '2025-05-01', null]])
})

test('moving into a group of a kind ends the others of that kind on the same day, and undo takes all of it back', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const first = await api.groups.save({ name: '1班', kind: '班' })
  const second = await api.groups.save({ name: '2班', kind: '班' })
  const east = await api.groups.save({ name: '東支部', kind: '支部' })
  const who = { ids: [ada.id] }
  await api.groups.assign({ groupId: first.id, who, startsOn: '2020-04-01' })
  await api.groups.assign({ groupId: east.id, who, startsOn: '2020-04-01' })

  const { operationId } = await api.groups.assign({ groupId: second.id, who, startsOn: '2025-04-01', only: true })
  const moved = await termsOf(api, ada.id)
  await api.history.undo({ operationId })

  expect(moved).toEqual([
    ['2班', '2025-04-01', null],
    ['1班', '2020-04-01', '2025-04-01'],
    ['東支部', '2020-04-01', null],
  ])
  expect(await termsOf(api, ada.id)).toEqual([
    ['1班', '2020-04-01', null],
    ['東支部', '2020-04-01', null],
  ])
})

test('people leave a group on a day, or are taken out as entered by mistake; what is over stays', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const [ada, ben] = [await given.member('青木 一'), await given.member('井上 二')]
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ben.id] }, startsOn: '2010-04-01', endsOn: '2012-04-01' })
  await api.groups.assign({ groupId, who: { filter: all }, startsOn: '2020-04-01' })

  await api.groups.release({ groupId, who: { ids: [ada.id] }, endsOn: '2025-04-01' })
  const { operationId, count } = await api.groups.release({ groupId, who: { filter: all }, endsOn: null })
  const released = [await termsOf(api, ada.id), await termsOf(api, ben.id)]
  await api.history.undo({ operationId })

  expect(count).toBe(1)
  expect(released).toEqual([[['1班', '2020-04-01', '2025-04-01']], [['1班', '2010-04-01', '2012-04-01']]])
  expect(await termsOf(api, ben.id)).toEqual([
    ['1班', '2020-04-01', null],
    ['1班', '2010-04-01', '2012-04-01'],
  ])
})

test('one membership is corrected or taken out, and undo brings it back', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id] }, startsOn: '2020-04-01' })
  const [membership] = (await api.members.get({ id: ada.id })).groups
  if (membership === undefined) throw new Error('no membership')
  const { id } = membership

  const changed = await api.groups.updateMembership({ id, role: '班長', startsOn: '2021-04-01', endsOn: '2026-04-01' })
  const corrected = (await api.members.get({ id: ada.id })).groups
  await api.history.undo({ operationId: changed.operationId })
  const removed = await api.groups.removeMembership({ id })
  const without = (await api.members.get({ id: ada.id })).groups
  await api.history.undo({ operationId: removed.operationId })

  expect(corrected).toMatchObject([{ role: '班長', startsOn: '2021-04-01', endsOn: '2026-04-01' }])
  expect(without).toEqual([])
  expect((await api.members.get({ id: ada.id })).groups).toEqual([membership])
})

test('a term that ends before it begins, or lies in no year that anybody means, is refused', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const { id: groupId } = await api.groups.save({ name: '1班' })
  const who = { ids: [ada.id] }

  await expect(api.groups.assign({ groupId, who, startsOn: '2025-05-01', endsOn: '2025-05-01' })).rejects.toMatchObject(
    { code: 'TERM_REVERSED' },
  )
  await expect(api.groups.assign({ groupId, who, startsOn: '0025-05-01' })).rejects.toMatchObject({
    code: 'DATE_ABSURD',
    data: { date: '0025-05-01' },
  })
  await expect(api.groups.release({ groupId, who, endsOn: '9999-12-31' })).rejects.toMatchObject({
    code: 'DATE_ABSURD',
  })
})

test('a group that is removed comes back with its people', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id] }, startsOn: '2020-04-01' })

  const { operationId } = await api.groups.remove({ id: groupId })
  const without = [await api.groups.list(), await termsOf(api, ada.id)]
  await api.history.undo({ operationId })

  expect(without).toEqual([[], []])
  expect(await termsOf(api, ada.id)).toEqual([['1班', '2020-04-01', null]])
})

test('the making of a group is not undone under the people who were put into it', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const { id: groupId, operationId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id] } })

  expect((await api.history.previewUndo({ operationId })).laterEdits).toMatchObject([{ name: '1班', why: 'member' }])
})

test('whoever was merged counts once, under the survivor', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const [ada, twin] = [await given.member('青木 一'), await given.member('青木 一（二重）')]
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id, twin.id] }, startsOn: '2020-04-01' })

  await api.members.merge({ survivorId: ada.id, loserId: twin.id })
  const again = await api.groups.assign({ groupId, who: { ids: [twin.id] }, startsOn: '2025-05-01' })

  expect(again.count).toBe(0)
  expect((await memberCounts(api))[groupId]).toBe(1)
})

const all = { show: 'all' } as never

type Api = StartedClub['api']

async function termsOf(api: Api, id: MemberId) {
  return (await api.members.get({ id })).groups.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])
}

async function memberCounts(api: Api): Promise<Record<GroupId, number>> {
  return Object.fromEntries((await api.groups.list()).map(({ id, memberCount }) => [id, memberCount]))
}
