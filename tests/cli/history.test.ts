import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('みどりの 会')]

beforeAll(async () => {
  await cli.run('init', '--name', 'みどりの会', ...club)
  await cli.run('import', fixture('roster-cp932.csv'), ...club)
})
afterAll(() => cli.close())

test('the history of a person’s money is read in words: names, yen, days and ways to pay, no codes', async () => {
  await cli.run('fees', '--add', '年会費', '--amount', '5000', ...club)
  await cli.run('bill', '--fee', '年会費', '--year', '2026', ...club)
  await cli.run('pay', '--member', '0101', '--amount', '5000', '--date', '2026-05-01', '--method', 'bank', ...club)
  await cli.run('undo', ...club)

  const { out } = await cli.run('history', '--member', '0101', ...club)
  const said = out.replaceAll(/\s+\[[0-9a-f-]{36}\]/g, '')

  expect(said).toContain(
    '    払った人： 青木 一郎\n    金額： ¥5,000\n    入金日： 2026年5月1日\n    方法： 銀行振込\n',
  )
  expect(said).toContain('    会員： 青木 一郎\n    会費： 年会費\n    年度： 2026年度\n')
  expect(said).toContain('    無効の理由： 元に戻したため\n')
  expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|[[{"]|payerId|undone/)
})

test('times are those of the club’s clock, wherever the laptop is', async () => {
  await cli.run('call', 'settings.update', '{"timeZone":"America/New_York"}', ...club)
  const newest = (await cli.json<{ at: string }[]>('history', '--limit', '1', ...club))[0]
  const { out } = await cli.run('history', '--limit', '1', ...club)

  const there = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'America/New_York' })
  expect(out.startsWith(there.format(new Date(newest?.at ?? '')))).toBe(true)
})

test('an undo that later edits stand in the way of names the flag that leaves them', async () => {
  const other = ['--data', cli.path('あとの会')]
  await cli.run('init', '--name', 'あとの会', ...other)
  const file = fixture('roster-cp932.csv')
  const { operationId } = await cli.json<{ operationId: string }>('import', file, ...other)
  const [edited] = await cli.json<{ id: string }[]>('members', '--search', '0102', ...other)
  const fields = { phone: '0333334444' }
  await cli.json('call', 'members.update', JSON.stringify({ id: edited?.id, fields }), ...other)

  const refused = await cli.run('undo', operationId, ...other)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toContain('--leave-later-edits')
  expect(refused.err).not.toContain('画面')

  expect(await cli.json('undo', operationId, '--leave-later-edits', ...other)).toMatchObject({ left: 1 })
  const again = await cli.run('undo', operationId, '--leave-later-edits', ...other)
  expect(again.code).toBe(1)
  expect(again.err).toContain('先に、あとの操作を undo で戻してください')
})

test('the list of members shows phones as people write them', async () => {
  const { out } = await cli.run('members', '--search', '0101', ...club)
  expect(out).toContain('090-1234-5678')
})
