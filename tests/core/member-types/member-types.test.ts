import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

const plain = { numberPrefix: '', fromAge: null, toAge: null }

test('member types keep their order, their vote, and how many there are', async () => {
  const { api, given } = await startClub()
  const full = await given.memberType('正会員')
  const { id } = await api.memberTypes.save({ name: '賛助会員', votes: false })
  await given.member('青木 一', { type: '正会員' })

  await api.memberTypes.save({ id, name: '賛助会員（団体）' })

  expect(await api.memberTypes.list()).toEqual([
    { id: full.id, name: '正会員', ...plain, votes: true, position: 0, memberCount: 1 },
    { id, name: '賛助会員（団体）', ...plain, votes: false, position: 1, memberCount: 0 },
  ])
})

test('a type that somebody has is not removed, one of nobody is', async () => {
  const { api, given } = await startClub()
  const full = await given.memberType('正会員')
  const ada = await given.member('青木 一', { type: '正会員' })

  await expect(api.memberTypes.remove({ id: full.id })).rejects.toMatchObject({
    code: 'STILL_IN_USE',
    data: { name: '正会員', count: 1 },
  })
  await api.members.update({ id: ada.id, fields: { memberTypeId: null } })
  await api.memberTypes.remove({ id: full.id })

  expect(await api.memberTypes.list()).toEqual([])
})

test('two types of one name are refused, and so is one that is not there', async () => {
  const { api, given } = await startClub()
  await given.memberType('正会員')
  const other = await given.memberType('賛助会員')
  const nobody = '00000000-0000-7000-8000-000000000000' as never

  await expect(api.memberTypes.save({ name: '正会員' })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  await expect(api.memberTypes.save({ id: other.id, name: '正会員' })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  await expect(api.memberTypes.save({ id: nobody, name: 'x' })).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
  await expect(api.memberTypes.remove({ id: nobody })).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
})

test('a type keeps what its numbers begin with and the ages it is for, and undo brings back what was', async () => {
  const { api } = await startClub()
  const { id } = await api.memberTypes.save({ name: '青年会員', numberPrefix: 'Y-', fromAge: 18, toAge: 39 })

  const { operationId } = await api.memberTypes.save({ id, name: '青年会員', toAge: null, numberPrefix: '' })
  const changed = await api.memberTypes.list()
  await api.history.undo({ operationId })

  expect(changed).toMatchObject([{ numberPrefix: '', fromAge: 18, toAge: null }])
  expect(await api.memberTypes.list()).toMatchObject([{ numberPrefix: 'Y-', fromAge: 18, toAge: 39 }])
  await expect(api.memberTypes.save({ id, name: '青年会員', fromAge: 40 })).rejects.toMatchObject({
    code: 'AGES_REVERSED',
    data: { fromAge: 40, toAge: 39 },
  })
})
