import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

let cli: ReturnType<typeof openCommandLine>
beforeEach(() => {
  cli = openCommandLine()
})
afterEach(() => cli.close())

// On Windows a person's folders are nobody else's anyhow, and files have no such modes.
test.skipIf(process.platform === 'win32')(
  "nobody else on the computer can read a club's folders, its files, its backups or the program's own",
  async () => {
    const umask = process.umask(0o022)
    try {
      for (const args of [
        ['init', '--name', 'しまう会', '--data', cli.path('会')],
        ['import', fixture('roster-cp932.csv'), '--data', cli.path('会')],
        ['backup', '--out', cli.path('控え.meibo'), '--data', cli.path('会')],
        ['export', '--all', '--out', cli.path('名簿.zip'), '--data', cli.path('会')],
      ]) {
        expect(await cli.runAlone(...args)).toMatchObject({ code: 0 })
      }
    } finally {
      process.umask(umask)
    }

    const entries = readdirSync(cli.folder, { recursive: true, encoding: 'utf8' })
    const open = entries.filter((entry) => (statSync(join(cli.folder, entry)).mode & 0o077) !== 0)
    expect(open).toEqual([])
    expect(entries).toEqual(expect.arrayContaining(['会', 'home', join('会', 'meibo.db'), '控え.meibo', '名簿.zip']))
  },
)

test('a Node that is too old for the database is refused with a sentence', async () => {
  const old = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })"
  cli.env.NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(old)}`

  expect(await cli.runAlone('members')).toEqual({ code: 1, out: '', err: expect.stringContaining('22 以上') })
})

test('a place for its own data that the system will not have is refused with a sentence', async () => {
  cli.env.MEIBO_HOME = '/proc/名/meibo'

  expect(await cli.run('members')).toEqual({ code: 1, out: '', err: expect.stringContaining('/proc/名/meibo') })
})
