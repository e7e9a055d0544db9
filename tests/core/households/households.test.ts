import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('people move into a household, out of it, and between two', async () => {
  const { api, given } = await startClub()
  const [a, b, c] = [await given.member('青木 一'), await given.member('青木 二'), await given.member('青木 三')]
  const { id } = await given.household('青木家', a, b)
  const other = await given.household('離れ')

  await api.households.save({ id, name: '青木家（本家）', memberIds: [b.id, c.id] })
  await api.households.save({ id: other.id, name: '離れ', memberIds: [c.id] })

  const { households, total } = await api.households.list({})
  expect(total).toBe(2)
  expect(households).toEqual([
    { id: other.id, name: '離れ', headId: null, letters: 'one', memberCount: 1, names: ['青木 三'] },
    { id, name: '青木家（本家）', headId: null, letters: 'one', memberCount: 1, names: ['青木 二'] },
  ])
  expect((await api.households.get({ id })).members.map(({ name, household }) => [name, household])).toEqual([
    ['青木 二', '青木家（本家）'],
  ])
  expect(await api.members.get({ id: a.id })).toMatchObject({ householdId: null, household: '' })
  expect(await api.members.list({ householdId: other.id })).toMatchObject({ total: 1, rows: [{ id: c.id }] })
})

test('a household goes, its people stay, and undo brings it back with them', async () => {
  const { api, given } = await startClub()
  const a = await given.member('青木 一')
  const { id } = await given.household('青木家', a)
  const before = await api.households.get({ id })

  const { operationId } = await api.households.remove({ id })
  const gone = [await api.members.get({ id: a.id }), await api.households.list({})]
  await api.history.undo({ operationId })

  expect(gone).toMatchObject([{ householdId: null, household: '' }, { total: 0 }])
  expect(await api.households.get({ id })).toEqual(before)
})

test('households are found by any width of their name', async () => {
  const { api, given } = await startClub()
  await given.household('ﾀｶﾊｼ家')
  await given.household('渡邊家')

  expect(await api.households.list({ search: 'たかはし' })).toMatchObject({ total: 1 })
  expect(await api.households.list({ search: '渡辺' })).toMatchObject({ total: 1 })
})

test('a household or person that is not there is refused', async () => {
  const { api, given } = await startClub()
  const nobody = '00000000-0000-7000-8000-000000000000' as never
  const { id } = await given.household('青木家')
  const missing = { code: 'ROW_NOT_FOUND', data: { what: 'household' } }

  await expect(api.households.get({ id: nobody })).rejects.toMatchObject(missing)
  await expect(api.households.save({ id: nobody, name: 'x' })).rejects.toMatchObject(missing)
  await expect(api.households.remove({ id: nobody })).rejects.toMatchObject(missing)
  await expect(api.households.save({ id, name: 'x', memberIds: [nobody] })).rejects.toMatchObject({
    code: 'MEMBER_NOT_FOUND',
  })

  expect(await api.members.list({ show: 'all' })).toMatchObject({ total: 0 })
  expect(await api.households.get({ id })).toMatchObject({ name: '青木家' })
})

test('a household that is made with a member goes with the member when that is undone', async () => {
  const { api } = await startClub()

  const { id, operationId } = await api.members.add({ familyName: '青木', givenName: '一', newHousehold: '青木家' })
  const made = [await api.members.get({ id }), await api.households.list({})]
  await api.history.undo({ operationId })

  expect(made).toMatchObject([{ household: '青木家' }, { total: 1, households: [{ name: '青木家', memberCount: 1 }] }])
  expect(await api.households.list({})).toEqual({ total: 0, households: [] })
})

test('a member moves into a new household and back in one operation', async () => {
  const { api, given } = await startClub()
  const a = await given.member('青木 一')
  const old = await given.household('本家', a)

  const { operationId } = await api.members.update({ id: a.id, fields: { note: '転居' }, newHousehold: '離れ' })
  const moved = await api.members.get({ id: a.id })
  await api.history.undo({ operationId })

  expect(moved).toMatchObject({ household: '離れ', note: '転居' })
  expect(await api.members.get({ id: a.id })).toMatchObject({ householdId: old.id, note: '' })
  expect(await api.households.list({})).toMatchObject({ total: 1, households: [{ name: '本家', memberCount: 1 }] })
})

test('households stand in the order of their people’s kana, those without people last', async () => {
  const { api, given } = await startClub()
  await given.household('空き家')
  await given.household('中村家', await given.member('中村 一', { kana: 'ナカムラ ハジメ' }))
  await given.household('青木家', await given.member('青木 一', { kana: 'アオキ ハジメ' }))

  const { households } = await api.households.list({})

  expect(households.map(({ name, names }) => [name, names])).toEqual([
    ['青木家', ['青木 一']],
    ['中村家', ['中村 一']],
    ['空き家', []],
  ])
})

test('the head of a household is one of its people, and undo takes the choice back', async () => {
  const { api, given } = await startClub()
  const [a, b, stranger] = [await given.member('青木 一'), await given.member('青木 二'), await given.member('井上 三')]
  const { id } = await given.household('青木家', a, b)

  await expect(api.households.save({ id, name: '青木家', headId: stranger.id })).rejects.toMatchObject({
    code: 'HEAD_NOT_IN_HOUSEHOLD',
    data: { name: '井上 三', household: '青木家' },
  })
  const { operationId } = await api.households.save({ id, name: '青木家', headId: b.id, letters: 'each' })
  const chosen = await api.households.get({ id })
  await api.households.save({ id, name: '青木の家' })
  const renamed = await api.households.get({ id })
  await api.history.undo({ operationId })

  expect([chosen, renamed]).toMatchObject([
    { name: '青木家', headId: b.id, letters: 'each' },
    { name: '青木の家', headId: b.id, letters: 'each' },
  ])
  expect(await api.households.get({ id })).toMatchObject({ name: '青木の家', headId: null, letters: 'one' })
})

test('a head who moves out, lies in the trash or is left out is head no longer', async () => {
  const { api, given } = await startClub()
  const [a, b] = [await given.member('青木 一'), await given.member('青木 二')]
  const { id } = await given.household('青木家', a, b)
  const head = async () => (await api.households.get({ id })).headId
  await api.households.save({ id, name: '青木家', headId: a.id })

  const moved = await api.members.update({ id: a.id, fields: { householdId: null } })
  const afterMove = await head()
  await api.history.undo({ operationId: moved.operationId })
  const trashed = await api.members.trash({ ids: [a.id] })
  const afterTrash = await head()
  await api.history.undo({ operationId: trashed.operationId })
  const back = await head()
  await api.households.save({ id, name: '青木家', memberIds: [b.id] })

  expect([afterMove, afterTrash, back, await head()]).toEqual([null, null, a.id, null])
})

test('a head who was merged is the survivor, where that one lives there', async () => {
  const { api, given } = await startClub()
  const [a, twin] = [await given.member('青木 一'), await given.member('青木 一（二重）')]
  const { id } = await given.household('青木家', a, twin)
  await api.households.save({ id, name: '青木家', headId: twin.id })

  await api.members.merge({ survivorId: a.id, loserId: twin.id })

  expect(await api.households.get({ id })).toMatchObject({ headId: a.id, members: [{ id: a.id }] })
})
