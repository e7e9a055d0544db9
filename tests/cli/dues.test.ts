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
  const first = await cli.json<object>('bill', '--year', '2026', ...club)
  const again = await cli.json<object>('bill', '--year', '2026', ...club)

  expect(first).toMatchObject({
    fiscalYear: 2026,
    charged: 2,
    alreadyCharged: 0,
    total: 10_000,
    lines: [{ feeName: '年会費', toCharge: 2 }],
  })
  expect(again).toMatchObject({ fiscalYear: 2026, charged: 0, alreadyCharged: 2, total: 0 })
})

test('a monthly fee is billed up to a day, and a dry run writes nothing', async () => {
  const { id } = await cli.json<{ id: string }>(
    'call',
    'fees.save',
    JSON.stringify({ name: '月会費', amount: 500, rhythm: 'monthly' }),
    ...club,
  )
  const bill = ['bill', '--fee', '月会費', '--year', '2026', '--through', '2026-05-31']
  const dry = await cli.json<{ charged: number; lines: object[] }>(...bill, '--dry-run', ...club)
  const { out } = await cli.run(...bill, '--dry-run', ...club)
  await cli.json('call', 'fees.remove', JSON.stringify({ id }), ...club)

  expect(dry).toMatchObject({
    dryRun: true,
    runId: null,
    lines: [
      { feeName: '月会費', periodStart: '2026-04-01', alreadyCharged: 0 },
      { feeName: '月会費', periodStart: '2026-05-01', alreadyCharged: 0 },
    ],
  })
  expect(dry.charged).toBeGreaterThan(0)
  expect(out).toContain('2026年4月 月会費')
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

test('a company pays for a member, by the club’s own method, into a collection', async () => {
  await cli.json('call', 'contacts.save', JSON.stringify({ name: 'みどり商店', kind: 'body' }), ...club)
  await cli.json('call', 'paymentMethods.save', JSON.stringify({ name: '役員が集金', standsFor: 'cash' }), ...club)
  await cli.json('call', 'batches.save', JSON.stringify({ name: '総会の受付' }), ...club)
  const pay = ['pay', '--payer', 'みどり商店', '--member', '髙木 恵子', '--amount', '2500', '--batch', '総会の受付']

  const { payment } = await cli.json<{ payment: object }>(...pay, '--method', '役員が集金', ...club)

  expect(payment).toMatchObject({
    payerKind: 'contact',
    payerName: 'みどり商店',
    method: 'cash',
    methodName: '役員が集金',
    batch: { name: '総会の受付' },
  })
  expect((await cli.run('pay', '--payer', 'だれか', '--amount', '1', ...club)).code).toBe(1)
})
