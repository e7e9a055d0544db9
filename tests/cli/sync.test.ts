import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import type { Conflict, Laptop, SyncStatus } from '../../src-shared/contract/sync.ts'
import { openCommandLine } from '../support/cli.ts'

const [first, second] = [openCommandLine(), openCommandLine()]
afterAll(() => [first, second].map(({ close }) => close()))

const shared = first.path('共有')
const here = ['--data', first.path('会')]
const there = ['--data', second.path('会')]

test('a club is taken to a second computer, both enter something, and a contradiction is decided, all from the command line', async () => {
  mkdirSync(shared)
  await first.json('init', '--name', 'みどりの会', ...here)
  const { code } = await first.json<{ code: string }>('sync', 'setup', '--folder', shared, ...here)
  expect(code).toMatch(/^(\d{5} ){7}\d{5}$/)

  const codeFile = second.path('code.txt')
  writeFileSync(codeFile, code)
  const joined = await second.run('sync', 'join', '--folder', shared, '--code-file', codeFile, ...there)
  expect(joined).toMatchObject({ code: 0, out: expect.stringContaining('「みどりの会」を受け取りました') })
  const digits = /\d{3} \d{3}/.exec(joined.out)?.[0]

  await first.json('sync', ...here)
  const asking = (await first.json<Laptop[]>('sync', 'devices', ...here)).find(({ state }) => state === 'waiting')
  expect(asking?.code).toBe(digits)
  const after = await first.json<Laptop[]>('sync', 'approve', asking?.dev ?? '', ...here)
  expect(after.map(({ state }) => state)).toEqual(['member', 'member'])

  await first.json('call', 'members.add', '{"fullName":"青木 一郎","memberNumber":"7"}', ...here)
  await first.json('sync', ...here)
  await second.json('sync', ...there)
  expect((await second.json<SyncStatus>('sync', 'status', ...there)).state).toBe('upToDate')

  for (const [side, place, phone] of [
    [first, here, '03-1111-0000'],
    [second, there, '03-2222-0000'],
  ] as const) {
    await side.json('edit', '7', '--set', `phone=${phone}`, ...place)
    await side.json('sync', ...place)
  }
  await first.json('sync', ...here)
  const [card] = await first.json<Conflict[]>('conflicts', ...here)
  expect(card).toMatchObject({ name: '青木 一郎', values: [{ shown: false }, { shown: true }] })
  expect(await first.json('conflicts', '1', '1', ...here)).toEqual([])
})

test('what cannot be done is said in a sentence, and nothing is changed', async () => {
  const nowhere = await first.run('sync', 'setup', '--folder', first.path('ない'), ...here)
  expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('すでに何台かで') })
  const two = await first.run('sync', 'place', '--folder', shared, '--webdav', 'https://a.example/b', ...here)
  expect(two.code).toBe(2)
  const open = await first.run('sync', 'place', '--webdav', 'http://a.example/b', ...here)
  expect(open).toMatchObject({ code: 1, err: expect.stringContaining('https://') })
  expect((await first.run('sync', 'remove', 'だれか', ...here)).code).toBe(1)
  expect((await first.run('sync', 'dance', ...here)).code).toBe(2)
})

test('a third computer comes by an invitation, and nobody compares digits', async () => {
  const third = openCommandLine()
  try {
    const { id, code } = await first.json<{ id: string; code: string }>('sync', 'invite', ...here)
    const shown = await first.run('sync', 'invitations', ...here)
    expect(shown.out).toContain(`${id}  使えます`)

    const codeFile = third.path('code.txt')
    writeFileSync(codeFile, code)
    const over = ['--data', third.path('会')]
    const joined = await third.run('sync', 'join', '--folder', shared, '--code-file', codeFile, ...over)
    expect(joined).toMatchObject({ code: 0, out: expect.stringContaining('ひとりでに参加できます') })
    expect(joined.out).not.toMatch(/\d{3} \d{3}/)

    await first.json('sync', ...here)
    await third.json('sync', ...over)
    expect((await third.json<SyncStatus>('sync', 'status', ...over)).code).toBe(null)
    expect(await first.json('sync', 'invitations', ...here)).toMatchObject([{ id, state: 'used' }])
    expect(await first.run('sync', 'withdraw', id, ...here)).toMatchObject({
      code: 1,
      err: expect.stringContaining('もう使われたか'),
    })
  } finally {
    third.close()
  }
})

test('a computer gets a name that tells whose it is, and a place that is not there ends with an exit code also in JSON', async () => {
  const own = (await first.json<Laptop[]>('sync', 'devices', ...here)).find(({ self }) => self)?.dev ?? ''
  const renamed = await first.json<Laptop[]>('sync', 'rename', own, '会計の佐藤さん', ...here)
  expect(renamed.find(({ self }) => self)?.label).toBe('会計の佐藤さん')

  renameSync(shared, `${shared}-away`)
  const exchanged = await first.run('sync', '--json', ...here)
  renameSync(`${shared}-away`, shared)

  expect(exchanged).toMatchObject({ code: 1, err: expect.stringContaining('共有の場所が見つかりません') })
  expect(JSON.parse(exchanged.out)).toEqual({ received: 0, sent: 0, trouble: 'missing' })
})

test('what an administrator runs for a database has the names that its address has', async () => {
  const address = 'postgres://anna@db.example/club?schema=midori'
  const { script } = await first.json<{ script: string }>('sync', 'postgres-script', '--postgres', address)
  expect(script).toContain('GRANT SELECT, INSERT ON midori.file TO anna;')
  expect((await first.run('sync', 'postgres-script')).out).toContain('CREATE SCHEMA meibo;')
})
