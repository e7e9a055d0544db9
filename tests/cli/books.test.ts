import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('みどりの 会')]
const year = ['--from', '2000-01-01', '--to', '2099-12-31']

beforeAll(async () => {
  await cli.run('init', '--name', 'みどりの会', ...club)
  await cli.run('call', 'books.begin', ...club)
  await cli.run('call', 'members.add', JSON.stringify({ fullName: 'Ada', memberNumber: '0001' }), ...club)
  await cli.run('pay', '--member', '0001', '--amount', '3000', '--date', '2026-05-01', ...club)
})
afterAll(() => cli.close())

test('entries go to an accounting program once, and the file holds them', async () => {
  const out = cli.path('mf.csv')
  const dry = await cli.json<{ entries: number }>('books', '--format', 'mf', ...year, '--dry-run', ...club)
  const done = await cli.run('books', '--format', 'mf', ...year, '--out', out, ...club)
  const again = await cli.run('books', '--format', 'mf', ...year, '--out', out, ...club)

  expect([dry.entries, done.code, done.out, again.code]).toEqual([1, 0, `1 件を ${out} に書き出しました。\n`, 1])
  expect(readFileSync(out, 'utf8').split('\r\n')[1]).toBe(
    '1,2026/05/01,現金,,,,対象外,,3000,,前受金,,,,対象外,,3000,,前受金 Ada,,,,,,,,',
  )
})

test('a month is closed and opened again', async () => {
  const closed = await cli.json<{ period: string }>('close', '2026-05', ...club)
  const periods = await cli.json<{ period: string; closedOn: string | null }[]>('close', '--year', '2026', ...club)
  const again = await cli.run('close', '2026-05', ...club)
  const opened = await cli.run('close', '2026-05', '--reopen', '監査', ...club)

  expect(closed.period).toBe('2026-05')
  expect(periods.filter(({ closedOn }) => closedOn !== null).map(({ period }) => period)).toEqual(['2026-05'])
  expect([again.code, opened.code, opened.out]).toEqual([1, 0, '2026-05 の締めを解きました。\n'])
})

test('a wrong format or no file is a wrong use', async () => {
  expect((await cli.run('books', '--format', 'sage', ...year, '--out', 'x', ...club)).code).toBe(2)
  expect((await cli.run('books', '--format', 'mf', ...year, ...club)).code).toBe(2)
})
