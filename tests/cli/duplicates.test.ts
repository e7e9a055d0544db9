import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('重なり の会')]

beforeAll(async () => {
  await cli.run('init', '--name', '重なりの会', ...club)
  for (const member of [
    { memberNumber: '0003', familyName: '髙橋', givenName: '一', birthDate: '1950-03-01' },
    { memberNumber: '0155', familyName: '高橋', givenName: '一', birthDate: '1950-03-01', mobile: '09058863219' },
    { memberNumber: '0200', familyName: '佐藤', givenName: '花子' },
  ]) {
    await cli.json('call', 'members.add', JSON.stringify(member), ...club)
  }
})
afterAll(() => cli.close())

test('who was entered twice is found, joined by number, and parted by undo', async () => {
  const found = await cli.json<{ total: number; pairs: { why: string[] }[] }>('duplicates', ...club)
  const said = await cli.run('duplicates', ...club)
  const merged = await cli.json<{ taken: string[] }>('merge', '0003', '0155', ...club)
  const [kept] = await cli.json<{ mobile: string }[]>('members', '--search', '0003', ...club)
  const after = await cli.json<{ total: number }>('duplicates', ...club)
  await cli.json('undo', ...club)

  expect([found.total, found.pairs[0]?.why]).toEqual([1, ['nameAndBirthDate']])
  expect(said.out).toContain('0003 髙橋 一  0155 高橋 一  氏名と生年月日が同じ')
  expect([merged.taken, kept?.mobile, after.total]).toEqual([['mobile'], '09058863219', 0])
  expect((await cli.json<object[]>('members', ...club)).length).toBe(3)
})

test('two who do not look like one person are joined only when that is said', async () => {
  const before = await cli.json<object[]>('members', ...club)
  const refused = await cli.run('merge', '0003', '0200', ...club)
  const shown = await cli.run('merge', '0003', '0200', '--dry-run', ...club)
  const after = await cli.json<object[]>('members', ...club)
  const joined = await cli.run('merge', '0003', '0200', '--yes', ...club)
  await cli.json('undo', ...club)

  expect([refused.code, shown.code, joined.code, before.length - after.length]).toEqual([2, 0, 0, 0])
  expect(refused.err).toContain('髙橋 一 と 佐藤 花子 は別の人かもしれません')
  expect(shown.out).toContain('髙橋 ｜ 佐藤')
})

test('fields are changed by their names, shown first where asked, and refused where they cannot be read', async () => {
  const seen = await cli.run('edit', '0200', '--set', '電話=０３−１２３４−５６７８', '--dry-run', ...club)
  const done = await cli.json<{ members: number }>('edit', '0200', '0003', '--set', 'note=会場係', ...club)
  const refused = await cli.run('edit', '0200', '--set', '生年月日=1950/13/45', ...club)
  const unknown = await cli.run('edit', '0200', '--set', '無い項目=1', ...club)

  expect(seen.out).toContain('佐藤 花子  電話  － → 0312345678')
  expect(done.members).toBe(2)
  expect([refused.code, unknown.code]).toEqual([1, 2])
  expect(refused.err).toContain('佐藤 花子 の 生年月日 が読めません：1950/13/45')
  const [hanako] = await cli.json<{ phone: string; note: string; birthDate: string | null }[]>(
    ...['members', '--search', '0200', ...club],
  )
  expect(hanako).toMatchObject({ phone: '', note: '会場係', birthDate: null })
})
