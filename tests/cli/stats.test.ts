import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('みどりの 会')]

beforeAll(async () => {
  await cli.run('init', '--name', 'みどりの会', ...club)
  await cli.run('import', fixture('roster-cp932.csv'), ...club)
})
afterAll(() => cli.close())

test('the figures of the club are read in words, and as JSON', async () => {
  const { out, code } = await cli.run('stats', '--on', '2026-05-01', '--years', '3', ...club)
  const overview = await cli.json<{ on: string; members: number; years: unknown[]; types: { count: number }[] }>(
    ...['stats', '--on', '2026-05-01', '--years', '3'],
    ...club,
  )

  expect(code).toBe(0)
  expect(out).toContain('2026-05-01の時点\n会員 4名\n')
  expect(out).toContain('\n会員数の移り変わり\n  年度      年度末の会員')
  expect([overview.on, overview.members, overview.years.length]).toEqual(['2026-05-01', 4, 3])
  expect(overview.types.reduce((sum, { count }) => sum + count, 0)).toBe(4)
})

test('a day that is none is refused', async () => {
  expect((await cli.run('stats', '--on', 'gestern', ...club)).code).not.toBe(0)
  expect((await cli.run('stats', '--years', 'x', ...club)).code).toBe(2)
})
