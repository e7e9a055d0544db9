import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ImportDesk } from '../../support/import-desk.ts'

const people = `会員番号,氏名,2024年度会費,R7会費
1,青木 一郎,○,3000
2,髙木 恵子,2024/6/15,×
3,佐藤 花子,免除,済
4,鈴木 次郎,,6/20
`
const fee = { feeName: '年会費', amount: 3000 }
const asDues = {
  '2024年度会費': { target: 'dues:2024', dues: fee },
  R7会費: { target: 'dues:2025', dues: fee },
}

interface Charge {
  readonly memberNumber: string
  readonly fiscalYear: number
  readonly amount: number
  readonly waived: number
  readonly open: number
  readonly imported: number
}

const CHARGES = `SELECT member_number, fiscal_year, amount, waived, coalesce(open, 0) AS open, imported
  FROM charge JOIN member ON member.id = charge.member_id LEFT JOIN charge_open ON charge_id = charge.id
  WHERE charge.deleted = 0 ORDER BY fiscal_year, member_number`
const PAYMENTS = `SELECT member_number, amount, paid_on, method, imported
  FROM payment JOIN member ON member.id = payment.payer_id WHERE void_wall IS NULL ORDER BY amount, paid_on, member_number`

test('the columns of dues are known by their headings, counted, and left alone until somebody agrees', async () => {
  const file = await new ImportDesk().open(people)

  const dues = file.propose().columns.slice(2)
  const { counts } = file.commit()

  expect(dues.map(({ target, reason, dues: guess }) => [target, reason, guess])).toEqual([
    [
      'ignore',
      'dues',
      {
        target: 'dues:2024',
        feeId: null,
        feeName: '会費',
        amount: null,
        cells: { paid: 1, amounts: 0, dates: 1, open: 0, exempt: 1, blank: 1, unclear: 0 },
      },
    ],
    [
      'ignore',
      'dues',
      {
        target: 'dues:2025',
        feeId: null,
        feeName: '会費',
        amount: 3000,
        cells: { paid: 1, amounts: 1, dates: 1, open: 1, exempt: 0, blank: 0, unclear: 0 },
      },
    ],
  ])
  expect(counts).toMatchObject({ new: 4 })
})

test('marks, amounts and days become charges and payments of their year, marked as imported', async () => {
  const desk = new ImportDesk()
  const file = await desk.open(people)

  const preview = file.preview(file.plan(asDues))
  const { dues } = file.commit(file.plan(asDues))

  expect(desk.rows<Charge>(CHARGES)).toEqual(
    [
      ['1', 2024, 0, 0],
      ['2', 2024, 0, 0],
      ['3', 2024, 3000, 0],
      ['1', 2025, 0, 0],
      ['2', 2025, 0, 3000],
      ['3', 2025, 0, 0],
      ['4', 2025, 0, 0],
    ].map(([memberNumber, fiscalYear, waived, open]) => ({
      memberNumber,
      fiscalYear,
      amount: 3000,
      waived,
      open,
      imported: 1,
    })),
  )
  expect(desk.rows(PAYMENTS)).toEqual(
    [
      ['1', null],
      ['1', null],
      ['3', null],
      ['2', '2024-06-15'],
      ['4', '2025-06-20'],
    ].map(([memberNumber, paidOn]) => ({ memberNumber, amount: 3000, paidOn, method: 'unknown', imported: 1 })),
  )
  expect(preview.newFees).toEqual(['年会費'])
  expect(preview.dues).toEqual(dues)
  expect(dues.map(({ target, paid, open, exempt }) => [target, paid, open, exempt])).toEqual([
    ['dues:2024', { count: 2, sum: 6000 }, { count: 0, sum: 0 }, { count: 1, sum: 3000 }],
    ['dues:2025', { count: 3, sum: 9000 }, { count: 1, sum: 3000 }, { count: 0, sum: 0 }],
  ])
})

test('the same file again adds no yen, and undo takes all of it back', async () => {
  const desk = new ImportDesk()
  const first = await desk.open(people)
  const { operationId } = first.commit(first.plan(asDues))

  const again = await desk.open(people)
  const proposed = again.propose().columns.slice(2)
  const preview = again.preview()
  const second = again.commit()
  desk.laptop.undo(operationId ?? '')

  expect(proposed).toMatchObject([
    { target: 'dues:2024', reason: 'remembered', duesPlan: { amount: 3000 } },
    { target: 'dues:2025', reason: 'remembered', duesPlan: { amount: 3000 } },
  ])
  expect(preview.counts).toMatchObject({ new: 0, changed: 0, same: 4 })
  expect(second.operationId).toBeNull()
  expect([desk.rows(CHARGES), desk.rows(PAYMENTS)]).toEqual([[], []])
  expect(desk.rows('SELECT id FROM member WHERE deleted = 0')).toEqual([])
})

test('after an undo the file brings the same charges back, with payments of their own', async () => {
  const desk = new ImportDesk()
  const first = await desk.open(people)
  const { operationId } = first.commit(first.plan(asDues))
  const before = [desk.rows(CHARGES), desk.rows(PAYMENTS)]
  desk.laptop.undo(operationId ?? '')

  const again = await desk.open(people)
  again.commit(again.plan(asDues))

  expect([desk.rows(CHARGES), desk.rows(PAYMENTS)]).toEqual(before)
})

test('what the books already say is never doubled: money for an open charge, and a doubt where they differ', async () => {
  const desk = new ImportDesk()
  const one = await desk.open(people)
  one.commit(one.plan(asDues))
  const later = `会員番号,氏名,2024年度会費,R7会費
1,青木 一郎,×,5000
2,髙木 恵子,○,○
3,佐藤 花子,3000,免
`
  const file = await desk.open(later)

  const { rows, dues } = file.preview(file.plan(asDues))
  file.commit(file.plan(asDues))

  expect(
    rows.map(({ state, dues: found }) => [state, found?.map((each) => [each.state, each.says, each.amount])]),
  ).toEqual([
    [
      'same',
      [
        ['doubtful', 'open', 0],
        ['doubtful', 'paid', 5000],
      ],
    ],
    [
      'changed',
      [
        ['same', 'paid', 3000],
        ['changed', 'paid', 3000],
      ],
    ],
    [
      'same',
      [
        ['doubtful', 'paid', 3000],
        ['doubtful', 'exempt', 0],
      ],
    ],
  ])
  expect(dues.map(({ paid, doubtful }) => [paid.count, doubtful])).toEqual([
    [0, 2],
    [1, 2],
  ])
  expect(desk.rows<Charge>(CHARGES).filter(({ open }) => open !== 0)).toEqual([])
  expect(desk.rows(PAYMENTS)).toHaveLength(6)
})

test('a refused column of dues writes no money, and a refused cell leaves out that one', async () => {
  const desk = new ImportDesk()
  const file = await desk.open(people)
  const plan = file.plan(asDues)
  const refused = { fields: ['dues:2025'], cells: [{ row: 2, field: 'dues:2024' }] }

  const preview = file.preview(plan, { refused })
  const { dues } = file.commit(plan, { refused })

  expect(preview.dues).toEqual(dues)
  expect(dues.map(({ paid, open }) => [paid.count, open.count])).toEqual([
    [1, 0],
    [0, 0],
  ])
  expect(desk.rows<Charge>(CHARGES).map(({ memberNumber, fiscalYear }) => [memberNumber, fiscalYear])).toEqual([
    ['2', 2024],
    ['3', 2024],
  ])
})

test('months under a year, an entrance fee, and an amount beside its day are charges of their own', async () => {
  const desk = new ImportDesk()
  const file = await desk.open(`令和6年度 会費納入簿,,,,,
会員番号,氏名,4月,1月,入会金,2024年度会費,2024年度納入日
1,青木 一郎,○,500,1000,3000,2024/5/1
`)
  const guessed = file.propose().columns.flatMap(({ dues }) => (dues === undefined ? [] : [dues.target]))
  const month = { feeName: '月会費', amount: 500 }
  const plan = file.plan({
    '4月': { target: 'dues:2024-04', dues: month },
    '1月': { target: 'dues:2025-01', dues: month },
    入会金: { target: 'dues:once', dues: { feeName: '入会金', amount: 1000 } },
    '2024年度会費': { target: 'dues:2024', dues: fee },
    '2024年度納入日': { target: 'dues:2024', dues: fee },
  })

  file.commit(plan)

  expect(guessed).toEqual(['dues:2024-04', 'dues:2025-01', 'dues:once', 'dues:2024', 'dues:2024'])
  expect(
    desk.rows(
      `SELECT fee.name, period_start, period_end, charge.amount, paid_on FROM charge JOIN fee ON fee.id = fee_id
       JOIN allocation ON charge_id = charge.id JOIN payment ON payment.id = payment_id ORDER BY fee.name, period_start`,
    ),
  ).toEqual([
    { name: '入会金', periodStart: '2026-04-01', periodEnd: '2027-03-31', amount: 1000, paidOn: null },
    { name: '年会費', periodStart: '2024-04-01', periodEnd: '2025-03-31', amount: 3000, paidOn: '2024-05-01' },
    { name: '月会費', periodStart: '2024-04-01', periodEnd: '2024-04-30', amount: 500, paidOn: null },
    { name: '月会費', periodStart: '2025-01-01', periodEnd: '2025-01-31', amount: 500, paidOn: null },
  ])
})

test('a column of dues without a fee, or with one that has no amount, is refused by name', async () => {
  const file = await new ImportDesk().open(people)

  const without = () => file.commit(file.plan({ '2024年度会費': 'dues:2024' }))
  const unpriced = () => file.commit(file.plan({ R7会費: { target: 'dues:2025', dues: { feeName: '会費' } } }))

  expect(without).toThrow(expect.objectContaining({ code: 'IMPORT_NEEDS_FEE', data: { column: '2024年度会費' } }))
  expect(unpriced).toThrow(expect.objectContaining({ code: 'IMPORT_NEEDS_FEE', data: { column: 'R7会費' } }))
})

test('a cell of dues that nobody understands is kept in the note, and a day to come is a doubt', async () => {
  const desk = new ImportDesk()
  const file = await desk.open(
    '会員番号,氏名,2026年度会費\n1,青木 一郎,後日\n2,髙木 恵子,2027/1/10\n3,佐藤 花子,46204\n',
  )
  const plan = file.plan({ '2026年度会費': { target: 'dues:2026', dues: fee } })

  const { rows } = file.preview(plan, { show: 'problems' })
  file.commit(plan)

  expect(rows.map(({ problems, dues }) => [problems.map(({ code }) => code), dues?.map(({ state }) => state)])).toEqual(
    [
      [['dues-not-understood'], undefined],
      [[], ['doubtful']],
      [['dues-not-understood'], undefined],
    ],
  )
  expect(desk.rows('SELECT note FROM member ORDER BY member_number')).toEqual([
    { note: '2026年度会費: 後日' },
    { note: '' },
    { note: '2026年度会費: 46204' },
  ])
  expect(desk.rows(CHARGES)).toEqual([])
})

test('a book of dues as a treasurer keeps it becomes the charges and payments that stand in it', async () => {
  const folder = join(import.meta.dirname, '../../fixtures/dues')
  const expected = JSON.parse(readFileSync(join(folder, 'dues-book.expected.json'), 'utf8'))
  const desk = new ImportDesk()
  const file = await desk.open(readFileSync(join(folder, 'dues-book.csv')), 'dues-book.csv')
  const guessed = file.propose().columns.flatMap(({ header, dues: guess }) => (guess ? [[header, guess.target]] : []))
  const agreed = guessed.map(([header, target]) => {
    const once = { feeName: '入会金', amount: 2000 }
    return [header, { target: String(target), dues: target === 'dues:once' ? once : { feeName: '会費', amount: 3000 } }]
  })

  file.commit(file.plan(Object.fromEntries(agreed)))

  expect(guessed).toEqual(expected.columns)
  expect(
    desk.rows(
      `SELECT member_number, fee.name AS fee, charge.amount, waived, coalesce(allocation.amount, 0) AS paid, paid_on
       FROM charge JOIN member ON member.id = charge.member_id JOIN fee ON fee.id = fee_id
         LEFT JOIN allocation ON charge_id = charge.id LEFT JOIN payment ON payment.id = payment_id
       ORDER BY member_number, fee.name`,
    ),
  ).toEqual(expected.charges)
})
