import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('one person is found by number with its zeros, by id, and by exact name', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('髙橋 一', { number: '007' })
  await given.member('髙橋 一郎', { number: '7' })

  const found = await Promise.all(['007', ` ${ada.id} `, '髙橋 一', '高橋一'].map((who) => api.members.find({ who })))

  expect(found.map(({ id }) => id)).toEqual([ada.id, ada.id, ada.id, ada.id])
  await expect(api.members.find({ who: '07' })).rejects.toMatchObject({
    code: 'MEMBER_NOT_FOUND',
    data: { asked: '07' },
  })
  await expect(api.members.find({ who: '髙橋' })).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' })
})

test('where two match, both are named and none is taken', async () => {
  const { api, given } = await startClub()
  const one = await given.member('佐藤 花子', { number: '1', kana: 'サトウ ハナコ' })
  const two = await given.member('佐藤 花子', { number: '2', kana: 'サトウ ハナコ' })
  const gone = await given.member('佐藤 花子', { number: '3' })
  await api.members.trash({ ids: [gone.id] })

  await expect(api.members.find({ who: '佐藤花子' })).rejects.toMatchObject({
    code: 'MEMBER_AMBIGUOUS',
    data: {
      asked: '佐藤花子',
      found: [
        { id: one.id, memberNumber: '1', name: '佐藤 花子' },
        { id: two.id, memberNumber: '2', name: '佐藤 花子' },
      ],
    },
  })
  await expect(api.members.find({ who: '3' })).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' })
})

test.each([
  [[], '0001'],
  [['0001', '0240', '0099'], '0241'],
  [['1', '2', '10'], '11'],
  [['B-017', 'B-003', '999'], 'B-018'],
  [['2024-001', '2024-015', '2023-200'], '2024-016'],
  [['0099', '特別', 'なし'], '0100'],
  [['999'], '1000'],
])('after the numbers %j comes %s', async (numbers, next) => {
  const { api, given } = await startClub()
  for (const [i, number] of numbers.entries()) await given.member(`会員 ${i}`, { number })

  expect(await api.members.nextNumber()).toEqual({ memberNumber: next })
})

test('the number of someone in the trash is not given again', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { number: '0005' })
  await api.members.trash({ ids: [ada.id] })

  expect(await api.members.nextNumber()).toEqual({ memberNumber: '0006' })
})

test('someone who may be the person being typed in is shown', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('髙橋 一', { number: '7', kana: 'タカハシ ハジメ' })
  const similar = async (fields: Parameters<typeof api.members.similar>[0]['fields'], except?: typeof ada.id) =>
    (await api.members.similar({ fields, ...(except && { except }) })).rows.map(({ id }) => id)

  expect(await similar({ familyName: '高橋', givenName: '一' })).toEqual([ada.id])
  expect(await similar({ familyNameKana: 'たかはし', givenNameKana: 'はじめ' })).toEqual([ada.id])
  expect(await similar({ memberNumber: '７' })).toEqual([ada.id])
  expect(await similar({ familyName: '高橋', givenName: '一' }, ada.id)).toEqual([])
  expect(await similar({ familyName: '高橋' })).toEqual([])
  expect(await similar({ phone: '1' })).toEqual([])
})

test('who is typed in again is warned of, also under another family name, but not a sister with the same phone', async () => {
  const { api, given } = await startClub()
  const married = await given.member('鈴木 花子', { phone: '0311112222', birthDate: '1980-05-05' })
  await given.member('佐藤 月子', { phone: '0311112222', birthDate: '1980-05-05' })
  const fields = { familyName: '佐藤', givenName: '花子' }
  const similar = async (more: object) =>
    (await api.members.similar({ fields: { ...fields, ...more } })).rows.map(({ id }) => id)

  expect(await similar({})).toEqual([])
  expect(await similar({ phone: '03-1111-2222' })).toEqual([married.id])
  expect(await similar({ birthDate: '1980-05-05' })).toEqual([married.id])
  expect(await similar({ familyName: '鈴木' })).toEqual([married.id])
})
