import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a member in a state of the club’s own is in the state it stands for', async () => {
  const { api, given } = await startClub()
  const { id } = await api.memberStatuses.save({ name: '長期休会', standsFor: 'paused' })
  const ada = await given.member('青木 一')

  const { operationId } = await api.members.update({ id: ada.id, fields: { statusId: id } })
  const paused = await api.members.get({ id: ada.id })
  const listed = await api.memberStatuses.list()
  await api.history.undo({ operationId })

  expect(paused).toMatchObject({ status: 'paused', statusName: '長期休会' })
  expect(listed).toEqual([{ id, name: '長期休会', standsFor: 'paused', position: 0, memberCount: 1 }])
  expect(await api.members.get({ id: ada.id })).toMatchObject({ status: 'active', statusName: '' })
})

test('a state that somebody is in is neither removed nor given another meaning', async () => {
  const { api, given } = await startClub()
  const { id } = await api.memberStatuses.save({ name: '長期休会', standsFor: 'paused' })
  const ada = await given.member('青木 一', { statusId: id, status: 'paused' })

  await expect(api.memberStatuses.remove({ id })).rejects.toMatchObject({
    code: 'STILL_IN_USE',
    data: { name: '長期休会', count: 1 },
  })
  await expect(api.memberStatuses.save({ id, name: '長期休会', standsFor: 'left' })).rejects.toMatchObject({
    code: 'MEANING_IN_USE',
    data: { name: '長期休会', count: 1 },
  })
  await api.memberStatuses.save({ id, name: '休み', standsFor: 'paused' })
  await api.members.update({ id: ada.id, fields: { status: 'active' } })
  const { operationId } = await api.memberStatuses.remove({ id })
  const without = await api.memberStatuses.list()
  await api.history.undo({ operationId })

  expect([without, (await api.memberStatuses.list()).map(({ name }) => name)]).toEqual([[], ['休み']])
})

test('two states of one name are refused', async () => {
  const { api } = await startClub()
  await api.memberStatuses.save({ name: '長期休会', standsFor: 'paused' })

  await expect(api.memberStatuses.save({ name: '長期休会', standsFor: 'left' })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  })
})
