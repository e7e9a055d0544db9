import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import { bringIn, openRoster, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

const today = '2025-05-01'
const ada = { 会員番号: '1', 氏名: '青木 一郎' }
const ben = { 会員番号: '2', 氏名: '別所 二郎' }

test('columns of groups, offices and tags make those that are not there, and say so beforehand', async () => {
  const { api } = await startClub({ today })
  const roster = await openRoster(
    api,
    rosterFile([
      { ...ada, 班: '1班', 支部: '東', 役職: '会長', 印: '会報、役員' },
      { ...ben, 班: '１班', 役職: '会計・書記', 印: '会報' },
    ]),
  )

  const { newGroups, newOffices, newTags, newCustomFields, rows } = await roster.preview()
  await roster.commit()

  expect({ newGroups, newOffices, newTags, newCustomFields }).toEqual({
    newGroups: [
      { kind: '班', name: '1班', count: 2 },
      { kind: '支部', name: '東', count: 1 },
    ],
    newOffices: [
      { name: '会長', count: 1 },
      { name: '会計', count: 1 },
      { name: '書記', count: 1 },
    ],
    newTags: [
      { name: '会報', count: 2 },
      { name: '役員', count: 1 },
    ],
    newCustomFields: [],
  })
  expect(rows[1]?.member).toMatchObject({
    groups: [{ kind: '班', name: '１班' }],
    offices: [{ name: '会計' }, { name: '書記' }],
    tags: [{ name: '会報' }],
  })
  expect(await belongingOf(api)).toEqual([
    ['青木一郎', ['班/1班 2025-05-01–', '支部/東 2025-05-01–'], ['会長 2025-05-01–'], ['会報', '役員']],
    ['別所二郎', ['班/1班 2025-05-01–'], ['会計 2025-05-01–', '書記 2025-05-01–'], ['会報']],
  ])
})

test('a name that the club knows, however it is written, is what it knows', async () => {
  const { api } = await startClub({ today })
  await api.groups.save({ name: '３班', kind: '班' })
  await api.groups.save({ name: '広報・渉外委員会', kind: '委員会' })
  await api.offices.save({ name: '副会長' })
  await api.tags.save({ name: 'かいほう' })

  const roster = await openRoster(
    api,
    rosterFile([{ ...ada, 班: '3', 委員会: '広報・渉外委員会', 役職: '副 会長', タグ: 'カイホウ' }]),
  )
  const { newGroups, newOffices, newTags } = await roster.preview()
  await roster.commit()

  expect([newGroups, newOffices, newTags]).toEqual([[], [], []])
  expect(await belongingOf(api)).toEqual([
    ['青木一郎', ['班/３班 2025-05-01–', '委員会/広報・渉外委員会 2025-05-01–'], ['副会長 2025-05-01–'], ['かいほう']],
  ])
})

test('whoever is in another group of the kind or another office moves today; an empty cell says nothing', async () => {
  const { api, given, clock } = await startClub({ today: '2024-04-01' })
  await given.member('青木 一郎', { number: '1' })
  await bringIn(api, rosterFile([{ ...ada, 班: '1班', 支部: '東', 役職: '会計', 印: '会報' }]))
  clock.set(today)

  const roster = await openRoster(api, rosterFile([{ ...ada, 班: '2班', 支部: '', 役職: '会長', 印: '古参' }]))
  const { rows, changedFields } = await roster.preview()
  await roster.commit()

  expect(rows.map(({ state, changes }) => ({ state, changes }))).toEqual([
    {
      state: 'changed',
      changes: [
        { field: 'groups:班', before: ['1班'], after: ['2班'] },
        { field: 'office', before: ['会計'], after: ['会長'] },
        { field: 'tags', before: ['会報'], after: ['会報', '古参'] },
      ],
    },
  ])
  expect(changedFields.map(({ field, count }) => [field, count])).toEqual([
    ['groups:班', 1],
    ['office', 1],
    ['tags', 1],
  ])
  expect(await belongingOf(api)).toEqual([
    [
      '青木一郎',
      ['班/2班 2025-05-01–', '班/1班 2024-04-01–2025-05-01', '支部/東 2024-04-01–'],
      ['会長 2025-05-01–', '会計 2024-04-01–2025-05-01'],
      ['会報', '古参'],
    ],
  ])
})

test('a group that somebody is to join later begins today, and one that began today leaves no trace', async () => {
  const { api, given } = await startClub({ today })
  const { id } = await given.member('青木 一郎', { number: '1' })
  const first = await api.groups.save({ name: '1班', kind: '班' })
  const second = await api.groups.save({ name: '2班', kind: '班' })
  await api.groups.assign({ groupId: first.id, who: { ids: [id] }, startsOn: today })
  await api.groups.assign({ groupId: second.id, who: { ids: [id] }, startsOn: '2026-04-01' })

  await bringIn(api, rosterFile([{ ...ada, 班: '2班' }]))

  expect(await belongingOf(api)).toEqual([['青木一郎', ['班/2班 2025-05-01–'], [], []]])
})

test('the same file twice changes nobody and makes nothing', async () => {
  const { api, clock } = await startClub({ today })
  const people: Record<string, string>[] = [
    { ...ada, 班: '1班', 役職: '会長、監事', 印: '会報' },
    { ...ben, 班: '1班/2班', 役職: 'なし', 印: '' },
    { 会員番号: '3', 氏名: '千葉 三郎', 班: '3班', 退会日: '2020/3/31' },
    { 会員番号: '4', 氏名: '土井 四郎', 班: '3班', 状態: '退会' },
  ]
  await bringIn(api, rosterFile(people))
  clock.set('2026-05-01')

  const again = await openRoster(api, rosterFile(people))
  const { counts, newGroups, newOffices, newTags } = await again.preview()
  const { operationId } = await again.commit()

  expect({ counts, newGroups, newOffices, newTags, operationId }).toMatchObject({
    counts: { same: 4, new: 0, changed: 0, doubtful: 0 },
    ...{ newGroups: [], newOffices: [], newTags: [], operationId: null },
  })
})

test('whoever has left was in the group until then', async () => {
  const { api } = await startClub({ today })

  await bringIn(
    api,
    rosterFile([
      { ...ada, 班: '1班', 退会日: '2020/3/31' },
      { ...ben, 班: '1班', 退会日: '2026/3/31' },
    ]),
  )

  expect((await belongingOf(api)).map(([name, groups]) => [name, groups])).toEqual([
    ['青木一郎', ['班/1班 –2020-03-31']],
    ['別所二郎', ['班/1班 2025-05-01–2026-03-31']],
  ])
})

test('a cell or a column that is refused leaves the group as it is, and is not made for it', async () => {
  const { api } = await startClub({ today: '2024-04-01' })
  await bringIn(
    api,
    rosterFile([
      { ...ada, 班: '1班', 役職: '会計' },
      { ...ben, 班: '1班', 役職: '書記' },
    ]),
  )
  const roster = await openRoster(
    api,
    rosterFile([
      { ...ada, 班: '2班', 役職: '会長' },
      { ...ben, 班: '3班', 役職: '監事' },
      { 会員番号: '3', 氏名: '千葉 三郎', 班: '4班' },
    ]),
  )
  const refused = { fields: ['office'], cells: [2, 4].map((row) => ({ row, field: 'groups:班' })) }

  const { importId, plan } = roster
  const { newGroups, newOffices, counts } = await api.imports.preview({ importId, plan, refused })
  await roster.commit({ refused })

  expect({ newGroups, newOffices, counts }).toMatchObject({
    ...{ newGroups: [{ kind: '班', name: '3班', count: 1 }], newOffices: [] },
    counts: { new: 1, changed: 1, same: 1 },
  })
  expect((await belongingOf(api)).map(([name, groups]) => [name, groups.join()])).toEqual([
    ['青木一郎', '班/1班 2024-04-01–'],
    ['別所二郎', '班/3班 2024-04-01–'],
    ['千葉三郎', ''],
  ])
  expect([
    (await api.groups.list()).map(({ name }) => name),
    (await api.offices.list()).map(({ name }) => name),
  ]).toEqual([
    ['1班', '3班'],
    ['会計', '書記'],
  ])
})

test('undoing the import puts everybody back where they were, and takes back what was made', async () => {
  const { api, clock } = await startClub({ today: '2024-04-01' })
  await bringIn(api, rosterFile([{ ...ada, 班: '1班', 役職: '会計', 印: '会報' }]))
  const before = await belongingOf(api)
  clock.set(today)
  const { operationId } = await bringIn(api, rosterFile([{ ...ada, 班: '2班', 役職: '会長', 印: '古参' }, ben]))

  await api.history.undo({ operationId: operationId as never })

  expect(await belongingOf(api)).toEqual(before)
  expect([
    (await api.groups.list()).map(({ name }) => name),
    (await api.offices.list()).map(({ name }) => name),
    (await api.tags.list()).map(({ name }) => name),
  ]).toEqual([['1班'], ['会計'], ['会報']])
})

test('a heading that names a kind of groups of the club is of that kind, a field of its own stays one', async () => {
  const { api, given } = await startClub({ today })
  await api.groups.save({ name: 'ソプラノ', kind: '声部' })
  await given.customField('役職')

  const { importId, plan } = await openRoster(
    api,
    rosterFile([{ ...ada, 声部: 'アルト', 役職: '部長', '班・支部': 'アルト、1班' }]),
  )

  expect(plan.columns.map(({ target }) => target)).toEqual([
    ...['memberNumber', 'name', 'groups:声部', 'custom:役職'],
    // Which of them is of what kind, the column does not say.
    'ignore',
  ])
  await api.imports.close({ importId })
})

test('what was chosen for a column of groups is remembered', async () => {
  const { api } = await startClub({ today })
  const file = rosterFile([{ ...ada, 所属: '合唱部' }])
  const { importId, plan } = await openRoster(api, file)
  const columns = plan.columns.map((column, i) => (i === 2 ? { ...column, target: 'groups:部' } : column))
  await finish(api.imports.commit({ importId, plan: { ...plan, columns } }))

  const again = await openRoster(api, file)

  expect(again.plan.columns[2]?.target).toBe('groups:部')
  expect(await belongingOf(api)).toEqual([['青木一郎', ['部/合唱部 2025-05-01–'], [], []]])
})

test('headings of groups above their people make them members of the group', async () => {
  const { api } = await startClub({ today })
  const lines = [
    '氏名,フリガナ,電話',
    '1班,,',
    '青木 一郎,アオキ,03-1111-2222',
    '2班,,',
    '別所 二郎,ベッショ,03-1111-3333',
  ]

  await bringIn(api, new File([lines.join('\r\n')], '班別.csv'))

  expect((await belongingOf(api)).map(([name, groups]) => [name, groups])).toEqual([
    ['青木一郎', ['班/1班 2025-05-01–']],
    ['別所二郎', ['班/2班 2025-05-01–']],
  ])
})

test('two rows of one person, decided by hand, write what both say together', async () => {
  const { api, given } = await startClub({ today })
  const { id } = await given.member('青木 一郎', { number: '1' })
  const roster = await openRoster(
    api,
    rosterFile([
      { 氏名: '青木 一郎', 班: '1班', 印: '会報' },
      { 氏名: '青木 一郎', 班: '2班', 印: '古参' },
    ]),
  )

  await roster.commit({ decided: [2, 3].map((row) => ({ row, is: id })) })

  expect(await belongingOf(api)).toEqual([['青木一郎', ['班/2班 2025-05-01–'], [], ['会報', '古参']]])
})

/** By number: name, groups and offices with their terms, tags. */
async function belongingOf(api: Api): Promise<(readonly [string, string[], string[], string[]])[]> {
  const { rows } = await api.members.list({ show: 'all' })
  const people = await Promise.all(rows.map(({ id }) => api.members.get({ id: id as MemberId })))
  return people
    .toSorted((a, b) => a.memberNumber.localeCompare(b.memberNumber) || a.phone.localeCompare(b.phone))
    .map(({ familyName, givenName, groups, offices, tags }) => [
      familyName + givenName,
      groups.map(({ kind, name, startsOn, endsOn }) => `${kind}/${name} ${startsOn ?? ''}–${endsOn ?? ''}`),
      offices.map(({ name, startsOn, endsOn }) => `${name} ${startsOn ?? ''}–${endsOn ?? ''}`),
      tags.map(({ name }) => name),
    ])
}
