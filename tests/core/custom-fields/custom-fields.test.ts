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

test('several choices are kept, and choosing the same again changes nothing', async () => {
  const { api, given } = await startClub()
  const help = await given.customField('手伝えること', { kind: 'choices', choices: ['受付', '会場', '写真'] })
  const ada = await given.member('青木 一', { custom: { [help.id]: ['受付', '写真'] } })
  const own = async () => (await api.members.get({ id: ada.id })).custom

  const same = await api.members.update({ id: ada.id, fields: { custom: { [help.id]: ['受付', '写真'] } } })
  const { operationId } = await api.members.update({ id: ada.id, fields: { custom: { [help.id]: [] } } })
  const emptied = await own()
  await api.history.undo({ operationId })

  expect((await api.history.get({ operationId: same.operationId })).changes).toEqual([])
  expect([emptied, await own()]).toEqual([{}, { [help.id]: ['受付', '写真'] }])
})

test('a new member begins with what a field says, unless something else is said', async () => {
  const { api, given } = await startClub()
  const news = await given.customField('会報', { kind: 'choice', choices: ['郵送', 'メール'], defaultValue: '郵送' })

  const [plain, other] = [
    await given.member('青木 一'),
    await given.member('井上 二', { custom: { [news.id]: 'メール' } }),
  ]
  const { id } = await api.members.add({ fullName: '上田 三', custom: { [news.id]: null } })

  expect([plain.custom, other.custom, (await api.members.get({ id })).custom]).toEqual([
    { [news.id]: '郵送' },
    { [news.id]: 'メール' },
    {},
  ])
})

test('a field that must be filled in is refused empty, for a new member and when it is emptied', async () => {
  const { api, given } = await startClub()
  const old = await given.member('青木 一')
  const contact = await given.customField('緊急連絡先', { required: true })
  const missing = { code: 'FIELDS_REQUIRED', data: { names: ['緊急連絡先'] } }

  await expect(api.members.add({ fullName: '井上 二' })).rejects.toMatchObject(missing)
  const { id } = await api.members.add({ fullName: '井上 二', custom: { [contact.id]: '妻' } })
  await expect(api.members.update({ id, fields: { custom: { [contact.id]: '' } } })).rejects.toMatchObject(missing)
  await expect(api.members.update({ id: old.id, fields: { status: 'paused' } })).resolves.toBeDefined()
})

test('a value that is not of its field’s kind is refused, and so is one of no field', async () => {
  const { api, given } = await startClub()
  const grade = await given.customField('段位', { kind: 'number' })
  const since = await given.customField('初段の日', { kind: 'date' })
  const add = (custom: Record<string, string | number>) => api.members.add({ fullName: '青木 一', custom })

  await expect(add({ [grade.id]: '三' })).rejects.toMatchObject({ code: 'FIELD_VALUE_WRONG', data: { name: '段位' } })
  await expect(add({ [since.id]: '昨日' })).rejects.toMatchObject({ code: 'FIELD_VALUE_WRONG' })
  await expect(add({ [since.id]: '0202-01-01' })).rejects.toMatchObject({ code: 'DATE_ABSURD' })
  await expect(add({ '00000000-0000-7000-8000-000000000000': 'x' })).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
  await expect(
    api.customFields.save({ id: grade.id, name: '段位', kind: 'number', defaultValue: '初段' }),
  ).rejects.toMatchObject({ code: 'FIELD_VALUE_WRONG' })
})

test('what a field asks for is changed, and undo brings back what was', async () => {
  const { api, given } = await startClub()
  const field = await given.customField('会報', {
    kind: 'choice',
    choices: ['郵送'],
    required: true,
    defaultValue: '郵送',
  })

  const { operationId } = await api.customFields.save({
    ...field,
    choices: ['郵送', 'メール'],
    required: false,
    defaultValue: null,
  })
  const changed = await api.customFields.list()
  await api.history.undo({ operationId })

  expect(changed).toMatchObject([{ choices: ['郵送', 'メール'], required: false, defaultValue: null }])
  expect(await api.customFields.list()).toEqual([field])
})
