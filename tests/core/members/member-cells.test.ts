import { expect, test } from 'vitest'
import { memberCells } from '../../../src-main/core/db/member-cells.ts'
import { startClub } from '../../support/start-club.ts'

test('a person is told column by column, on the day asked for', async () => {
  const { api, given, office } = await startClub({ today: '2025-05-01' })
  const hajime = await given.member('髙橋 一', {
    ...{ kana: 'タカハシ ハジメ', birthDate: '2012-04-02', joinedOn: '2020-06-01', type: '子ども会員' },
    ...{ owes: { 2024: 3000 }, otherPhones: ['0312345678'] },
  })
  const mother = await given.member('髙橋 花子', {})
  const house = await given.household('髙橋家', hajime, mother)
  await api.households.save({ id: house.id, name: '髙橋家', headId: mother.id })
  await api.members.update({ id: hajime.id, fields: { payerId: mother.id } })
  const { id: group } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId: group, who: { ids: [hajime.id] }, startsOn: '2024-04-01', endsOn: '2025-04-01' })
  await given.payment(mother, 3500)
  const columns = [
    ...['name', 'kana', 'memberType', 'status', 'household', 'householdHead', 'payer', 'otherPhones', 'open', 'credit'],
    ...['age', 'birthMonth', 'schoolYear', 'membershipYears', 'groups:班', 'gender', 'createdOn', 'nothing'],
  ]

  const { read } = office.club().ctx()
  const [child, adult] = memberCells(read, [hajime.id, mother.id], columns, { today: '2025-05-01', on: '2025-03-31' })

  expect(child).toEqual({
    ...{ name: '髙橋 一', kana: 'タカハシ ハジメ', memberType: '子ども会員', status: 'active', household: '髙橋家' },
    ...{ householdHead: false, payer: '髙橋 花子', otherPhones: ['0312345678'], open: 0, credit: 0 },
    ...{ age: 12, birthMonth: 4, schoolYear: 'e6', membershipYears: 4, 'groups:班': ['1班'], gender: null },
    ...{ createdOn: '2025-05-01', nothing: null },
  })
  expect([adult?.householdHead, adult?.payer, adult?.credit, adult?.age]).toEqual([true, '', 500, null])
})

test('what stood with an entry that was merged away is told of the survivor', async () => {
  const { api, given, office } = await startClub({ today: '2025-05-01' })
  const kept = await given.member('髙橋 一', { owes: { 2024: 1000 } })
  const doubled = await given.member('高橋 一', { owes: { 2023: 2000 } })
  const { id: tag } = await api.tags.save({ name: '合唱' })
  await api.tags.assign({ who: { ids: [doubled.id] }, add: [tag] })

  await api.members.merge({ survivorId: kept.id, loserId: doubled.id })

  const { read } = office.club().ctx()
  const [cells] = memberCells(read, [kept.id], ['tags', 'open'], { today: '2025-05-01' })
  expect(cells).toEqual({ tags: ['合唱'], open: 3000 })
  expect(() => memberCells(read, ['nobody'], ['name'], { today: '2025-05-01' })).toThrow()
})
