import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { hangOn, idOf } from '../../support/hang-on.ts'
import { startClub } from '../../support/start-club.ts'

type Asked = Parameters<Api['edits']['apply']>[0]['edit']

async function apply(api: Api, edit: Asked, skipProblems = false) {
  const steps = await api.edits.apply({ edit, skipProblems })
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

const shown = (changes: readonly { name: string; column: string; before: unknown; after: unknown }[]) =>
  changes.map(({ name, column, before, after }) => [name, column, before, after])

test('cells are read as those of a file, previewed and written as one operation that can be undone', async () => {
  const { api, given } = await startClub()
  await given.memberType('正会員')
  const size = await given.customField('サイズ', { kind: 'choice', choices: ['Ｓ', 'M'] })
  const ada = await given.member('青木 一', { phone: '0311112222', birthDate: '1950-01-01' })
  const bea = await given.member('別所 二', { email: 'b@example.jp' })
  const edit: Asked = {
    rows: [
      {
        id: ada.id,
        cells: {
          name: '髙橋　一',
          kana: 'ﾀｶﾊｼ ﾊｼﾞﾒ',
          phone: '０３（３３３３）４４４４',
          birthDate: '昭和25年3月4日',
          memberType: '正会員',
          address: '150-0001 東京都渋谷区神宮前1-1-1',
        },
      },
      { id: bea.id, cells: { email: '', gender: '女', [`custom:${size.id}`]: 's', status: '休会中' } },
    ],
  }

  const preview = await api.edits.preview({ edit })
  const { operationId, members } = await apply(api, edit)
  const after = [await api.members.get({ id: ada.id }), await api.members.get({ id: bea.id })]
  await api.history.undo({ operationId: operationId as never })

  expect(preview).toMatchObject({ members: 2, same: 0, total: 11, faulty: 0, problems: [] })
  expect(shown(preview.changes)).toEqual([
    ['青木 一', 'name', '青木 一', '髙橋 一'],
    ['青木 一', 'kana', '', 'タカハシ ハジメ'],
    ['青木 一', 'phone', '0311112222', '0333334444'],
    ['青木 一', 'birthDate', '1950-01-01', '1950-03-04'],
    ['青木 一', 'memberType', '', '正会員'],
    ['青木 一', 'address', '', '東京都渋谷区神宮前1-1-1'],
    ['青木 一', 'postalCode', '', '1500001'],
    ['別所 二', 'email', 'b@example.jp', ''],
    ['別所 二', 'gender', null, 'female'],
    ['別所 二', `custom:${size.id}`, null, 'Ｓ'],
    ['別所 二', 'status', 'active', 'paused'],
  ])
  expect([members, after[0]?.name, after[0]?.memberType, after[1]?.custom]).toEqual([
    2,
    '髙橋 一',
    '正会員',
    { [size.id]: 'Ｓ' },
  ])
  expect((await api.members.get({ id: ada.id })).name).toBe('青木 一')
  expect(await api.members.get({ id: bea.id })).toMatchObject({ email: 'b@example.jp', custom: {}, status: 'active' })
})

test('cells that cannot be read are named, refuse the whole, or are left as they are', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一', { joinedOn: '2020-01-01', phone: '0311112222' })
  const cells = {
    birthDate: '1950/13/45',
    memberType: '無い種別',
    status: '',
    tags: '無い印',
    age: '12',
    phone: '0355556666',
  }
  const edit = { rows: [{ id: ada.id, cells }] }

  const { problems, total } = await api.edits.preview({ edit })
  await expect(apply(api, edit)).rejects.toMatchObject({ code: 'CELL_FAULTS', data: { count: 5, firstRow: 1 } })
  const reversed = await api.edits.preview({ edit: { rows: [{ id: ada.id, cells: { leftOn: '2019-01-01' } }] } })
  const nameless = await api.edits.preview({ edit: { rows: [{ id: ada.id, cells: { name: '' } }] } })
  await apply(api, edit, true)

  expect([total, ...problems.map(({ column, code }) => `${column} ${code}`)]).toEqual([
    1,
    'birthDate date-impossible',
    'memberType type-unknown',
    'status needs-value',
    'tags tag-unknown',
    'age not-editable',
  ])
  expect([reversed.problems[0]?.code, nameless.problems[0]?.code]).toEqual(['dates-reversed', 'name-missing'])
  expect(await api.members.get({ id: ada.id })).toMatchObject({ phone: '0355556666', birthDate: null })
})

test('who leaves gets a last day, and who comes back loses it', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')

  await apply(api, { rows: [{ id: ada.id, cells: { status: '退会' } }] })
  const left = await api.members.get({ id: ada.id })
  await apply(api, { rows: [{ id: ada.id, cells: { status: '在籍' } }] })
  const back = await api.members.get({ id: ada.id })
  await apply(api, { rows: [{ id: ada.id, cells: { leftOn: '2025-04-01' } }] })

  expect([left.status, left.leftOn, back.status, back.leftOn]).toEqual(['left', '2025-05-01', 'active', null])
  expect((await api.members.get({ id: ada.id })).status).toBe('left')
})

test('tags and groups are set by name, the past of a group stays', async () => {
  const { api, given, office } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一')
  const bea = await given.member('別所 二')
  const hang = {
    tags: ['役員', '新人'],
    groups: [
      { name: '1班', startsOn: '2024-04-01' },
      { name: '2班', endsOn: '2020-01-01' },
    ],
  }
  await hangOn((work) => office.club().command(work), ada.id, hang)

  const { operationId } = await apply(api, {
    rows: [
      { id: ada.id, cells: { tags: '新人', groups: '２班' } },
      { id: bea.id, cells: { tags: '役員、新人', 'groups:班': '1班' } },
    ],
  })
  const [one, two] = [await api.members.get({ id: ada.id }), await api.members.get({ id: bea.id })]
  await api.history.undo({ operationId: operationId as never })
  const undone = await api.members.get({ id: ada.id })

  expect(one.tags.map(({ name }) => name)).toEqual(['新人'])
  expect(one.groups.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])).toEqual([
    ['2班', '2025-05-01', null],
    ['1班', '2024-04-01', '2025-05-01'],
    ['2班', null, '2020-01-01'],
  ])
  expect([two.tags.length, two.groups[0]?.name]).toEqual([2, '1班'])
  expect([undone.tags.length, undone.groups.length, undone.groups[0]?.endsOn]).toEqual([2, 2, null])
})

test('the same for all whom a filter finds is one operation, also for more people than the screen waits for', async () => {
  const { api, given, office } = await startClub()
  const type = await given.memberType('家族会員')
  await office.club().command((ctx) =>
    ctx.write({
      label: { kind: 'member.add' },
      ops: Array.from({ length: 700 }, (_, i) =>
        ctx.ops.create('member', ctx.newId(), { name: { familyName: `会員${i}` }, membership: { status: 'active' } }),
      ),
    }),
  )
  const ada = await given.member('青木 一', { type: '家族会員', expiresOn: '2026-03-31' })
  await hangOn((work) => office.club().command(work), ada.id, { tags: ['役員'] })
  const edit: Asked = {
    who: { filter: {} },
    set: { memberType: '家族会員', expiresOn: '2026/3/31' },
    addTags: [idOf('役員') as never],
  }

  const preview = await api.edits.preview({ edit, limit: 2 })
  const done = await apply(api, edit)
  const { byType } = await api.members.counts()
  const again = await apply(api, edit)
  await api.history.undo({ operationId: done.operationId as never })

  expect(preview).toMatchObject({ members: 700, same: 1, total: 2100, faulty: 0 })
  expect([done.members, byType.find(({ memberTypeId }) => memberTypeId === type.id)?.count]).toEqual([700, 701])
  expect(again).toEqual({ operationId: null, members: 0 })
  const counts = (await api.members.counts()).byType
  expect(counts.find(({ memberTypeId }) => memberTypeId === type.id)?.count).toBe(1)
  expect((await api.members.listFull({ show: 'all', limit: 1000 })).members.flatMap(({ tags }) => tags).length).toBe(1)
})

test('nobody in the trash is changed, and nobody who is not there', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')
  await api.members.trash({ ids: [ada.id] })
  const gone = '00000000-0000-7000-8000-000000000000' as never

  await expect(apply(api, { rows: [{ id: ada.id, cells: { note: 'あ' } }] })).rejects.toMatchObject({
    code: 'MEMBER_IN_TRASH',
  })
  await expect(apply(api, { rows: [{ id: gone, cells: { note: 'あ' } }] })).rejects.toMatchObject({
    code: 'MEMBER_NOT_FOUND',
  })
})

test('a member number that another has, or that two are to have, is left out and named', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一', { memberNumber: '0191' })
  const bea = await given.member('別所 二', { memberNumber: '0192' })
  const cei = await given.member('千葉 三')
  const numbers = (...cells: (readonly [typeof ada.id, string])[]) =>
    api.edits.preview({
      edit: {
        rows: cells.map(([id, memberNumber]) => ({
          id,
          cells: { memberNumber },
        })),
      },
    })

  const taken = await numbers([bea.id, '０１９１'])
  const twice = await numbers([bea.id, '0300'], [cei.id, '0300'])
  const forAll = await api.edits.preview({
    edit: { who: { ids: [bea.id, cei.id] }, set: { memberNumber: '0400' } },
  })
  const swapped = await numbers([ada.id, '0192'], [bea.id, '0191'])
  const handedOn = await numbers([ada.id, '0500'], [bea.id, '0191'])

  const codes = [taken, twice, forAll].map(({ total, problems }) => [total, problems.map(({ code }) => code)])
  expect(codes).toEqual([
    [0, ['number-taken']],
    [0, ['number-taken', 'number-taken']],
    [0, ['number-taken', 'number-taken']],
  ])
  expect([swapped, handedOn].map(({ total, faulty }) => [total, faulty])).toEqual([
    [2, 0],
    [2, 0],
  ])
})

test('who is let go by an edit is out of every group that day, and what stays open is counted', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一', { owes: { 2024: 3000 } })
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({
    groupId,
    who: { ids: [ada.id] },
    startsOn: '2024-04-01',
  })
  const edit: Asked = { who: { ids: [ada.id] }, set: { status: '退会' } }

  const { open } = await api.edits.preview({ edit })
  await apply(api, edit)
  const after = await api.members.get({ id: ada.id })

  expect(open).toEqual({ dues: 1, offices: 0, groups: 1, headships: 0 })
  expect([after.leftOn, after.groups[0]?.endsOn]).toEqual(['2025-05-01', '2025-05-01'])
})

test('a planned leave that is emptied in the table is called off: groups and offices run on, and undo plans it again', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一', { joinedOn: '2020-04-01' })
  const [first, second] = [
    await api.groups.save({ name: '1班', kind: '班' }),
    await api.groups.save({ name: '合唱部', kind: '部' }),
  ]
  for (const { id } of [first, second]) await api.groups.assign({ groupId: id, who: { ids: [ada.id] } })
  const { id: officeId } = await api.offices.save({ name: '会計', director: false })
  await api.offices.saveTerm({ officeId, memberId: ada.id, startsOn: '2024-04-01', endsOn: null })
  await api.members.leave({ id: ada.id, leftOn: '2026-03-31', reason: '転居' })

  const planned = await termsAndDay(api, ada.id)
  const { operationId } = await apply(api, { rows: [{ id: ada.id, cells: { leftOn: '', 'groups:部': '' } }] })
  const calledOff = await termsAndDay(api, ada.id)
  await api.history.undo({ operationId: operationId as never })

  expect(planned).toEqual(['2026-03-31', '転居', { '1班': '2026-03-31', 合唱部: '2026-03-31', 会計: '2026-03-31' }])
  expect(calledOff).toEqual([null, '', { '1班': null, 合唱部: '2025-05-01', 会計: null }])
  expect(await termsAndDay(api, ada.id)).toEqual(planned)
})

async function termsAndDay(api: Api, id: MemberId) {
  const { leftOn, leaveReason, groups, offices } = await api.members.get({ id })
  return [leftOn, leaveReason, Object.fromEntries([...groups, ...offices].map(({ name, endsOn }) => [name, endsOn]))]
}

test('a name longer than anybody has is not taken from a cell', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')
  const edit: Asked = { rows: [{ id: ada.id, cells: { name: '長'.repeat(202), kana: 'ア'.repeat(202) } }] }

  const { problems } = await api.edits.preview({ edit })

  expect(problems.map(({ column, code }) => [column, code])).toEqual([
    ['name', 'name-too-long'],
    ['kana', 'name-too-long'],
  ])
})
