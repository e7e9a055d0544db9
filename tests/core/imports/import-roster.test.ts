import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Member } from '../../../src-shared/contract/members.ts'
import { bringIn, fixtureFile, openRoster, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

type Fields = Readonly<Record<string, unknown>>
const fixtures = join(import.meta.dirname, '../../fixtures')
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as Record<string, Fields[]>
const nothing = { new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0, cellFaults: 0 }

test.each(Object.keys(expected))('the members of %s are there just as the file has them', async (fileName) => {
  const { api } = await startClub()

  const { counts } = await bringIn(api, fixtureFile(fileName))

  const wanted = expected[fileName] ?? []
  const { members } = await api.members.listFull({})
  expect(counts).toEqual({ ...nothing, new: wanted.length, skipped: counts.skipped })
  expect(members.map(told)).toEqual(wanted.toSorted((a, b) => (kanaOf(a) < kanaOf(b) ? -1 : 1)))
  expect(members.map(({ status }) => status)).toEqual(wanted.map(() => 'active'))
})

test('a file brought in twice changes nothing and leaves no trace in the history', async () => {
  const { api } = await startClub()
  await bringIn(api, fixtureFile('roster-cp932.csv'))
  const before = [await api.members.listFull({}), await api.history.list({})]

  const again = await bringIn(api, fixtureFile('roster-cp932.csv'))

  expect(again).toEqual({ operationId: null, counts: { ...nothing, same: 4 }, dues: [] })
  expect([await api.members.listFull({}), await api.history.list({})]).toEqual(before)
})

test('a new phone number is shown before and after, and only that is written', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', {
    number: '0101',
    phone: '0312345678',
    email: 'a@example.jp',
    note: '会計',
  })
  const roster = await openRoster(
    api,
    rosterFile([{ 会員番号: '0101', 氏名: '青木 一郎', 電話番号: '03-9999-0000', 備考: '' }]),
  )

  const { rows, counts } = await roster.preview()
  const { operationId } = await roster.commit()

  expect(counts).toEqual({ ...nothing, changed: 1 })
  expect(rows).toMatchObject([
    {
      row: 2,
      state: 'changed',
      matches: [{ id: ada.id, memberNumber: '0101', name: '青木 一郎', why: 'number' }],
      changes: [{ field: 'phone', before: '0312345678', after: '0399990000' }],
    },
  ])
  const { changedAt: _, ...after } = await api.members.get({ id: ada.id })
  expect(after).toEqual({ ...withoutChangedAt(ada), phone: '0399990000' })
  const { changes } = await api.history.get({ operationId: operationId as never })
  expect(changes.filter(({ table }) => table === 'member')).toEqual([
    { table: 'member', row: ada.id, field: 'phone', before: '0312345678', after: '0399990000' },
  ])
})

test('an empty cell never blanks what is known', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一郎', { number: '1', phone: '0312345678', birthDate: '1962-05-03' })

  const { operationId } = await bringIn(
    api,
    rosterFile([{ 会員番号: '1', 氏名: '青木 一郎', 電話番号: '', 生年月日: '' }]),
  )

  expect(operationId).toBeNull()
})

test('someone whose last day the file knows is no longer a member', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { number: '1', joinedOn: '2010-04-01' })

  await bringIn(api, rosterFile([{ 会員番号: '1', 氏名: '青木 一郎', 退会日: '2025-03-31' }]))

  expect(await api.members.get({ id: ada.id })).toMatchObject({ leftOn: '2025-03-31', status: 'left' })
})

test('member types and fields that the club did not have are made, and go again with the import', async () => {
  const { api, given } = await startClub()
  await given.memberType('正会員')
  const roster = await openRoster(
    api,
    rosterFile([
      { 会員番号: '1', 氏名: '青木 一郎', 会員種別: '正会員', 血液型: 'A' },
      { 会員番号: '2', 氏名: '髙木 恵子', 会員種別: '学生会員', 血液型: 'O' },
    ]),
  )

  const preview = await roster.preview()
  const { operationId } = await roster.commit()
  const [types, [field]] = [await api.memberTypes.list(), await api.customFields.list()]
  const { members } = await api.members.listFull({})
  await api.history.undo({ operationId: operationId as never })

  expect([preview.newMemberTypes, preview.newCustomFields]).toEqual([['学生会員'], ['血液型']])
  expect(types.map(({ name, memberCount }) => [name, memberCount])).toEqual([
    ['正会員', 1],
    ['学生会員', 1],
  ])
  expect(members.map(({ name, memberType, custom }) => [name, memberType, custom])).toEqual([
    ['青木 一郎', '正会員', { [field?.id ?? '']: 'A' }],
    ['髙木 恵子', '学生会員', { [field?.id ?? '']: 'O' }],
  ])
  expect((await api.memberTypes.list()).map(({ name }) => name)).toEqual(['正会員'])
  expect(await api.customFields.list()).toEqual([])
  expect(await api.members.list({ show: 'all' })).toEqual({ total: 0, rows: [] })
})

test('a field that the club has takes the file’s cells in its own kind', async () => {
  const { api, given } = await startClub()
  const size = await given.customField('服のサイズ', { kind: 'number' })
  const paid = await given.customField('保険', { kind: 'yesNo' })
  const ada = await given.member('青木 一郎', { number: '1', custom: { [size.id]: 5, [paid.id]: false } })
  const roster = await openRoster(
    api,
    rosterFile([{ 会員番号: '1', 氏名: '青木 一郎', 服のサイズ: '５', 保険: 'はい' }]),
  )

  const { rows } = await roster.preview()
  await roster.commit()

  expect(rows[0]?.changes).toEqual([{ field: 'custom:保険', before: false, after: true }])
  expect((await api.members.get({ id: ada.id })).custom).toEqual({ [size.id]: 5, [paid.id]: true })
})

test('a cell that cannot be read is counted, told, and kept in the note', async () => {
  const { api } = await startClub()
  const roster = await openRoster(api, rosterFile([{ 氏名: '青木 一郎', 生年月日: '昭和の頃', 備考: '会計' }]))

  const { rows } = await roster.preview('problems')
  const { counts } = await roster.commit()

  const [member] = (await api.members.listFull({})).members
  expect(rows.map(({ row, problems }) => ({ row, problems }))).toEqual([
    { row: 2, problems: [{ column: '生年月日', code: expect.any(String), raw: '昭和の頃' }] },
  ])
  expect(counts).toEqual({ ...nothing, new: 1, cellFaults: 1 })
  expect(member?.birthDate).toBeNull()
  expect(member?.note.split('\n')).toEqual(['会計', expect.stringContaining('昭和の頃')])
})

test('a strict import refuses a file with such a cell, and writes nothing', async () => {
  const { api } = await startClub()
  const people = [
    { 氏名: '青木 一郎', 生年月日: '1962/5/3' },
    { 氏名: '髙木 恵子', 生年月日: '昭和の頃' },
  ]
  const roster = await openRoster(api, rosterFile(people))

  await expect(roster.commit({ strict: true })).rejects.toMatchObject({
    code: 'CELL_FAULTS',
    data: { count: 1, firstRow: 3, firstColumn: '生年月日' },
  })

  expect(await api.members.counts()).toMatchObject({ all: 0 })
  expect(await roster.commit({ strict: true, leaveOut: [3] })).toMatchObject({ counts: { new: 1, skipped: 1 } })
})

test('a row left out by hand leaves nothing behind, not even its member type', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一郎', { number: '1' })
  const people = [
    { 会員番号: '1', 氏名: '青木 一郎', 会員種別: '名誉会員' },
    { 会員番号: '2', 氏名: '髙木 恵子', 会員種別: '' },
  ]

  const { counts } = await bringIn(api, rosterFile(people), { leaveOut: [2] })

  expect(counts).toEqual({ ...nothing, new: 1, skipped: 1 })
  expect(await api.memberTypes.list()).toEqual([])
})

function told(member: Member): Fields {
  const fields = ['memberNumber', 'familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'postalCode', 'address']
  const more = ['phone', 'mobile', 'email', 'birthDate', 'gender', 'joinedOn', 'memberType']
  const all = member as unknown as Fields
  return Object.fromEntries(
    [...fields, ...more]
      .filter((field) => all[field] !== '' && all[field] !== null)
      .map((field) => [field, all[field]]),
  )
}

function kanaOf(fields: Fields): string {
  return `${fields.familyNameKana} ${fields.givenNameKana}`
}

function withoutChangedAt({ changedAt: _, ...member }: Member): Omit<Member, 'changedAt'> {
  return member
}
