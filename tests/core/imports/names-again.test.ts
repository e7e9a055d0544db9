import { expect, test } from 'vitest'
import { bringIn, openRoster, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

const people = [{ 氏名: '佐藤 花子' }, { 氏名: '青木 一郎' }]

test.each([
  ['names', {}],
  ['names and readings', { フリガナ: 'サトウ ハナコ' }],
  ['names and days of leaving', { 退会日: '2020/3/31' }],
  ['names and teams', { 班: '3班' }],
])('a list of %s that comes in twice is the same the second time', async (_, cells) => {
  const { api } = await startClub()
  const file = rosterFile([{ 氏名: '佐藤 花子', ...cells }, { 氏名: '青木 一郎' }])
  await bringIn(api, file)

  const { counts } = await bringIn(api, file)

  expect(counts).toMatchObject({ same: 2, new: 0, changed: 0, doubtful: 0 })
})

test('a name that two people of the roster bear stays a doubt, also where one of them has left', async () => {
  const { api, given } = await startClub()
  await given.member('佐藤 花子', { number: '1' })
  await given.member('佐藤 花子', { number: '2', status: 'left' })

  const { counts } = await bringIn(api, rosterFile(people))

  expect(counts).toMatchObject({ doubtful: 1, new: 1 })
})

test('a name that stands in the file twice stays a doubt', async () => {
  const { api, given } = await startClub()
  await given.member('佐藤 花子')

  const { counts } = await bringIn(api, rosterFile([...people, { 氏名: '佐藤　花子' }]))

  expect(counts).toMatchObject({ doubtful: 2, new: 1 })
})

test('a name beside a cell that says something new stays a doubt, and makes nothing', async () => {
  const { api, given } = await startClub()
  await given.member('佐藤 花子')
  const roster = await openRoster(api, rosterFile([{ 氏名: '佐藤 花子', 班: '3班' }]))

  const { counts, newGroups } = await roster.preview()
  await roster.commit()

  expect({ doubtful: counts.doubtful, newGroups, groups: await api.groups.list() }).toEqual({
    ...{ doubtful: 1, newGroups: [], groups: [] },
  })
})
