import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

interface Paid {
  readonly payment: {
    amount: number
    credit: number
    allocations: { feeName: string; amount: number }[]
  }
}

const cli = openCommandLine()
const club = ['--data', cli.path('会費 の会')]

beforeAll(async () => {
  await cli.run('init', '--name', '会費の会', ...club)
  await cli.run('import', fixture('roster-cp932.csv'), ...club)
  for (const fee of await cli.json<{ id: string }[]>('fees', ...club)) {
    await cli.json('call', 'fees.remove', JSON.stringify({ id: fee.id }), ...club)
  }
})
afterAll(() => cli.close())

test('a fee for one kind of member is charged to those alone, and never twice', async () => {
  await cli.json('fees', '--add', '年会費', '--amount', '5000', '--type', '正会員', ...club)
  const first = await cli.json<object[]>('bill', '--year', '2026', ...club)
  const again = await cli.json<object[]>('bill', '--year', '2026', ...club)

  expect(first).toMatchObject([{ fee: '年会費', fiscalYear: 2026, charged: 2, alreadyCharged: 0, total: 10_000 }])
  expect(again).toMatchObject([
    {
      fee: '年会費',
      fiscalYear: 2026,
      charged: 0,
      alreadyCharged: 2,
      total: 0,
    },
  ])
})

test('a payment settles what is open and the rest stands in advance', async () => {
  const pay = ['pay', '--member', '0101', '--amount', '6,000', '--date', '2026-05-01', '--method', 'bank']
  const { payment } = await cli.json<Paid>(...pay, ...club)
  expect(payment).toMatchObject({
    payerNumber: '0101',
    amount: 6_000,
    credit: 1_000,
    paidOn: '2026-05-01',
    method: 'bank',
    allocations: [{ feeName: '年会費', fiscalYear: 2026, amount: 5_000 }],
  })
})

test('a person is found by exact name too, and the answer is a sentence', async () => {
  const { out } = await cli.run('pay', '--member', '髙木 恵子', '--amount', '3000', '--date', '2026-05-02', ...club)
  expect(out).toBe(
    '0102 髙木 恵子 さんの入金 ¥3,000 を記録しました（2026年5月2日、現金）。\n  2026年度 年会費 に ¥3,000\n',
  )
})

test('two people of one name are both shown and nothing is written', async () => {
  await cli.json(
    'call',
    'members.add',
    JSON.stringify({ familyName: '渡辺', givenName: 'みどり', memberNumber: '0200' }),
    ...club,
  )
  const { code, out, err } = await cli.run('pay', '--member', '渡辺 みどり', '--amount', '1000', ...club)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('0104')
  expect(err).toContain('0200')
})

test('every payment gets one receipt with the next number, in one PDF, and no second one', async () => {
  const file = cli.path('領収書.pdf')
  const issued = await cli.json<{ number: string }[]>('receipts', '--issue', '--out', file, ...club)
  expect(issued.map(({ number }) => number.slice(-4)).sort()).toEqual(['0001', '0002'])
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')

  expect(await cli.json('receipts', '--issue', ...club)).toEqual([])
  expect(await cli.json('receipts', ...club)).toHaveLength(2)
})

test('issuing receipts cannot be undone, and the refusal says why', async () => {
  const { code, err } = await cli.run('undo', ...club)
  expect(code).toBe(1)
  expect(err).toContain('領収書')
})
