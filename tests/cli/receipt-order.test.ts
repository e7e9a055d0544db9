import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('領収の会')]

beforeAll(async () => {
  await cli.run('init', '--name', '領収の会', ...club)
  await cli.run('import', fixture('roster-cp932.csv'), ...club)
  const nobodyPrints = JSON.stringify({ fullName: '印\u{E000}字', memberNumber: '0900' })
  await cli.json('call', 'members.add', nobodyPrints, ...club)
  for (const [member, date] of [
    ['0103', '2026-05-03'],
    ['0101', '2026-05-01'],
    ['0900', '2026-05-02'],
    ['0104', '2026-05-03'],
    ['0102', '2026-05-02'],
  ]) {
    await cli.json('pay', '--member', String(member), '--amount', '1000', '--date', String(date), ...club)
  }
})
afterAll(() => cli.close())

test('receipts are numbered as the money came in; one that cannot be printed stops only itself and is named', async () => {
  const { code, out, err } = await cli.run('receipts', '--issue', '--json', ...club)
  const issued = JSON.parse(out) as { number: string; payerName: string }[]

  expect(code).toBe(1)
  expect(issued.map(({ number, payerName }) => [number.slice(-4), payerName])).toEqual([
    ['0001', '青木 一郎'],
    ['0002', '髙木 恵子'],
    ['0003', '﨑山 次郎'],
    ['0004', '渡辺 みどり'],
  ])
  expect(err).toContain('0900 印\u{E000}字 さんの ¥1,000（2026年5月2日）')
  expect(err).toContain('U+E000')
  expect(err).not.toContain('青木')
})

test('asked again, it still names who has no receipt and issues nothing twice', async () => {
  const { code, out, err } = await cli.run('receipts', '--issue', ...club)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('1 件の入金には領収書を発行していません。')
})
