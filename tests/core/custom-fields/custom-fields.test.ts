import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('own fields of each kind keep what they are given', async () => {
  const { api, given } = await startClub()
  const kinds = { text: 'あ', longText: 'い\nう', number: 5.5, date: '2025-01-31', yesNo: true, choice: 'M' } as const
  const custom: Record<string, string | number | boolean> = {}
  for (const [kind, value] of Object.entries(kinds)) {
    const choices = kind === 'choice' ? ['S', 'M', 'L'] : []
    const { id } = await given.customField(kind, { kind: kind as keyof typeof kinds, choices })
    custom[id] = value
  }

  const { id } = await given.member('青木 一', { custom })

  expect((await api.members.get({ id })).custom).toEqual(custom)
  expect((await api.customFields.list()).map(({ name, choices, position }) => [name, choices, position])).toEqual(
    Object.keys(kinds).map((kind, position) => [kind, kind === 'choice' ? ['S', 'M', 'L'] : [], position]),
  )
})

test('a field that is removed comes back with its values', async () => {
  const { api, given } = await startClub()
  const size = await given.customField('服のサイズ')
  const ada = await given.member('青木 一', { custom: { [size.id]: 'L' } })

  const { operationId } = await api.customFields.remove({ id: size.id })
  const without = await api.customFields.list()
  await api.history.undo({ operationId })

  expect(without).toEqual([])
  expect(await api.customFields.list()).toEqual([size])
  expect((await api.members.get({ id: ada.id })).custom).toEqual({ [size.id]: 'L' })
})

test('a field that becomes sensitive is no longer found by search, and is again when it is not', async () => {
  const { api, given } = await startClub()
  const faith = await given.customField('信仰')
  await given.member('青木 一', { custom: { [faith.id]: '仏教' } })
  const found = async () => (await api.members.list({ search: '仏教' })).total

  const before = await found()
  await api.customFields.save({ ...faith, sensitive: true })
  const hidden = await found()
  await api.customFields.save({ ...faith, sensitive: false })

  expect([before, hidden, await found()]).toEqual([1, 0, 1])
})

test('two fields of one name are refused, and so is one that is not there', async () => {
  const { api, given } = await startClub()
  await given.customField('服のサイズ')
  const nobody = '00000000-0000-7000-8000-000000000000' as never

  await expect(api.customFields.save({ name: '服のサイズ', kind: 'text' })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  })
  await expect(api.customFields.save({ id: nobody, name: 'x', kind: 'text' })).rejects.toMatchObject({
    code: 'ROW_NOT_FOUND',
  })
  await expect(api.customFields.remove({ id: nobody })).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
})
