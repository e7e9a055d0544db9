import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('on a day those belong who had joined and not yet left, as known now', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  await given.member('最初 一', { kana: 'ア ア', joinedOn: '2020-04-01' })
  await given.member('不明 二', { kana: 'イ イ' })
  await given.member('申込 三', { kana: 'ウ ウ', status: 'applied', joinedOn: '2020-04-01' })
  const gone = await given.member('退会 四', { kana: 'エ エ', joinedOn: '2021-04-01' })
  await api.members.leave({ id: gone.id, leftOn: '2024-04-01' })
  await given.member('昔日 五', { kana: 'オ オ', status: 'left' })
  const namesOn = async (on: string, search = '') =>
    (await api.members.listOn({ on, search })).rows.map(({ name }) => name)

  expect(await namesOn('2020-03-31')).toEqual(['不明 二'])
  expect(await namesOn('2020-04-01')).toEqual(['最初 一', '不明 二'])
  expect(await namesOn('2024-03-31')).toEqual(['最初 一', '不明 二', '退会 四'])
  expect(await namesOn('2024-04-01')).toEqual(['最初 一', '不明 二'])
  expect(await namesOn('2024-03-31', '退会')).toEqual(['退会 四'])
})

test('as of a day the roster shows what was recorded by its end in Tokyo, whatever was known later', async () => {
  const { api, given, clock } = await startClub({ today: '2025-04-01' })
  const ada = await given.member('青木 一郎', { kana: 'アオキ イチロウ', phone: '1', type: '正会員' })
  clock.set('2025-04-10T14:59:59.999Z')
  await api.members.update({ id: ada.id, fields: { phone: '2' } })
  clock.set('2025-04-10T15:00:00.000Z')
  await api.members.update({ id: ada.id, fields: { phone: '3', memberTypeId: null } })
  const bea = await given.member('別所 花子')
  clock.set('2025-04-20')
  await api.members.trash({ ids: [ada.id] })
  const asOf = async (day: string) =>
    (await api.members.listAsOf({ asOf: day })).rows.map(({ id, phone, memberType }) => [id, phone, memberType])

  expect(await asOf('2025-03-31')).toEqual([])
  expect(await asOf('2025-04-09')).toEqual([[ada.id, '1', '正会員']])
  expect(await asOf('2025-04-10')).toEqual([[ada.id, '2', '正会員']])
  expect(await asOf('2025-04-11')).toEqual([
    [ada.id, '3', ''],
    [bea.id, '', ''],
  ])
  expect(await asOf('2025-04-20')).toEqual([[bea.id, '', '']])
})

test('a day that is being looked at takes up what is written meanwhile', async () => {
  const { api, given } = await startClub({ today: '2025-04-01' })
  await given.member('青木 一郎')
  const before = await api.members.listAsOf({ asOf: '2025-04-01' })

  await given.member('別所 花子')

  expect([before.total, (await api.members.listAsOf({ asOf: '2025-04-01' })).total]).toEqual([1, 2])
  expect(await api.members.listAsOf({ asOf: '2025-04-01', search: '別所' })).toMatchObject({ total: 1 })
})
