import { expect, onTestFinished, test } from 'vitest'
import { openCommandLine } from '../support/cli.ts'

test('a saved filter and a layout shape the list of members', async () => {
  const line = openCommandLine()
  onTestFinished(line.close)
  const call = (procedure: string, input: unknown) => line.json('call', procedure, JSON.stringify(input))
  await line.run('init', '--name', 'みどりの会')
  const nothing = await line.run('segments')
  await call('members.add', { familyName: '髙橋', givenName: '一', birthDate: '1950-05-01', joinedOn: '2010-04-01' })
  await call('members.add', { familyName: '渡邊', givenName: '花子', birthDate: '1990-12-31' })
  await call('segments.save', { name: '5月生まれ', filter: { column: 'birthMonth', test: 'is', values: [5] } })
  await call('layouts.save', { name: '記念', body: { columns: ['name', 'birthMonth', 'joinedOn'] } })

  const saved = await line.run('segments')
  const found = await line.json<{ name: string }[]>('members', '--segment', '5月生まれ')
  const table = await line.run('members', '--segment', '5月生まれ', '--layout', '記念')
  await call('layouts.save', { name: '名前だけ', body: { columns: [] } })
  const names = await line.run('members', '--layout', '名前だけ')
  const unknown = await line.run('members', '--segment', '6月')

  expect(nothing.err).toContain('まだありません')
  expect(saved.out).toMatch(/5月生まれ +1 名/)
  expect(found.map(({ name }) => name)).toEqual(['髙橋 一'])
  expect(table.out.split('\n').map((each) => each.trim().split(/ {2,}/))).toEqual([
    ['氏名', '誕生月', '入会日'],
    ['髙橋 一', '5月', '2010/04/01'],
    ['1 名'],
    [''],
  ])
  expect(names.out.split('\n').map((each) => each.trim())).toEqual(['氏名', '渡邊 花子', '髙橋 一', '2 名', ''])
  expect([unknown.code, unknown.err]).toEqual([expect.any(Number), expect.stringContaining('6月')])
  expect(unknown.code).not.toBe(0)
})
