import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('銀行 の会')]

interface Answer {
  readonly profile: string
  readonly added: number
  readonly known: number
  readonly posted: { readonly posted: number; readonly sum: number } | null
  readonly open: readonly { readonly payerText: string }[]
}

beforeAll(async () => {
  await cli.run('init', '--name', '銀行の会', ...club)
  const taro = {
    familyName: '山田',
    givenName: '太郎',
    familyNameKana: 'ヤマダ',
    givenNameKana: 'タロウ',
    memberNumber: '1',
  }
  await cli.json('call', 'members.add', JSON.stringify(taro), ...club)
  for (const fee of await cli.json<{ id: string }[]>('fees', ...club)) {
    await cli.json('call', 'fees.remove', JSON.stringify({ id: fee.id }), ...club)
  }
  await cli.json('fees', '--add', '年会費', '--amount', '5000', ...club)
  await cli.json('bill', ...club)
  await cli.json('call', 'funds.save', JSON.stringify({ name: 'みどり銀行', kind: 'bank' }), ...club)
})
afterAll(() => cli.close())

test('a statement is kept and matched; the certain lines are booked only where that was asked', async () => {
  const first = await cli.json<Answer>('bank', fixture('bank/smbc.csv'), ...club)
  const again = await cli.json<Answer>('bank', fixture('bank/smbc.csv'), '--fund', 'みどり銀行', '--post', ...club)

  expect(first).toMatchObject({ profile: 'smbc', added: 3, known: 0, posted: null, open: [{}, {}] })
  expect(again).toMatchObject({
    added: 0,
    known: 3,
    posted: { posted: 1, sum: 5000 },
    open: [{ payerText: 'ｽｽﾞｷ ｼﾞﾖｳｼﾞ' }],
  })
})

test('the answer is a table of what is left, and an unknown account is named', async () => {
  const { out } = await cli.run('bank', fixture('bank/smbc.csv'), ...club)
  const { code, err } = await cli.run('bank', fixture('bank/smbc.csv'), '--fund', 'ない銀行', ...club)

  expect(out).toContain('smbc.csv（三井住友銀行）：新しい 0 行、もうある 3 行。')
  expect(out).toContain('ｽｽﾞｷ ｼﾞﾖｳｼﾞ')
  expect([code, err.includes('みどり銀行')]).toEqual([1, true])
})
