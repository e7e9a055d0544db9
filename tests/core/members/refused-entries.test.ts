import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

const nobody = '00000000-0000-7000-8000-000000000000' as never

test.each([
  [{ householdId: nobody }, { code: 'ROW_NOT_FOUND', data: { what: 'household' } }],
  [{ memberTypeId: nobody }, { code: 'ROW_NOT_FOUND', data: { what: 'memberType' } }],
  [{ statusId: nobody }, { code: 'ROW_NOT_FOUND', data: { what: 'memberStatus' } }],
  [{ payerId: nobody }, { code: 'MEMBER_NOT_FOUND', data: { asked: nobody } }],
  [{ phone: '03-1234\u0000' }, { code: 'CONTROL_CHARACTER', data: { field: 'phone' } }],
  [{ street: '1-1\n2-2' }, { code: 'CONTROL_CHARACTER', data: { field: 'street' } }],
  [{ otherPhones: ['03\t1'] }, { code: 'CONTROL_CHARACTER', data: { field: 'otherPhones' } }],
  [{ note: 'あ\u0007' }, { code: 'CONTROL_CHARACTER', data: { field: 'note' } }],
  [{ birthDate: '0062-05-03' }, { code: 'DATE_ABSURD', data: { date: '0062-05-03' } }],
  [{ joinedOn: '1849-12-31' }, { code: 'DATE_ABSURD', data: { date: '1849-12-31' } }],
  [{ expiresOn: '2201-01-01' }, { code: 'DATE_ABSURD', data: { date: '2201-01-01' } }],
])('an entry with %j is refused, new or changed', async (fields, refusal) => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')

  await expect(api.members.add({ fullName: '井上 二', ...fields })).rejects.toMatchObject(refusal)
  await expect(api.members.update({ id: ada.id, fields })).rejects.toMatchObject(refusal)
  expect(await api.members.list({})).toMatchObject({ total: 1, rows: [{ name: '青木 一' }] })
})

test('a note of several lines and a date of any living person are taken', async () => {
  const { api } = await startClub()

  const { id } = await api.members.add({ fullName: '青木 一', birthDate: '1905-01-01', note: '一\n\t二\r\n三' })

  expect(await api.members.get({ id })).toMatchObject({ birthDate: '1905-01-01', note: '一\n\t二\r\n三' })
})

test('what an old entry holds is left in peace while something else is changed', async () => {
  const { api, given } = await startClub()
  const type = await given.memberType('正会員')
  const ada = await given.member('青木 一', { type: '正会員' })
  await api.members.update({ id: ada.id, fields: { memberTypeId: null } })
  await api.memberTypes.remove({ id: type.id })
  const { operationId } = (await api.history.list({ limit: 2 })).entries[1] ?? {}
  await api.history.undo(operationId === undefined ? {} : { operationId })

  await api.members.update({ id: ada.id, fields: { memberTypeId: type.id, note: '電話は夜に' } })

  expect(await api.members.get({ id: ada.id })).toMatchObject({ memberTypeId: type.id, note: '電話は夜に' })
})
