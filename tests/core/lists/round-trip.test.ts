import { expect, test } from 'vitest'
import { apiOf } from '../../../src-main/core/app/router.ts'
import { fillDemo } from '../../../src-main/core/demo/fill-demo.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

const everyone = { who: { filter: { show: 'all' } } } as const
const formats = [{ format: 'csv' }, { format: 'xlsx' }, { format: 'xlsx', locale: 'en' }] as const

test('an export brought back into the same club changes nobody', async () => {
  const { office, api } = await startClub({ today: '2026-11-21' })
  await finish(fillDemo(apiOf(office)))

  for (const wish of formats) {
    const { file } = await finish(api.lists.make({ ...everyone, ...wish }))

    const { counts, rows, newMemberTypes, newCustomFields, newGroups, newOffices, newTags } = await preview(api, file)

    expect(rows.filter(({ state, problems }) => state !== 'same' || problems.length > 0)).toEqual([])
    expect({ ...counts, newMemberTypes, newCustomFields, newGroups, newOffices, newTags }).toEqual({
      ...{ new: 0, changed: 0, same: 240, doubtful: 0, skipped: 0, cellFaults: 0 },
      ...{ newMemberTypes: [], newCustomFields: [], newGroups: [], newOffices: [], newTags: [] },
    })
  }
})

test('an export brought into an empty club gives the same export', async () => {
  const first = await startClub({ today: '2026-11-21' })
  await finish(fillDemo(apiOf(first.office)))
  const second = await startClub({ today: '2026-11-21' })
  const { file } = await finish(first.api.lists.make({ ...everyone, format: 'csv' }))

  const { importId, plan } = await open(second.api, file)
  await finish(second.api.imports.commit({ importId, plan }))

  const again = await finish(second.api.lists.make({ ...everyone, format: 'csv' }))
  expect(comparable(await again.file.text())).toEqual(comparable(await file.text()))
})

test('groups, offices and tags of any name come back in the club that they left, and are made in an empty one', async () => {
  const first = await startClub({ today: '2026-11-21' })
  await peopleInGroups(first)
  for (const wish of formats) {
    const { file } = await finish(first.api.lists.make({ ...everyone, ...wish }))
    const second = await startClub({ today: '2026-11-21' })

    const back = await preview(first.api, file)
    const { importId, plan } = await open(second.api, file)
    await finish(second.api.imports.commit({ importId, plan }))

    expect(back.rows.map(({ state, changes }) => ({ state, changes }))).toEqual([
      { state: 'same', changes: [] },
      { state: 'same', changes: [] },
    ])
    expect(await groupsOf(second.api)).toEqual(await groupsOf(first.api))
  }
})

test('a field of the club’s own comes back as what it is, also where its name means something else', async () => {
  const first = await startClub({ today: '2026-11-21' })
  const names = ['役職', '印', '備考', '段位']
  const custom: Record<string, string> = {}
  for (const name of names) custom[(await first.given.customField(name)).id] = `${name}の中身`
  const { id: memberId } = await first.given.member('青木 一郎', { number: '1', custom })
  const { id: officeId } = await first.api.offices.save({ name: '会計・書記' })
  await first.api.offices.saveTerm({ officeId, memberId, startsOn: '2025-04-01' })
  await first.api.tags.assign({ who: { ids: [memberId] }, create: ['会報'] })
  for (const wish of formats) {
    const { file } = await finish(first.api.lists.make({ ...everyone, ...wish }))
    const second = await startClub({ today: '2026-11-21' })

    const back = await preview(first.api, file)
    const { importId, plan } = await open(second.api, file)
    await finish(second.api.imports.commit({ importId, plan }))

    expect(back.rows.map(({ state }) => state)).toEqual(['same'])
    const made = await second.api.customFields.list()
    const [member] = (await second.api.members.listFull({})).members
    expect(made.map(({ id, name }) => [name, member?.custom[id]])).toEqual(names.map((name) => [name, `${name}の中身`]))
    expect(await groupsOf(second.api)).toEqual([
      { memberNumber: '1', groups: [], offices: ['会計・書記'], tags: ['会報'] },
    ])
    expect(member?.note).toEqual('')
  }
})

test('an empty club that takes an export in keeps the order of the club it comes from', async () => {
  const first = await startClub({ today: '2026-11-21' })
  await peopleOfManyNames(first)
  const names = { groups: ['西組', '10組', '2組', '九班', '十班'], tags: ['送迎', '会報'], offices: ['相談役', '会長'] }
  const sorted = {
    groups: ['2組', '10組', '西組', '九班', '十班'],
    tags: ['会報', '送迎'],
    offices: ['会長', '相談役'],
  }
  const wishes = [
    [{ format: 'xlsx' }, { ...names, types: ['賛助', '正会員'] }],
    [
      { format: 'xlsx', locale: 'en' },
      { ...names, types: ['賛助', '正会員'] },
    ],
    // A file without further sheets tells the order of its columns alone.
    [{ format: 'csv' }, { ...sorted, types: ['正会員', '賛助'] }],
  ] as const
  for (const [wish, order] of wishes) {
    const { file } = await finish(first.api.lists.make({ ...everyone, ...wish }))
    const second = await startClub({ today: '2026-11-21' })

    const { importId, plan } = await open(second.api, file)
    await finish(second.api.imports.commit({ importId, plan }))

    expect(await namesOf(second.api)).toEqual({ ...order, fields: ['血液型', '段位'] })
  }
})

/** Whoever stands first in the list has what stands last in the club's order. */
async function peopleOfManyNames({ api, given }: StartedClub): Promise<void> {
  const fields = [(await given.customField('血液型')).id, (await given.customField('段位')).id] as const
  const late = await api.memberTypes.save({ name: '賛助' })
  const usual = await api.memberTypes.save({ name: '正会員' })
  const ada = await given.member('青木 一郎', {
    ...{ familyNameKana: 'アオキ', memberTypeId: usual.id, custom: { [fields[1]]: '初段' } },
  })
  const ben = await given.member('別所 二郎', {
    ...{ familyNameKana: 'ベッショ', memberTypeId: late.id, custom: { [fields[0]]: 'A' } },
  })
  for (const [kind, name] of [
    ['組', '西組'],
    ['組', '10組'],
    ['組', '2組'],
    ['班', '九班'],
    ['班', '十班'],
  ] as const) {
    const { id: groupId } = await api.groups.save({ kind, name })
    await api.groups.assign({ groupId, who: { ids: [name === '西組' ? ben.id : ada.id] } })
  }
  await api.tags.assign({ who: { ids: [ada.id] }, create: ['送迎', '会報'] })
  for (const [name, memberId] of [
    ['相談役', ben.id],
    ['会長', ada.id],
  ] as const) {
    const { id: officeId } = await api.offices.save({ name })
    await api.offices.saveTerm({ officeId, memberId, startsOn: '2025-04-01' })
  }
}

async function namesOf(api: Api) {
  const named = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)
  return {
    types: named(await api.memberTypes.list()),
    groups: named(await api.groups.list()),
    tags: named(await api.tags.list()),
    offices: named(await api.offices.list()),
    fields: named(await api.customFields.list()),
  }
}

async function peopleInGroups({ api, given }: StartedClub): Promise<void> {
  const [ada, ben] = [
    await given.member('青木 一郎', { number: '1' }),
    await given.member('別所 二郎', { number: '2' }),
  ]
  // A field of the club's own has the name of a kind; another kind has that of a field that every roster has.
  await given.customField('班')
  for (const [kind, name] of [
    ['班', '1班'],
    ['', '広報・渉外委員会'],
    ['合唱', 'アルト、ソプラノ'],
    ['住所', '東/西'],
    ['委員会', '「祭」実行委員会'],
  ] as const) {
    const { id: groupId } = await api.groups.save({ kind, name })
    await api.groups.assign({ groupId, who: { ids: [ada.id] } })
  }
  const { id: officeId } = await api.offices.save({ name: '会計・書記' })
  await api.offices.saveTerm({ officeId, memberId: ben.id, startsOn: '2025-04-01' })
  await api.tags.assign({ who: { ids: [ada.id, ben.id] }, create: ['なし', '会報'] })
}

async function groupsOf(api: Api) {
  const { rows } = await api.members.list({})
  const people = await Promise.all(rows.map(({ id }) => api.members.get({ id: id as MemberId })))
  return people.map(({ memberNumber, groups, offices, tags }) => ({
    memberNumber,
    groups: groups.map(({ kind, name }) => `${kind}: ${name}`).toSorted(),
    offices: offices.map(({ name }) => name),
    tags: tags.map(({ name }) => name).toSorted(),
  }))
}

async function preview(api: Api, file: File) {
  const { importId, plan } = await open(api, file)
  const answer = await api.imports.preview({ importId, plan, limit: 1000 })
  await api.imports.close({ importId })
  return answer
}

async function open(api: Api, file: File) {
  const { importId } = await finish(api.imports.open({ file }))
  const { sheet, headerRow, columns } = await api.imports.propose({ importId })
  return { importId, plan: { sheet, headerRow, columns: columns.map(({ index, target }) => ({ index, target })) } }
}

/**
 * Some columns are shown for reading alone, the id is each club's own, and the space between street and building does not show in a cell;
 * in the sample no cell of these holds a comma. In what order a club lists its groups and tags a CSV does not say.
 */
function comparable(csv: string): string[] {
  const lines = csv
    .replace('\ufeff', '')
    .split('\r\n')
    .map((line) => line.split(','))
  const kept = (lines[0] ?? []).map((header) => !/（参考）$|^名簿ID$/.test(header))
  return lines.map((cells) =>
    cells
      .filter((_, index) => kept[index])
      .map((cell) => cell.trim().split('、').toSorted().join('、'))
      .join(),
  )
}
