import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { startClub } from '../../support/start-club.ts'

type Asked = Parameters<Api['members']['difference']>[0]

async function told(api: Api, asked: Asked) {
  const { rows, counts } = await api.members.difference(asked)
  return { counts, rows: rows.map(({ kind, name, changes }) => [kind, name, ...changes.map(words)]) }
}

const words = ({ field, before, after }: { field: string; before: unknown; after: unknown }) =>
  `${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`

test('as recorded: who was entered, taken out and changed between the ends of two days, cell by cell', async () => {
  const { api, given, clock } = await startClub({ today: '2025-04-01' })
  const size = await given.customField('帽子')
  const ada = await given.member('青木 一', { kana: 'アオキ ハジメ', phone: '0311112222', type: '正会員' })
  const bea = await given.member('別所 二', { kana: 'ベッショ ニ', custom: { [size.id]: 'M' } })
  await given.member('千葉 三', { kana: 'チバ サン' })
  clock.set('2025-05-10')
  await api.members.update({ id: ada.id, fields: { phone: '09033334444', note: '夜だけ' } })
  await api.members.update({ id: bea.id, fields: { custom: { [size.id]: 'L' } } })
  await api.memberTypes.save({ id: ada.memberTypeId ?? undefined, name: '普通会員' })
  const gone = await given.member('土井 四', { kana: 'ドイ ヨン' })
  clock.set('2025-05-20')
  await api.members.leave({ id: gone.id, leftOn: '2025-05-20', reason: '転居' })
  await given.member('江川 五', { kana: 'エガワ ゴ', joinedOn: '2025-05-20' })

  expect(await told(api, { from: '2025-04-30', to: '2025-05-15', by: 'recorded' })).toEqual({
    counts: { added: 1, gone: 0, changed: 2 },
    rows: [
      ['added', '土井 四'],
      [
        'changed',
        '青木 一',
        'memberType: "正会員" → "普通会員"',
        'phone: "0311112222" → "09033334444"',
        'note: "" → "夜だけ"',
      ],
      ['changed', '別所 二', `custom:${size.id}: "M" → "L"`],
    ],
  })
  expect(await told(api, { from: '2025-05-15', to: '2025-05-20', by: 'recorded' })).toEqual({
    counts: { added: 1, gone: 1, changed: 0 },
    rows: [
      ['added', '江川 五', 'joinedOn: null → "2025-05-20"'],
      ['gone', '土井 四', 'status: null → "left"', 'leftOn: null → "2025-05-20"', 'leaveReason: null → "転居"'],
    ],
  })
})

test('by dates of membership: as known now, with groups by the day', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('青木 一', { joinedOn: '2020-04-01' })
  await given.member('別所 二', { joinedOn: '2024-06-01' })
  const gone = await given.member('千葉 三', { joinedOn: '2020-04-01' })
  await api.members.leave({ id: gone.id, leftOn: '2024-10-01' })
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id] }, startsOn: '2024-07-01' })
  const asked = { from: '2024-04-01', to: '2025-03-31', by: 'membership' } as const

  expect(await told(api, asked)).toEqual({
    counts: { added: 1, gone: 1, changed: 1 },
    rows: [
      ['added', '別所 二', 'joinedOn: null → "2024-06-01"'],
      ['gone', '千葉 三', 'status: null → "left"', 'leftOn: null → "2024-10-01"'],
      ['changed', '青木 一', 'groups:班: [] → ["1班"]'],
    ],
  })
  expect(await api.members.difference({ ...asked, kind: 'gone', limit: 1 })).toMatchObject({
    total: 1,
    counts: { added: 1, gone: 1, changed: 1 },
    rows: [{ kind: 'gone' }],
  })
  expect((await told(api, { ...asked, from: asked.to, to: asked.from })).counts).toEqual({
    added: 1,
    gone: 1,
    changed: 1,
  })
})

test('a difference that is being looked at takes up what is written meanwhile', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  await given.member('青木 一', { joinedOn: '2025-04-20' })
  const asked = { from: '2025-04-01', to: '2025-05-01', by: 'membership' } as const
  expect((await api.members.difference(asked)).counts.added).toBe(1)

  await given.member('別所 二', { joinedOn: '2025-04-21' })

  expect((await api.members.difference(asked)).counts.added).toBe(2)
})
