import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('an office has its holders of today, and the history of all who held it', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const [ada, ben] = [await given.member('青木 一'), await given.member('井上 二')]
  const { id: officeId } = await api.offices.save({ name: '会長', director: true })
  const past = { officeId, memberId: ada.id, startsOn: '2021-04-01', endsOn: '2025-04-01' }
  const now = { officeId, memberId: ben.id, startsOn: '2025-04-01', endsOn: null }
  await api.offices.saveTerm(past)
  await api.offices.saveTerm(now)

  expect(await api.offices.list()).toEqual([
    {
      ...{ id: officeId, name: '会長', director: true, position: 0 },
      holders: [{ memberId: ben.id, name: '井上 二', startsOn: '2025-04-01', endsOn: null }],
    },
  ])
  expect(await api.offices.terms({ officeId })).toMatchObject([
    { ...now, office: '会長', name: '井上 二', paidFrom: null, paidTo: null, note: '' },
    { ...past, office: '会長', name: '青木 一' },
  ])
})

test('a term is corrected and taken out, and undo brings back what was', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const { id: officeId } = await api.offices.save({ name: '会長' })
  const { id } = await api.offices.saveTerm({ officeId, memberId: ada.id, startsOn: '2025-04-01', note: '総会で選任' })
  const before = await api.offices.terms({})

  const paid = { paidFrom: '2025-04-01', paidTo: '2025-06-30' }
  const changed = await api.offices.saveTerm({ id, officeId, memberId: ada.id, endsOn: '2027-04-01', ...paid })
  const corrected = await api.offices.terms({})
  await api.history.undo({ operationId: changed.operationId })
  const back = await api.offices.terms({})
  const removed = await api.offices.removeTerm({ id })
  const without = await api.offices.terms({})
  await api.history.undo({ operationId: removed.operationId })

  expect(corrected).toMatchObject([{ startsOn: '2025-04-01', endsOn: '2027-04-01', note: '総会で選任', ...paid }])
  expect([back, without, await api.offices.terms({})]).toEqual([before, [], before])
})

test('two terms of one person in one office do not overlap, of two people they may', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const [ada, ben] = [await given.member('青木 一'), await given.member('井上 二')]
  const { id: officeId } = await api.offices.save({ name: '会計' })
  await api.offices.saveTerm({ officeId, memberId: ada.id, startsOn: '2023-04-01', endsOn: '2025-04-01' })

  await expect(api.offices.saveTerm({ officeId, memberId: ada.id, startsOn: '2024-04-01' })).rejects.toMatchObject({
    code: 'TERM_OVERLAPS',
    data: { name: '青木 一', office: '会計' },
  })
  await expect(
    api.offices.saveTerm({ officeId, memberId: ben.id, startsOn: '2025-04-01', endsOn: '2025-03-01' }),
  ).rejects.toMatchObject({ code: 'TERM_REVERSED' })
  await api.offices.saveTerm({ officeId, memberId: ben.id, startsOn: '2024-04-01' })
  await api.offices.saveTerm({ officeId, memberId: ada.id, startsOn: '2025-04-01' })

  expect(await api.offices.terms({ officeId })).toHaveLength(3)
})

test('an office that is removed comes back with its history; one of the same name is refused', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const { id: officeId } = await api.offices.save({ name: '会長' })
  await api.offices.saveTerm({ officeId, memberId: ada.id, startsOn: '2025-04-01' })
  const before = (await api.members.get({ id: ada.id })).offices

  await expect(api.offices.save({ name: '会長' })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  const { operationId } = await api.offices.remove({ id: officeId })
  const without = (await api.members.get({ id: ada.id })).offices
  await api.history.undo({ operationId })

  expect([without, (await api.members.get({ id: ada.id })).offices]).toEqual([[], before])
})

test('whoever was merged holds the offices of both', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const [ada, twin] = [await given.member('青木 一'), await given.member('青木 一（二重）')]
  const { id: officeId } = await api.offices.save({ name: '会長' })
  await api.offices.saveTerm({ officeId, memberId: twin.id, startsOn: '2025-04-01' })

  await api.members.merge({ survivorId: ada.id, loserId: twin.id })

  expect((await api.offices.list())[0]?.holders).toMatchObject([{ memberId: ada.id, name: '青木 一' }])
  expect((await api.members.get({ id: ada.id })).offices).toMatchObject([{ name: '会長', startsOn: '2025-04-01' }])
})
