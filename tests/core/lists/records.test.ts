import { expect, test } from 'vitest'
import { finish } from '../../support/finish.ts'
import { startClub } from '../../support/start-club.ts'

test('each list that was made is recorded: who, when, what, for whom and why', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  await given.member('青木 一')
  const wish = { who: { filter: {} }, layout: { columns: ['name', 'phone'] } }

  await finish(api.lists.make({ ...wish, format: 'csv', title: '電話表', recipient: '1班', purpose: '連絡網' }))
  await finish(api.lists.make({ ...wish, format: 'vcard' }))

  const { total, records } = await api.lists.records({})
  expect(total).toBe(2)
  expect(records.find(({ title }) => title === '電話表')).toMatchObject({
    ...{ actor: '佐藤', format: 'csv', members: 1, columns: ['name', 'phone'] },
    ...{ recipient: '1班', purpose: '連絡網', fileName: '電話表 2025-05-01.csv' },
    exportedAt: expect.stringMatching(/^2025-0[45]-\d\dT/),
  })
  const { entries } = await api.history.list({ limit: 2 })
  expect(entries.map(({ label }) => [label.kind, label.name, label.count])).toContainEqual(['export', '電話表', 1])
})

test('what was handed out cannot be taken back, so undo passes over it', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一')
  const { operationId } = await finish(api.lists.make({ who: { filter: {} }, format: 'csv' }))

  expect((await api.history.get({ operationId })).canUndo).toBe(false)
  await expect(api.history.undo({ operationId })).rejects.toMatchObject({ code: 'UNDO_BLOCKED' })
  await api.history.undo({})

  expect((await api.members.list({})).total).toBe(0)
  expect((await api.lists.records({})).total).toBe(1)
})
