import { expect, test } from 'vitest'
import { ImportDesk } from '../../support/import-desk.ts'

const PAYMENTS = `SELECT member_number, amount, paid_on, method, imported
  FROM payment JOIN member ON member.id = payment.payer_id WHERE void_wall IS NULL ORDER BY amount, paid_on, member_number`

/** Two types with a fee each, one without, and members who are charged ¥2,000 as family. */
async function clubWithFees() {
  const desk = new ImportDesk()
  const { ops } = desk.laptop.ctx()
  const [regular, family] = [desk.laptop.newId(), desk.laptop.newId()]
  const type = (id: string, name: string, position: number) =>
    ops.create('memberType', id, { all: { name, votes: true, position } })
  const fee = (name: string, amount: number, memberTypeIds: string[], position: number) =>
    ops.create('fee', desk.laptop.newId(), {
      all: { name, amount, rhythm: 'yearly', memberTypeIds, receiptText: '', dueMonth: 3, position },
    })
  desk.laptop.write(
    type(regular, '正会員', 0),
    type(family, '家族会員', 1),
    type(desk.laptop.newId(), '名誉会員', 2),
    fee('正会員の会費', 5000, [regular], 0),
    fee('家族の会費', 2000, [family], 1),
  )
  return desk
}

const typed = `会員番号,氏名,会員種別,2026年度会費
1,青木 一郎,正会員,○
2,阿部 清,家族会員,○
3,佐藤 花子,名誉会員,○
4,鈴木 次郎,家族会員,×
`
const BY_FEE = `SELECT member_number, fee.name AS fee, charge.amount, coalesce(open, 0) AS open
  FROM charge JOIN member ON member.id = charge.member_id JOIN fee ON fee.id = fee_id
    LEFT JOIN charge_open ON charge_id = charge.id WHERE charge.deleted = 0 ORDER BY member_number`
const byFee = [
  { memberNumber: '1', fee: '正会員の会費', amount: 5000, open: 0 },
  { memberNumber: '2', fee: '家族の会費', amount: 2000, open: 0 },
  { memberNumber: '4', fee: '家族の会費', amount: 2000, open: 2000 },
]
const byType = { '2026年度会費': { target: 'dues:2026', dues: { byType: true } } }

test('one column of ○ charges each person the fee of their type; who has none is named and left alone', async () => {
  const desk = await clubWithFees()
  const file = await desk.open(typed)

  const guess = file.propose().columns.at(-1)?.dues
  const preview = file.preview(file.plan(byType))
  const { operationId, dues } = file.commit(file.plan(byType))
  const written = desk.rows(BY_FEE)
  const again = await desk.open(typed)
  const remembered = again.propose().columns.at(-1)
  const second = again.commit()
  desk.laptop.undo(operationId ?? '')

  expect(guess).toMatchObject({ byType: true, target: 'dues:2026' })
  expect(preview.dues).toEqual(dues)
  expect(dues).toMatchObject([
    { byType: true, paid: { count: 2, sum: 7000 }, open: { count: 1, sum: 2000 }, doubtful: 1, newFee: false },
  ])
  expect(preview.rows.flatMap(({ dues: found = [] }) => found.map(({ doubt }) => doubt))).toEqual([
    undefined,
    undefined,
    { why: 'no-fee', fees: [] },
    undefined,
  ])
  expect(written).toEqual(byFee)
  expect(remembered).toMatchObject({ target: 'dues:2026', duesPlan: { byType: true } })
  expect([second.operationId, second.dues[0]?.same]).toEqual([null, 3])
  expect([desk.rows(BY_FEE), desk.rows(PAYMENTS)]).toEqual([[], []])
})

test('who is charged by another fee for that year is in doubt, and the books stay as they are', async () => {
  const desk = await clubWithFees()
  const first = await desk.open(typed)
  first.commit(first.plan(byType))
  const payments = desk.rows(PAYMENTS)
  const file = await desk.open('会員番号,氏名,2026年度会費\n1,青木 一郎,×\n2,阿部 清,○\n3,佐藤 花子,○\n')
  const plan = file.plan({ '2026年度会費': { target: 'dues:2026', dues: { feeName: '会費', amount: 5000 } } })

  const { rows, dues, counts } = file.preview(plan)
  file.commit(plan)

  expect(rows.map(({ dues: found }) => found?.map(({ state, doubt }) => [state, doubt]))).toEqual([
    [['doubtful', { why: 'other-charge', fees: ['正会員の会費'] }]],
    [['doubtful', { why: 'other-charge', fees: ['家族の会費'] }]],
    [['new', undefined]],
  ])
  expect([counts.changed, dues[0]?.doubtful, dues[0]?.newFee]).toEqual([1, 2, true])
  expect(desk.rows<{ memberNumber: string }>(BY_FEE).filter(({ memberNumber }) => memberNumber !== '3')).toEqual(byFee)
  expect(desk.rows(PAYMENTS)).toHaveLength(payments.length + 1)
  // It charged honorary members alone.
  expect(desk.rows("SELECT json_array_length(member_type_ids) AS types FROM fee WHERE name = '会費'")).toEqual([
    { types: 1 },
  ])
})

test('a fee chosen by hand charges nobody for whose type it is not', async () => {
  const desk = await clubWithFees()
  const file = await desk.open(typed)
  const plan = file.plan({ '2026年度会費': { target: 'dues:2026', dues: { feeName: '正会員の会費' } } })

  const { dues } = file.commit(plan)

  expect(dues).toMatchObject([{ paid: { count: 1, sum: 5000 }, open: { count: 0, sum: 0 }, doubtful: 3 }])
  expect(desk.rows(BY_FEE)).toEqual(byFee.slice(0, 1))
})
