import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Filter } from '../../../src-shared/contract/filters.ts'
import type { Figure } from '../../../src-shared/contract/statistics.ts'
import { startClub } from '../../support/start-club.ts'

const shown = (figures: readonly Figure[]) =>
  Object.fromEntries(figures.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]))

async function listed(api: Api, where: Filter): Promise<number> {
  return (await api.members.list({ show: 'all', where, limit: 1 })).total
}

async function clubOfFive() {
  const club = await startClub({ today: '2026-05-01' })
  const { api, given } = club
  const ada = await given.member('青木 一', {
    ...{ type: '正会員', joinedOn: '2015-04-01', birthDate: '1956-05-01', gender: 'female', prefecture: '東京都' },
  })
  await given.member('別所 二', { type: '正会員', joinedOn: '2025-06-01', birthDate: '1956-05-02', gender: 'male' })
  await given.member('千葉 三', { type: '家族会員', joinedOn: '2026-04-10', status: 'paused', prefecture: '東京都' })
  const gone = await given.member('土井 四', { joinedOn: '2020-04-01', birthDate: '2000-02-29' })
  await api.members.leave({ id: gone.id, leftOn: '2026-04-20' })
  await given.member('江川 五', { status: 'applied' })
  await given.member('不明 六', { status: 'left' })
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id, gone.id] }, startsOn: '2021-04-01' })
  return club
}

test('the club in figures on a day', async () => {
  const { api } = await clubOfFive()

  const now = await api.statistics.overview({ years: 3 })

  expect(now).toMatchObject({ on: '2026-05-01', members: 3, withBirthDate: 2, averageAge: 69.5 })
  expect(now.years.map(({ year, members, joined, left }) => [year, members, joined, left])).toEqual([
    [2024, 2, 0, 0],
    [2025, 3, 1, 0],
    [2026, 3, 1, 1],
  ])
  expect(shown(now.ages)).toEqual({ '60': 1, '70': 1, unknown: 1 })
  expect(shown(now.genders)).toEqual({ female: 1, male: 1, unknown: 1 })
  expect(shown(now.types)).toEqual({ 正会員: 2, 家族会員: 1 })
  expect(shown(now.statuses)).toEqual({ active: 2, paused: 1 })
  expect(shown(now.groups)).toEqual({ '班/1班': 1 })
  expect(shown(now.lengths)).toEqual({ '0': 2, '10': 1 })
  expect(shown(now.prefectures)).toEqual({ 東京都: 2, unknown: 1 })
})

test('on an earlier day whoever left later still counts, with the age of that day', async () => {
  const { api } = await clubOfFive()

  const then = await api.statistics.overview({ on: '2021-02-28', years: 2 })

  expect(then.members).toBe(2)
  expect(shown(then.ages)).toEqual({ '20': 1, '60': 1 })
  expect(shown(then.groups)).toEqual({})
})

test('each figure opens a list of just as many', async () => {
  const { api, given } = await clubOfFive()
  const { id: moved } = await api.memberStatuses.save({ name: '転出', standsFor: 'left' })
  const { id: resting } = await api.memberStatuses.save({ name: '長期休会', standsFor: 'paused' })
  await given.member('転出 七', { status: 'left', statusId: moved })
  await given.member('休会 八', { status: 'paused', statusId: resting })
  for (const on of ['2026-05-01', '2026-04-15', '2021-02-28', '2010-01-01']) {
    const { years, ages, genders, types, statuses, groups, lengths, prefectures } = await api.statistics.overview({
      on,
      years: 2,
    })
    const figures = [...ages, ...genders, ...types, ...statuses, ...groups, ...lengths, ...prefectures]
    for (const { key, count, list } of figures) {
      expect([on, key, list && (await listed(api, list.where))]).toEqual([on, key, count])
    }
    for (const { year, joined, left, joinedList, leftList } of years) {
      expect([on, year, await listed(api, joinedList), await listed(api, leftList)]).toEqual([on, year, joined, left])
    }
  }
})

test('the members of a year are those of the year before and who joined, without who left', async () => {
  const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  const plain = day.map((date) => date.toISOString().slice(0, 10))
  const person = fc.tuple(fc.option(plain), fc.option(plain), fc.constantFrom('active', 'left', 'applied', 'paused'))
  await fc.assert(
    fc.asyncProperty(fc.array(person, { maxLength: 12 }), async (people) => {
      const { api, given, stop } = await startClub({ today: '2026-05-01' })
      for (const [one, other, status] of people) {
        const [joinedOn, leftOn] = one && other && other < one ? [other, one] : [one, other]
        await given.member('青木 一', { joinedOn, leftOn, status })
      }
      const { years } = await api.statistics.overview({ years: 9 })
      for (const [place, { members, joined, left }] of years.entries()) {
        const before = years[place - 1]
        if (before !== undefined) expect(members).toBe(before.members + joined - left)
      }
      await stop()
    }),
    { numRuns: 15 },
  )
})
