import { expect, test } from 'vitest'
import { bringIn, fixtureFile, openRoster } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

test('families of a file become households, and the same file again changes nothing', async () => {
  const { api } = await startClub()

  await bringIn(api, fixtureFile('rosters/families-merged.xlsx'))
  const { households } = await api.households.list({})
  const people = await Promise.all(households.map(async ({ id }) => (await api.households.get({ id })).members))
  const again = await (await openRoster(api, fixtureFile('rosters/families-merged.xlsx'))).preview()

  expect(households.map(({ name }, i) => [name, people[i]?.map((member) => member.name).toSorted()])).toEqual([
    ['工藤 渚', ['工藤 海', '工藤 渚']],
    ['青木 一郎', ['青木 一郎', '青木 太一', '青木 花子']],
  ])
  expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 6 })
})

test('somebody who lives in a household already stays there, and the family in the file joins', async () => {
  const { api, given } = await startClub()
  const ichiro = await given.member('青木 一郎')
  await api.members.update({ id: ichiro.id, fields: { phone: '0312345678' }, newHousehold: '青木家' })

  await bringIn(api, fixtureFile('rosters/families-merged.xlsx'))

  const { households } = await api.households.list({})
  expect(households.map(({ name, memberCount }) => [name, memberCount])).toEqual([
    ['工藤 渚', 2],
    ['青木家', 3],
  ])
})

test('people struck through come in as they are, or as having left where that is said', async () => {
  const { api } = await startClub()
  const { importId, plan, preview } = await openRoster(api, fixtureFile('rosters/struck-through.xlsx'))

  const shown = await preview()
  const asLeft = await api.imports.preview({ importId, plan: { ...plan, struckAsLeft: true } })

  expect(shown.rows.map(({ row, struck, member }) => [row, struck ?? false, member.status ?? null])).toEqual([
    [2, false, null],
    [3, true, null],
    [4, true, null],
    [5, false, null],
  ])
  expect(asLeft.rows.map(({ member }) => member.status ?? null)).toEqual([null, 'left', 'left', null])
})

test('rows of tables that were put together say where they stand in the file', async () => {
  const { api } = await startClub()
  const beside = await (await openRoster(api, fixtureFile('rosters/side-by-side.xlsx'))).preview()
  const grades = await (await openRoster(api, fixtureFile('rosters/sheet-per-grade.xlsx'))).preview()

  expect(beside.rows.map(({ row, origin }) => [row, origin])).toEqual([
    [3, undefined],
    [4, undefined],
    [5, undefined],
    [6, { sheet: '電話連絡網', row: 3 }],
    [7, { sheet: '電話連絡網', row: 4 }],
  ])
  expect(grades.rows.map(({ origin }) => origin)).toEqual([
    { sheet: '1年', row: 2 },
    { sheet: '1年', row: 3 },
    { sheet: '2年', row: 3 },
    { sheet: '3年', row: 2 },
  ])
})
