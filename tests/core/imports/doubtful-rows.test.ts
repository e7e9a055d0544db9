import { expect, test } from 'vitest'
import { bringIn, openRoster, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

test('a number that belongs to somebody else is a doubt, and is not written unless decided', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { number: '0101', phone: '0311111111' })
  const roster = await openRoster(api, rosterFile([{ 会員番号: '0101', 氏名: '別人 花子', 電話番号: '0322222222' }]))

  const { rows } = await roster.preview()
  const { operationId, counts } = await roster.commit()

  expect(rows).toMatchObject([{ state: 'doubtful', matches: [{ id: ada.id, why: 'number-other-name' }] }])
  expect(operationId).toBeNull()
  expect(counts).toMatchObject({ doubtful: 1, new: 0, changed: 0 })
  expect(await api.members.list({})).toMatchObject({ total: 1, rows: [{ phone: '0311111111' }] })
})

test('a name alone is a doubt: it is the same person or a new one, as decided', async () => {
  const { api, given } = await startClub()
  const one = await given.member('佐藤 花子', { number: '1' })
  const two = await given.member('鈴木 一', { number: '2' })
  const file = rosterFile([
    { 氏名: '佐藤花子', 電話番号: '0311111111' },
    { 氏名: '鈴木 一', 電話番号: '0322222222' },
  ])
  const roster = await openRoster(api, file)

  const { rows } = await roster.preview('doubtful')
  const { counts } = await roster.commit({
    decided: [
      { row: 2, is: one.id },
      { row: 3, is: null },
    ],
  })

  expect(rows.map(({ row, matches }) => [row, matches.map(({ id, why }) => [id, why])])).toEqual([
    [2, [[one.id, 'same-name']]],
    [3, [[two.id, 'same-name']]],
  ])
  expect(counts).toMatchObject({ new: 1, changed: 1, doubtful: 0 })
  const list = await api.members.list({ sort: 'memberNumber' })
  expect(list.rows.map(({ memberNumber, phone }) => [memberNumber, phone])).toEqual([
    ['1', '0311111111'],
    ['2', ''],
    ['', '0322222222'],
  ])
})

test('two people of one name and two birth dates are two people', async () => {
  const { api, given } = await startClub()
  await given.member('佐藤 花子', { birthDate: '1950-01-01' })

  const { counts } = await bringIn(
    api,
    rosterFile([
      { 氏名: '佐藤 花子', 生年月日: '1980/1/1' },
      { 氏名: '佐藤 花子', 生年月日: '1990/1/1' },
    ]),
  )

  expect(counts).toMatchObject({ new: 2, doubtful: 0 })
})

test.each([
  ['with its number', { 会員番号: '7', 氏名: '佐藤 花子' }, { 会員番号: '7', 氏名: '佐藤 花子' }],
  ['with its number under another name', { 会員番号: '7', 氏名: '佐藤 花子' }, { 会員番号: '7', 氏名: '鈴木 一' }],
  ['with its birth date', { 氏名: '佐藤 花子', 生年月日: 'S37.5.3' }, { 氏名: '佐藤花子', 生年月日: '1962/5/3' }],
  [
    'once without its number',
    { 会員番号: '7', 氏名: '佐藤 花子', 電話番号: '0311111111' },
    { 氏名: '佐藤 花子', 電話番号: '03-1111-1111' },
  ],
  ['by its name alone', { 氏名: '佐藤 花子' }, { 氏名: '佐藤　花子' }],
])('a person who stands in the file twice, %s, comes in once', async (_, first, second) => {
  const { api } = await startClub()
  const roster = await openRoster(api, rosterFile([first, { 氏名: '青木 一郎' }, second]))

  const { rows } = await roster.preview()
  await roster.commit()

  expect(rows.map(({ row, state }) => [row, state])).toEqual([
    [2, 'new'],
    [3, 'new'],
    [4, 'doubtful'],
  ])
  expect(await api.members.list({})).toMatchObject({ total: 2 })
})

test('a member who stands in the file twice is changed by the first row alone', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('佐藤 花子', { number: '7' })
  const file = rosterFile([
    { 会員番号: '7', 氏名: '佐藤 花子', 電話番号: '0311111111' },
    { 会員番号: '7', 氏名: '佐藤 花子', 電話番号: '0322222222' },
  ])
  const roster = await openRoster(api, file)

  const { rows } = await roster.preview()
  await roster.commit()

  expect(rows[1]).toMatchObject({ state: 'doubtful', matches: [{ id: ada.id, why: 'twice-in-file' }] })
  expect(await api.members.get({ id: ada.id })).toMatchObject({ phone: '0311111111' })
})

test('two rows decided to be one person both count, and one undo takes both back', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('佐藤 花子', { number: '7', email: 'a@example.jp' })
  const file = rosterFile([
    { 会員番号: '7', 氏名: '佐藤 花子', 電話番号: '0311111111', 携帯電話: '', 備考: '一' },
    { 会員番号: '', 氏名: '佐藤 花子', 電話番号: '', 携帯電話: '09022222222', 備考: '二' },
  ])

  const { operationId } = await bringIn(api, file, { decided: [{ row: 3, is: ada.id }] })
  const after = await api.members.get({ id: ada.id })
  await api.history.undo({ operationId: operationId as never })

  const told = { email: 'a@example.jp', phone: '0311111111', mobile: '09022222222', note: '一\n二' }
  expect(after).toMatchObject(told)
  const { changedAt: _, ...undone } = await api.members.get({ id: ada.id })
  const { changedAt: __, ...before } = ada
  expect(undone).toEqual(before)
})

test('a row cannot be decided to be somebody who is not there, or in the trash', async () => {
  const { api, given } = await startClub()
  const gone = await given.member('佐藤 花子')
  await api.members.trash({ ids: [gone.id] })
  const roster = await openRoster(api, rosterFile([{ 氏名: '佐藤 花子' }]))
  const nobody = '00000000-0000-7000-8000-000000000000' as typeof gone.id

  await expect(roster.commit({ decided: [{ row: 2, is: gone.id }] })).rejects.toMatchObject({ code: 'MEMBER_IN_TRASH' })
  await expect(roster.commit({ decided: [{ row: 2, is: nobody }] })).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' })

  expect(await api.members.counts()).toMatchObject({ all: 0, trash: 1 })
})
