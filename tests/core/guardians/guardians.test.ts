import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

const outside = { guardianId: null, name: '青木 花', relation: '祖母', phone: '0300001111', email: '' }

test('a minor has guardians among the members and outside, and undo takes the last back', async () => {
  const { api, given } = await startClub()
  const child = await given.member('青木 空')
  const mother = await given.member('青木 海')

  await api.guardians.save({
    memberId: child.id,
    ...{ guardianId: mother.id, name: '', relation: '母', phone: '', email: '' },
  })
  const { operationId } = await api.guardians.save({ memberId: child.id, ...outside })
  const both = (await api.members.get({ id: child.id })).guardians
  await api.history.undo({ operationId })

  expect(both).toMatchObject([{ guardianId: mother.id, name: '青木 海', relation: '母' }, outside])
  expect((await api.members.get({ id: child.id })).guardians).toHaveLength(1)
})

test('a guardian who is a member is called by the name of today', async () => {
  const { api, given } = await startClub()
  const [child, mother] = [await given.member('青木 空'), await given.member('青木 海')]
  const entry = { guardianId: mother.id, name: '', relation: '母', phone: '', email: '' }
  await api.guardians.save({ memberId: child.id, ...entry })

  await api.members.update({ id: mother.id, fields: { familyName: '石井' } })

  expect((await api.members.get({ id: child.id })).guardians).toMatchObject([{ name: '石井 海' }])
})

test('a guardian is corrected and removed, and undo brings back what was', async () => {
  const { api, given } = await startClub()
  const child = await given.member('青木 空')
  const { id } = await api.guardians.save({ memberId: child.id, ...outside })

  const changed = await api.guardians.save({ id, memberId: child.id, ...outside, phone: '0300002222' })
  const corrected = (await api.members.get({ id: child.id })).guardians
  await api.history.undo({ operationId: changed.operationId })
  const removed = await api.guardians.remove({ id })
  const without = (await api.members.get({ id: child.id })).guardians
  await api.history.undo({ operationId: removed.operationId })

  expect([corrected, without]).toEqual([[{ id, ...outside, phone: '0300002222' }], []])
  expect((await api.members.get({ id: child.id })).guardians).toEqual([{ id, ...outside }])
})

test('nobody is their own guardian, without a name, or twice', async () => {
  const { api, given } = await startClub()
  const [child, mother] = [await given.member('青木 空'), await given.member('青木 海')]
  const entry = { name: '', relation: '', phone: '', email: '' }
  await api.guardians.save({ memberId: child.id, guardianId: mother.id, ...entry })

  await expect(api.guardians.save({ memberId: child.id, guardianId: child.id, ...entry })).rejects.toMatchObject({
    code: 'GUARDIAN_OF_ITSELF',
    data: { name: '青木 空' },
  })
  await expect(api.guardians.save({ memberId: child.id, guardianId: null, ...entry, name: ' ' })).rejects.toMatchObject(
    { code: 'GUARDIAN_NEEDS_NAME' },
  )
  await expect(api.guardians.save({ memberId: child.id, guardianId: mother.id, ...entry })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  })
})
