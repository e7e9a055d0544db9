import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a layout keeps its columns in their order, and what it does not say is as usual', async () => {
  const { api } = await startClub()

  const { id } = await api.layouts.save({ name: '電話連絡', body: { columns: ['kana', 'phone', 'groups:班'] } })

  expect(await api.layouts.list()).toEqual([
    {
      ...{ id, name: '電話連絡', position: 0 },
      body: {
        ...{ columns: ['kana', 'phone', 'groups:班'], sort: 'kana', descending: false, design: 'table', paper: 'a4' },
        ...{ landscape: false, groupBy: 'memberType', perHousehold: false, remark: '' },
      },
    },
  ])
})

test('changing and removing a layout can be undone, and two of one name are refused', async () => {
  const { api } = await startClub()
  const { id } = await api.layouts.save({ name: '電話', body: { columns: ['phone'] } })
  await expect(api.layouts.save({ name: '電話', body: { columns: [] } })).rejects.toMatchObject({ code: 'NAME_TAKEN' })

  const changed = await api.layouts.save({ id, name: '電話', body: { columns: ['mobile'] } })
  await api.history.undo({ operationId: changed.operationId })
  const columns = (await api.layouts.list()).map(({ body }) => body.columns)
  const { operationId } = await api.layouts.remove({ id })
  const removed = await api.layouts.list()
  await api.history.undo({ operationId })

  expect([columns, removed]).toEqual([[['phone']], []])
  expect((await api.layouts.list()).map(({ name }) => name)).toEqual(['電話'])
})

test('the roster answers further columns and is ordered by any of them, the unknown last in either direction', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const size = await given.customField('点', { kind: 'number' })
  await given.member('髙橋 一', { kana: 'タカハシ', birthDate: '1950-05-01', custom: { [size.id]: 9 } })
  await given.member('青木 二', { kana: 'アオキ', birthDate: '2018-04-02', custom: { [size.id]: 10 } })
  await given.member('渡邊 三', { kana: 'ワタナベ' })
  const key = `custom:${size.id}`

  const rising = await api.members.list({ sort: key, columns: ['age', 'schoolYear', key] })
  const falling = await api.members.list({ sort: 'age', descending: true })

  expect(rising.rows.map(({ name, cells }) => [name, cells])).toEqual([
    ['髙橋 一', { age: 75, schoolYear: null, [key]: 9 }],
    ['青木 二', { age: 7, schoolYear: 'e1', [key]: 10 }],
    ['渡邊 三', { age: null, schoolYear: null, [key]: null }],
  ])
  expect(falling.rows.map(({ name }) => name)).toEqual(['髙橋 一', '青木 二', '渡邊 三'])
})
