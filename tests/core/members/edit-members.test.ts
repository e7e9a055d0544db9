import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

const nobody = '00000000-0000-7000-8000-000000000000' as never

test('a new member is kept as typed, the reading in katakana', async () => {
  const { api } = await startClub({ today: '2025-05-01' })
  const fields = {
    memberNumber: '0007',
    familyName: '𠮷田',
    givenName: '﨑子',
    familyNameKana: 'よしだ',
    givenNameKana: 'ｻｷｺ',
    postalCode: '1500001',
    prefecture: '東京都',
    city: '渋谷区',
    street: '神宮前1-1-1',
    building: 'コーポ花 2F',
    phone: '0312345678',
    otherPhones: ['0311112222', '0311110000'],
    otherEmails: ['b@example.jp', 'a@example.jp'],
    birthDate: '1962-05-03',
    gender: 'female',
    joinedOn: '2010-04-01',
    note: '一行目\n二行目',
  } as const

  const { id } = await api.members.add({
    ...fields,
    otherPhones: [...fields.otherPhones],
    otherEmails: [...fields.otherEmails],
  })

  expect(await api.members.get({ id })).toEqual({
    ...{ fullName: '', romanName: '', formerName: '', country: '', mobile: '', email: '', leaveReason: '' },
    ...{ leftOn: null, memberTypeId: null, expiresOn: null, householdId: null, payerId: null, mergedInto: null },
    ...{ statusId: null, statusName: '', schoolEntryYear: null, photoId: null },
    ...{ tags: [], groups: [], offices: [], guardians: [], consents: [] },
    ...{ custom: {}, memberType: '', household: '', inTrash: false, open: 0, credit: 0, status: 'active' },
    ...fields,
    ...{ familyNameKana: 'ヨシダ', givenNameKana: 'サキコ' },
    id,
    name: '𠮷田 﨑子',
    kana: 'ヨシダ サキコ',
    address: '東京都渋谷区神宮前1-1-1コーポ花 2F',
    createdAt: '2025-05-01T01:00:00.000Z',
    changedAt: '2025-05-01T01:00:00.000Z',
  })
})

test('an edit writes what it says and leaves the rest alone', async () => {
  const { api, given, clock } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一郎', { phone: '0312345678', otherPhones: ['1', '2', '3'], note: '会計' })
  clock.advance({ days: 1 })

  await api.members.update({ id: ada.id, fields: { mobile: '09011112222', otherPhones: ['3', '1', '4'] } })

  expect(await api.members.get({ id: ada.id })).toEqual({
    ...ada,
    mobile: '09011112222',
    otherPhones: ['3', '1', '4'],
    changedAt: '2025-05-02T01:00:00.000Z',
  })
})

test('a value can be emptied, and an own field too', async () => {
  const { api, given } = await startClub()
  const size = await given.customField('服のサイズ')
  const ada = await given.member('青木 一郎', { birthDate: '1962-05-03', custom: { [size.id]: 'L' } })

  await api.members.update({ id: ada.id, fields: { birthDate: null, custom: { [size.id]: null } } })

  expect(await api.members.get({ id: ada.id })).toMatchObject({ birthDate: null, custom: {} })
})

test('nobody is without a name, and nobody leaves before joining', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { joinedOn: '2020-04-01' })
  const reversed = { code: 'DATES_REVERSED', data: { joinedOn: '2020-04-01', leftOn: '2019-01-01' } }

  await expect(api.members.add({ phone: '1', fullName: '　' })).rejects.toMatchObject({ code: 'MEMBER_NEEDS_NAME' })
  await expect(api.members.update({ id: ada.id, fields: { familyName: '', givenName: '' } })).rejects.toMatchObject({
    code: 'MEMBER_NEEDS_NAME',
  })
  await expect(api.members.update({ id: ada.id, fields: { leftOn: '2019-01-01' } })).rejects.toMatchObject(reversed)
  await expect(api.members.leave({ id: ada.id, leftOn: '2019-01-01' })).rejects.toMatchObject(reversed)
  await expect(api.members.get({ id: nobody })).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' })
  await expect(api.members.update({ id: nobody, fields: { phone: '1' } })).rejects.toMatchObject({
    code: 'MEMBER_NOT_FOUND',
  })

  expect(await api.members.listFull({ show: 'all' })).toEqual({ total: 1, members: [ada] })
})

test('a member leaves, and comes back under the old number', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { number: '7', joinedOn: '2020-04-01' })

  await api.members.leave({ id: ada.id, leftOn: '2025-03-31', reason: '転居' })
  const gone = [await api.members.get({ id: ada.id }), (await api.members.list({})).total]
  await api.members.rejoin({ id: ada.id, joinedOn: null })

  expect(gone).toMatchObject([{ status: 'left', leftOn: '2025-03-31', leaveReason: '転居', memberNumber: '7' }, 0])
  expect(withoutChangedAt(await api.members.get({ id: ada.id }))).toEqual(withoutChangedAt(ada))
})

test('what goes into the trash comes back whole, and is not edited there', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { owes: { 2024: 3000 } })
  const bea = await given.member('別所 花子')

  await api.members.trash({ ids: [ada.id, bea.id] })
  const lists = [await api.members.list({ show: 'all' }), await api.members.list({ show: 'trash' })]
  await expect(api.members.update({ id: ada.id, fields: { phone: '1' } })).rejects.toMatchObject({
    code: 'MEMBER_IN_TRASH',
  })
  await api.members.restore({ ids: [ada.id] })

  expect(lists.map(({ total }) => total)).toEqual([0, 2])
  expect(withoutChangedAt(await api.members.get({ id: ada.id }))).toEqual(withoutChangedAt(ada))
  expect(await api.members.list({ show: 'trash' })).toMatchObject({ total: 1, rows: [{ id: bea.id }] })
})

test('two entries of one person become one, and part again as they were', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { kana: 'アオキ イチロウ', owes: { 2023: 1000 } })
  const twin = await given.member('青木 一朗', { kana: 'アオキ イチロウ', owes: { 2024: 2000 } })
  await given.payment(twin, 5000)
  const apart = await Promise.all([ada, twin].map(({ id }) => api.members.get({ id })))

  await api.members.merge({ survivorId: ada.id, loserId: twin.id })
  const merged = await api.members.get({ id: ada.id })
  const { rows } = await api.members.list({})
  await expect(api.members.merge({ survivorId: ada.id, loserId: ada.id })).rejects.toMatchObject({
    code: 'MERGE_WITH_ITSELF',
  })
  await api.members.unmerge({ id: twin.id })

  expect(merged).toMatchObject({ open: 1000, credit: 3000 })
  expect(rows.map(({ id, open }) => [id, open])).toEqual([[ada.id, 1000]])
  expect((await Promise.all([ada, twin].map(({ id }) => api.members.get({ id })))).map(withoutChangedAt)).toEqual(
    apart.map(withoutChangedAt),
  )
})

test('merging twice leaves one person, and the other way round the one who was asked for', async () => {
  const { api, given } = await startClub()
  const [a, b, c] = [await given.member('一 一'), await given.member('二 二'), await given.member('三 三')]

  await api.members.merge({ survivorId: b.id, loserId: a.id })
  await api.members.merge({ survivorId: c.id, loserId: b.id })
  const chain = (await api.members.list({})).rows.map(({ id }) => id)
  await api.members.merge({ survivorId: a.id, loserId: c.id })
  const ring = (await api.members.list({})).rows.map(({ id }) => id)
  await api.members.unmerge({ id: c.id })

  expect([chain, ring]).toEqual([[c.id], [a.id]])
  expect((await api.members.list({})).rows.map(({ id }) => id).sort()).toEqual([a.id, c.id].sort())
})

function withoutChangedAt<T extends { changedAt: string }>({ changedAt: _, ...member }: T): Omit<T, 'changedAt'> {
  return member
}
