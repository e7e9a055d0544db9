import { expect, test } from 'vitest'
import type { Condition, Filter } from '../../../src-shared/contract/filters.ts'
import type { SegmentId } from '../../../src-shared/contract/values.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

async function club(): Promise<StartedClub> {
  const started = await startClub({ today: '2025-05-01' })
  const { given, api } = started
  const size = await given.customField('服', { kind: 'choice', choices: ['S', 'L'] })
  const hajime = await given.member('髙橋 一', {
    ...{ kana: 'タカハシ ハジメ', number: '0010', birthDate: '1950-05-02', type: '正会員', joinedOn: '2010-06-01' },
    ...{ owes: { 2024: 3000 }, city: '渋谷区', expiresOn: '2025-05-20', custom: { [size.id]: 'L' } },
  })
  const hanako = await given.member('渡邊 花子', {
    ...{ kana: 'ワタナベ ハナコ', birthDate: '2017-05-01', type: '子ども会員', joinedOn: '2025-04-01' },
  })
  await given.member('山﨑 次郎', { kana: 'ヤマザキ ジロウ', status: 'paused', birthDate: '1980-12-31' })
  const gone = await given.member('青木 去', { kana: 'アオキ サル', city: '渋谷区' })
  await api.members.leave({ id: gone.id, leftOn: '2025-04-01' })
  const { id: chorus } = await api.tags.save({ name: '合唱' })
  await api.tags.assign({ who: { ids: [hajime.id, hanako.id] }, add: [chorus] })
  const { id: first } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId: first, who: { ids: [hajime.id] }, startsOn: '2024-04-01', endsOn: '2025-04-01' })
  return started
}

async function names({ api }: StartedClub, where: Filter): Promise<string[]> {
  const { rows } = await api.members.list({ where })
  return rows.map(({ name }) => name)
}

const is = (column: string, ...values: Condition['values']): Condition => ({ column, test: 'is', values })

test.each<[string, Filter, string[]]>([
  ['a name in another spelling', is('familyName', '高橋'), ['髙橋 一']],
  ['part of an address', { column: 'address', test: 'contains', values: ['渋谷'] }, ['髙橋 一']],
  ['the beginning of the kana', { column: 'kana', test: 'startsWith', values: ['わた'] }, ['渡邊 花子']],
  ['an age from', { column: 'age', test: 'atLeast', values: [44] }, ['髙橋 一', '山﨑 次郎']],
  ['an age on another day', { column: 'age', test: 'is', values: [75], on: '2025-05-02' }, ['髙橋 一']],
  ['the month of birth', is('birthMonth', 5), ['髙橋 一', '渡邊 花子']],
  ['a school year', is('schoolYear', 'e2'), ['渡邊 花子']],
  ['years of membership', { column: 'membershipYears', test: 'between', values: [10, 14] }, ['髙橋 一']],
  ['a type by name', is('memberType', '正会員'), ['髙橋 一']],
  ['a state', is('status', 'paused'), ['山﨑 次郎']],
  ['one of several tags', is('tags', '合唱', '体操'), ['髙橋 一', '渡邊 花子']],
  ['no tag', { column: 'tags', test: 'empty', values: [] }, ['山﨑 次郎']],
  ['a group of today', is('groups', '1班'), []],
  ['a group on a day', { ...is('groups:班', '1班'), on: '2025-03-31' }, ['髙橋 一']],
  ['unpaid dues', { column: 'open', test: 'atLeast', values: [1] }, ['髙橋 一']],
  ['an end within 30 days', { column: 'expiresOn', test: 'withinDays', values: [30] }, ['髙橋 一']],
  ['an end within 10 days', { column: 'expiresOn', test: 'withinDays', values: [10] }, []],
  ['joined more than a year ago', { column: 'joinedOn', test: 'beforeDays', values: [365] }, ['髙橋 一']],
  ['not of a type', { column: 'memberType', test: 'isNot', values: ['正会員'] }, ['山﨑 次郎', '渡邊 花子']],
  ['not one of a part', { not: { any: [is('birthMonth', 5), is('birthMonth', 6)] } }, ['山﨑 次郎']],
  ['two at once', { all: [is('birthMonth', 5), { column: 'age', test: 'atMost', values: [18] }] }, ['渡邊 花子']],
  ['no condition', { all: [] }, ['髙橋 一', '山﨑 次郎', '渡邊 花子']],
  ['a condition without a value', { column: 'age', test: 'between', values: [3] }, []],
  ['a column that is gone', is('custom:0198b1a2-0000-7000-8000-000000000000', 'x'), []],
])('a filter finds people by %s', async (_by, where, found) => {
  expect(await names(await club(), where)).toEqual(found)
})

test('a saved filter is live: it finds who fits at that moment, whatever its terms are called by then', async () => {
  const started = await club()
  const { api, given } = started
  const [tag] = await api.tags.list()
  const { id } = await api.segments.save({ name: '合唱の人', filter: is('tags', tag?.id ?? '') })
  const before = await api.segments.list()

  await api.tags.save({ id: tag?.id, name: 'コーラス' })
  const late = await given.member('遅刻 者', { kana: 'チコク シャ' })
  await api.tags.assign({ who: { ids: [late.id] }, add: tag ? [tag.id] : [] })

  expect(before.map(({ name, memberCount }) => [name, memberCount])).toEqual([['合唱の人', 2]])
  const [after] = await api.segments.list()
  expect(after?.memberCount).toBe(3)
  const { rows } = await api.members.list({ segmentId: id, where: is('birthMonth', 5) })
  expect(rows.map(({ name }) => name)).toEqual(['髙橋 一', '渡邊 花子'])
})

test('a field of the club and a state of its own name can be asked for', async () => {
  const started = await club()
  const { api, given } = started
  const [field] = await api.customFields.list()
  const { id: statusId } = await api.memberStatuses.save({ name: '名誉', standsFor: 'active' })
  await given.member('名誉 会員', { kana: 'メイヨ カイイン', status: 'active', statusId })

  expect(await names(started, is(`custom:${field?.id}`, 'l'))).toEqual(['髙橋 一'])
  expect(await names(started, is('status', statusId))).toEqual(['名誉 会員'])
  expect(await names(started, is('status', 'active'))).toEqual(['髙橋 一', '名誉 会員', '渡邊 花子'])
})

test('acts may name their people by a saved filter', async () => {
  const { api } = await club()
  const { id } = await api.segments.save({ name: '5月生まれ', filter: is('birthMonth', 5) })
  const { id: cake } = await api.tags.save({ name: '誕生会' })

  const filter = { search: '', show: 'present' as const, statuses: [], memberTypeIds: [], unpaid: false, segmentId: id }
  const { count } = await api.tags.assign({ who: { filter }, add: [cake] })

  expect(count).toBe(2)
})

test('saving, renaming and removing a filter can be undone, and two of one name are refused', async () => {
  const { api } = await club()
  const { id } = await api.segments.save({ name: '休会', filter: is('status', 'paused') })
  await expect(api.segments.save({ name: '休会 ', filter: { all: [] } })).rejects.toMatchObject({ code: 'NAME_TAKEN' })

  const saved = await api.segments.save({ id, name: 'お休み', filter: is('status', 'paused') })
  await api.history.undo({ operationId: saved.operationId })
  const renamed = (await api.segments.list()).map(({ name }) => name)
  const { operationId } = await api.segments.remove({ id })
  const removed = await api.segments.list()
  await api.history.undo({ operationId })

  expect(renamed).toEqual(['休会'])
  expect(removed).toEqual([])
  expect((await api.segments.list()).map(({ name }) => name)).toEqual(['休会'])
})

test('a filter that was removed is refused, not taken for everybody', async () => {
  const { api } = await club()
  const gone = '0198b1a2-0000-7000-8000-000000000000' as SegmentId
  await expect(api.members.list({ segmentId: gone })).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
})

test('whoever leaves on a day to come belongs until then, in lists, counts and the first page', async () => {
  const { api, given, office, clock } = await startClub({ today: '2025-05-01' })
  const member = await given.member('髙橋 一', { leftOn: '2025-06-01', status: 'active' })
  const totals = async () => [
    (await api.members.list({})).total,
    (await api.members.counts()).present,
    (await api.segments.count({ filter: { all: [] } })).count,
  ]

  const before = await totals()
  clock.set('2025-06-01')
  office.club().roster.forget()
  const firstPage = (await api.members.list({})).total
  const after = await totals()

  expect(before).toEqual([1, 1, 1])
  expect([firstPage, ...after]).toEqual([0, 0, 0, 0])
  expect((await api.members.list({ show: 'former' })).rows[0]?.id).toBe(member.id)
})
