import { expect, test } from 'vitest'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import { finish } from '../../support/finish.ts'
import { openRoster, rosterFile } from '../../support/roster-file.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

type Plan = Inputs['imports']['preview']['plan']
type ByHand = Partial<Pick<Inputs['imports']['commit'], 'decided' | 'refused'>>

/** Two types with a yearly fee each, and Ada, who is a regular member. */
async function clubWithFees() {
  const club = await startClub({ today: '2026-06-01' })
  const { given } = club
  const [regular, family] = [await given.memberType('正会員'), await given.memberType('家族会員')]
  await given.fee('正会員の会費', 5000, { memberTypeIds: [regular.id] })
  await given.fee('家族の会費', 2000, { memberTypeIds: [family.id] })
  const ada = await given.member('青木 一郎', { number: '1', type: '正会員' })
  return { ...club, ada }
}

const byType = { target: 'dues:2026', dues: { byType: true } } as const

/** What is previewed and what is written, with `2026年度会費` as the plan says. */
async function bringDues(
  { api }: StartedClub,
  rows: Parameters<typeof rosterFile>[0],
  dues: Partial<Plan['columns'][number]>,
  byHand: ByHand = {},
) {
  const { importId, plan: proposed } = await openRoster(api, rosterFile(rows))
  const last = proposed.columns.length - 1
  const plan = { ...proposed, columns: proposed.columns.map((one) => (one.index === last ? { ...one, ...dues } : one)) }
  const preview = await api.imports.preview({ importId, plan, show: 'all', limit: 100, ...byHand })
  const committed = await finish(api.imports.commit({ importId, plan, ...byHand }))
  return { preview, committed }
}

test.each([
  ['in one row', { cells: [{ row: 2, field: 'memberType' }], fields: [] }],
  ['in the whole column', { cells: [], fields: ['memberType'] }],
])('who does not become what the file says, refused %s, owes the fee of the type they keep', async (_, refused) => {
  const club = await clubWithFees()
  const rows = [{ 会員番号: '1', 氏名: '青木 一郎', 会員種別: '家族会員', '2026年度会費': '○' }]

  const { preview, committed } = await bringDues(club, rows, byType, { refused })

  const shown = preview.rows.map(({ dues }) => dues?.map(({ feeName, amount }) => [feeName, amount]))
  const { charges } = await club.api.dues.account({ memberId: club.ada.id })
  expect(shown).toEqual([[['正会員の会費', 5000]]])
  expect(preview.dues).toEqual(committed.dues)
  expect(charges.map(({ feeName, amount }) => [feeName, amount])).toEqual([['正会員の会費', 5000]])
})

test('where another fee is charged for the year already, the preview shows what stands in the books', async () => {
  const club = await clubWithFees()
  await bringDues(club, [{ 会員番号: '1', 氏名: '青木 一郎', '2026年度会費': '×' }], byType)
  await club.given.payment(club.ada, 3000)

  const { preview } = await bringDues(club, [{ 会員番号: '1', 氏名: '青木 一郎', '2026年度会費': '○' }], {
    target: 'dues:2026',
    dues: { feeName: '会費', amount: 4000 },
  })

  expect(preview.rows[0]?.dues).toMatchObject([
    {
      state: 'doubtful',
      doubt: { why: 'other-charge', fees: ['正会員の会費'] },
      before: { amount: 5000, paid: 3000, waived: 0, open: 2000 },
    },
  ])
})

const twice = [
  { 会員番号: '', 氏名: '青木一郎', '2026年度会費': '○' },
  { 会員番号: '', 氏名: '青木 一朗', '2026年度会費': '○' },
]

test.each([
  ['none of it refused', { cells: [], fields: [] }, { count: 1, sum: 5000 }],
  ['the first of them refused', { cells: [{ row: 2, field: 'dues:2026' }], fields: [] }, { count: 1, sum: 5000 }],
  ['all of it refused', { cells: [], fields: ['dues:2026'] }, { count: 0, sum: 0 }],
])('two rows that are one person pay once, in the preview as in the books: %s', async (_, refused, paid) => {
  const club = await clubWithFees()
  const decided = [2, 3].map((row) => ({ row, is: club.ada.id }))

  const { preview, committed } = await bringDues(club, twice, byType, { decided, refused })

  expect(preview.dues).toEqual(committed.dues)
  expect(preview.dues).toMatchObject([{ paid }])
  const { payments } = await club.api.dues.account({ memberId: club.ada.id })
  expect([payments.length, payments.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([paid.count, paid.sum])
})

test('○ stands for what the club would charge each person: by age, by what was agreed, by the months left', async () => {
  const { api, given, ...club } = await startClub({ today: '2026-06-01' })
  const young = { validFrom: null, memberTypeId: null, fromAge: null, toAge: 18, amount: 1000 }
  const fee = await given.fee('年会費', 6000, { prices: [young], proration: 'months', rounding: 100 })
  const agreed = await given.member('青木 一郎', { number: '1' })
  await api.fees.saveAgreement({ memberId: agreed.id, feeId: fee.id, kind: 'price', amount: 2500 })
  const person = (会員番号: string, 氏名: string, 生年月日: string, 入会日: string) => ({
    ...{ 会員番号, 氏名, 生年月日, 入会日, '2025年度会費': '○' },
  })
  const rows = [
    person('1', '青木 一郎', '1960-01-01', '2010-04-01'),
    person('2', '阿部 清', '2010-05-05', '2020-04-01'),
    person('3', '佐藤 花子', '1970-01-01', '2025-12-10'),
    person('4', '鈴木 次郎', '1970-01-01', '2010-04-01'),
  ]

  const dues = { target: 'dues:2025', dues: { feeId: fee.id } } as const
  const { preview, committed } = await bringDues({ api, given, ...club }, rows, dues)

  const sums = preview.rows.map(({ dues: found }) => found?.map(({ amount }) => amount))
  expect(sums).toEqual([[2500], [1000], [2000], [6000]])
  expect(committed.dues).toMatchObject([{ paid: { count: 4, sum: 11_500 } }])
})
