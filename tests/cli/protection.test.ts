import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommandLine } from '../support/cli.ts'
import { codeOnSheet } from '../support/code-on-sheet.ts'

const cli = openCommandLine()
const folder = cli.path('会')
const club = ['--data', folder]
const passphrase = 'かえで 灯台 三輪車 みずうみ'
const other = 'ひなげし 時計台 ながぐつ 三日月'
const sheet = cli.path('シート.pdf')

beforeAll(async () => {
  await cli.run('init', '--name', '符号の会', ...club)
  writeFileSync(cli.path('合言葉.txt'), `${passphrase}\r\n`)
  writeFileSync(cli.path('別.txt'), `${other}\n`)
})
afterAll(() => cli.close())

const withPassphrase = (name: string) => {
  cli.env.MEIBO_PASSPHRASE_FILE = cli.path(name)
}
const without = () => {
  delete cli.env.MEIBO_PASSPHRASE_FILE
}

test('a passphrase needs a sheet beside it, and neither is taken from the command itself', async () => {
  const bare = await cli.run('protect', ...club)
  const alone = await cli.run('protect', '--passphrase-file', cli.path('合言葉.txt'), ...club)
  const words = await cli.run('protect', '--passphrase', passphrase, ...club)
  const json = JSON.stringify({ label: '', passphrase })
  const called = await cli.run('call', 'protection.setPassphrase', json, ...club)
  const weak = cli.path('弱い.txt')
  writeFileSync(weak, '符号の会\n')
  const refused = await cli.run('protect', '--passphrase-file', weak, '--sheet', sheet, ...club)

  expect(bare).toMatchObject({ code: 0, out: expect.stringContaining('まだ守られていません') })
  expect([alone, words, called, refused].map(({ code }) => code)).toEqual([1, 2, 2, 1])
  expect([words.err, called.err].filter((err) => err.includes(passphrase))).toEqual([])
  expect(refused.err).toBe('合言葉が短すぎます。12 字以上にするか、かかわりのない言葉を四つほど並べてください。\n')
  expect(existsSync(sheet)).toBe(false)
  expect(await cli.json('protect', '--state', ...club)).toMatchObject({ protected: false, ways: [] })
})

test('protected in one command, the club opens with the file of MEIBO_PASSPHRASE_FILE alone', async () => {
  const asked = ['--passphrase-file', cli.path('合言葉.txt'), '--label', '会計', '--sheet', sheet]
  await cli.run('backup', ...club)
  const done = await cli.run('protect', ...asked, ...club)
  const locked = await cli.run('members', ...club)
  withPassphrase('別.txt')
  const wrong = await cli.run('members', ...club)
  withPassphrase('ない.txt')
  const missing = await cli.run('members', ...club)
  withPassphrase('合言葉.txt')
  const opened = await cli.run('members', '--json', ...club)
  without()

  expect(done.err).toBe('')
  expect(done.out).toMatch(/名簿は合言葉で守られました。\n前の控え 1 個も守りました。\n$/)
  expect(statSync(sheet).mode & 0o777).toBe(0o600)
  expect([locked, wrong, missing, opened].map(({ code }) => code)).toEqual([1, 1, 1, 0])
  expect(locked.err).toContain('MEIBO_PASSPHRASE_FILE')
  expect(wrong.err).toContain('合言葉が違います。')
})

test('the sheet is checked, restores a backup without the passphrase, and the passphrase is changed', async () => {
  withPassphrase('合言葉.txt')
  const code = await codeOnSheet(new Blob([readFileSync(sheet)]))
  writeFileSync(cli.path('数字.txt'), code.replaceAll(' ', '\n'))
  const file = cli.path('控え.meibo')
  await cli.run('backup', '--out', file, ...club)

  const checked = await cli.run('protect', '--code-file', cli.path('数字.txt'), ...club)
  const change = ['--change', '--label', '会計', '--passphrase-file', cli.path('別.txt')]
  const changed = await cli.run('protect', ...change, ...club)
  without()
  const into = ['--data', cli.path('戻した 会')]
  const locked = await cli.run('restore', file, ...into)
  const restored = await cli.run('restore', file, '--code-file', cli.path('数字.txt'), ...into)
  withPassphrase('別.txt')
  const state = await cli.json('protect', '--state', ...club)
  without()

  expect([checked, changed, locked, restored].map((ran) => ran.code)).toEqual([0, 0, 1, 0])
  expect(state).toMatchObject({
    protected: true,
    ways: [
      { kind: 'passphrase', label: '会計' },
      { kind: 'recovery', provedAt: expect.any(String) },
    ],
  })
  expect(placesOf([passphrase, other, code, code.replaceAll(' ', '')])).toEqual([])
})

test('protection ends only when it is asked for twice', async () => {
  withPassphrase('別.txt')
  const asked = await cli.run('protect', '--off', ...club)
  const off = await cli.run('protect', '--off', '--yes', ...club)
  without()

  expect([asked.code, off.code, (await cli.run('members', ...club)).code]).toEqual([2, 0, 0])
})

/** Files of the club and of the installation in which a secret can be read. */
function placesOf(secrets: readonly string[]): string[] {
  return [folder, cli.path('home')]
    .flatMap((place) => readdirSync(place, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => secrets.some((secret) => readFileSync(path).includes(secret)))
}
