import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { pickRelease } from '../../src-main/electron/pick-release.ts'
import { Updates } from '../../src-main/electron/updates.ts'
import { finish } from '../support/finish.ts'
import { newReleaseKey } from '../support/signed-release.ts'
import { temporaryFolder } from '../support/start-club.ts'
import { outside } from './support/fake-electron.ts'
import { maker, publish } from './support/published-release.ts'

vi.mock('electron', async () => (await import('./support/fake-electron.ts')).electron)

const oldProgram = '#!/bin/sh\necho old\n'

// electron-updater reads where it keeps things once for a whole run.
const home = mkdtempSync(join(tmpdir(), 'meibo 名 '))
const pending = join(home, 'cache', 'meibo-updater', 'pending')
Object.assign(process, { resourcesPath: home })
writeFileSync(
  join(home, 'app-update.yml'),
  'provider: generic\nurl: https://updates.example\nupdaterCacheDirName: meibo-updater\n',
)
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** An installed AppImage, and a stick beside it. */
function installed(name = 'Meibo.AppImage') {
  const root = temporaryFolder()
  const program = join(root, name)
  writeFileSync(program, oldProgram)
  chmodSync(program, 0o755)
  vi.stubEnv('APPIMAGE', program)
  vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'))
  const updates = new Updates({
    keys: [newReleaseKey().publicKey, maker.publicKey],
    resources: home,
    patience: 400,
    pick: pickRelease,
  })
  return { root, program, updates, stick: join(root, '名 stick') }
}

beforeEach(() => {
  Object.assign(outside, { version: '1.1.0', picked: null, asked: [], quits: 0 })
})

test('a newer version from a stick takes the place of this one and is started', async () => {
  const { root, program, updates, stick } = installed()
  const script = `#!/bin/sh\necho "$APPIMAGE_SILENT_INSTALL" > '${join(root, 'started')}'\n`
  const { program: file } = publish(stick, { version: '1.2.0', script })
  outside.picked = stick

  const looked = await updates.look('folder')
  const steps: number[] = []
  const fetched = await finish(updates.download(), ({ done }) => void steps.push(done))
  const before = readFileSync(program, 'utf8')
  const ended = await updates.install()

  expect(looked).toEqual({
    kind: 'looked',
    release: {
      version: '1.2.0',
      releasedAt: '2026-12-01T00:00:00Z',
      notes: { ja: '領収書が速くなりました。', en: 'Receipts are faster.' },
      bytes: file.size,
    },
  })
  expect([fetched, steps.at(-1), before, ended, outside.quits]).toEqual([
    { kind: 'done', version: '1.2.0' },
    1,
    oldProgram,
    { kind: 'done' },
    1,
  ])
  expect(readFileSync(program, 'utf8')).toBe(script)
  await vi.waitFor(() => expect(readFileSync(join(root, 'started'), 'utf8')).toBe('true\n'))
  expect(outside.asked.filter((address) => !address.startsWith('http://127.0.0.1:'))).toEqual([])
})

test('a program whose name holds a version keeps its name, so that what leads to it goes on leading there', async () => {
  const { root, program, updates, stick } = installed('Meibo-1.1.0-linux-x86_64.AppImage')
  const script = '#!/bin/sh\nexit 0 # 1.5.5\n'
  publish(stick, { version: '1.5.5', script })
  outside.picked = stick
  await updates.look('folder')
  await finish(updates.download())

  expect(await updates.install()).toEqual({ kind: 'done' })
  expect([readFileSync(program, 'utf8'), readdirSync(root).sort()]).toEqual([
    script,
    ['Meibo-1.1.0-linux-x86_64.AppImage', '名 stick'],
  ])
})

test('a new program that cannot be put beside the old one leaves the old one as it was, and runnable', async () => {
  const { root, program, updates, stick } = installed()
  publish(stick, { version: '1.5.6' })
  outside.picked = stick
  await updates.look('folder')
  await finish(updates.download())
  mkdirSync(join(root, '.Meibo.AppImage.new', 'in the way'), { recursive: true })

  expect(await updates.install()).toMatchObject({ kind: 'refused' })
  expect([readFileSync(program, 'utf8'), outside.quits]).toEqual([oldProgram, 0])
})

test('a new program that cannot be started is said, and this one does not end', async () => {
  const { updates, stick } = installed()
  publish(stick, { version: '1.5.7', script: '#!/no such shell\n' })
  outside.picked = stick
  await updates.look('folder')
  await finish(updates.download())

  expect(await updates.install()).toMatchObject({ kind: 'refused', why: 'installer' })
  expect(outside.quits).toBe(0)
})

test('looking fetches nothing but what describes a release, and the same version is none', async () => {
  const { updates, stick } = installed()
  const { program } = publish(stick, { version: '1.1.0' })
  rmSync(join(stick, program.name))
  outside.picked = join(stick, 'latest-linux.yml')

  expect(await updates.look('file')).toEqual({ kind: 'looked', release: null })
  expect(await finish(updates.download())).toMatchObject({ kind: 'refused', why: 'missing' })
  expect(existsSync(join(pending, program.name))).toBe(false)
})

test.each([
  ['older', { version: '1.0.9' }],
  ['prerelease', { version: '1.2.1-beta.1' }],
  ['signature', { key: newReleaseKey() }],
  ['malformed', { describe: (release) => ({ ...release, notes: { ja: 'x'.repeat(1_000_000), en: '' } }) }],
  [
    'malformed',
    {
      describe: ({ files: [first, ...rest], ...release }) =>
        ({ ...release, files: [{ ...first, name: 'Meibo "1".AppImage' }, ...rest] }) as never,
    },
  ],
  [
    'otherSystem',
    {
      describe: ({ files, ...release }) => ({
        ...release,
        files: files.map((file) => ({ ...file, platform: 'win32' })),
      }),
    },
  ],
] satisfies [string, Parameters<typeof publish>[1]][])(
  'what is %s is refused when it is looked at',
  async (why, changes) => {
    const { updates, stick } = installed()
    publish(stick, changes)
    outside.picked = stick

    expect(await updates.look('folder')).toMatchObject({ kind: 'refused', why })
  },
)

test('a release without its signature, and a folder without a release, are refused', async () => {
  const { updates, stick } = installed()
  publish(stick)
  rmSync(join(stick, 'meibo-release.json.sig'))
  outside.picked = stick

  expect(await updates.look('folder')).toMatchObject({ why: 'unsigned' })
  rmSync(join(stick, 'meibo-release.json'))
  expect(await updates.look('folder')).toMatchObject({ why: 'missing' })
  outside.picked = null
  expect(await updates.look('folder')).toEqual({ kind: 'notPicked' })
})

test.each([
  ['hash', '1.3.0', ({ stick, name }) => writeFileSync(join(stick, name), '#!/bin/ha\n')],
  ['size', '1.3.1', ({ stick, name }) => appendFileSync(join(stick, name), 'and more')],
  ['missing', '1.3.2', ({ stick, name }) => rmSync(join(stick, name))],
  ['disagrees', '1.3.3', ({ stick }) => appendFileSync(join(stick, 'latest-linux.yml'), '\n')],
  ['disagrees', '1.3.4', ({ stick }) => changeCase(join(stick, 'latest-linux.yml'))],
] satisfies [string, string, (at: { stick: string; name: string }) => void][])(
  'a stick whose files were changed afterwards is refused for its %s (%s), and nothing is installed',
  async (why, version, change) => {
    const { program, updates, stick } = installed()
    const {
      program: { name },
    } = publish(stick, { version })
    outside.picked = stick
    await updates.look('folder')
    change({ stick, name })

    expect(await finish(updates.download())).toMatchObject({ kind: 'refused', why })
    expect(await updates.install()).toMatchObject({ kind: 'refused' })
    expect([readFileSync(program, 'utf8'), outside.quits]).toEqual([oldProgram, 0])
  },
)

test.each([
  ['another version', '1.4.0', (list) => ({ ...list, version: '1.4.9' })],
  [
    'a file elsewhere',
    '1.4.1',
    ({ files: [file], ...list }) => ({ ...list, files: [{ ...file, url: `https://evil.example/${file?.url}` }] }),
  ],
  [
    'a file that was not signed',
    '1.4.2',
    ({ files: [file], ...list }) => ({ ...list, files: [{ ...file, sha512: 'A'.repeat(86) }] }),
  ],
] satisfies [string, string, NonNullable<NonNullable<Parameters<typeof publish>[1]>['list']>][])(
  'a signed list that names %s is refused all the same',
  async (_what, version, list) => {
    const { updates, stick } = installed()
    publish(stick, { version, list })
    outside.picked = stick
    await updates.look('folder')

    expect(await finish(updates.download())).toMatchObject({ kind: 'refused', why: 'disagrees' })
  },
)

test('more than the disk can take in is not begun', async () => {
  const { updates, stick } = installed()
  const large = 2 ** 50
  publish(stick, {
    describe: ({ files: [first, ...rest], ...release }) => ({
      ...release,
      files: [{ ...first, size: large } as never, ...rest],
    }),
  })
  outside.picked = stick
  await updates.look('folder')

  expect(await finish(updates.download())).toMatchObject({ kind: 'refused', why: 'disk' })
})

test('what lies there when it is to be installed is checked once more', async () => {
  const { program, updates, stick } = installed()
  const {
    program: { name },
  } = publish(stick, { version: '1.5.0' })
  outside.picked = stick
  await updates.look('folder')
  await finish(updates.download())
  writeFileSync(join(pending, name), '#!/bin/sh\necho evil\n')

  expect(await updates.install()).toMatchObject({ kind: 'refused', why: 'hash' })
  expect(readFileSync(program, 'utf8')).toBe(oldProgram)
})

function changeCase(path: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace('releaseDate', 'RELEASEDATE'))
}
