import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openLog, readLog } from '../../../src-main/core/hosting/office-log.ts'
import { withoutPersonalData } from '../../../src-main/core/hosting/without-personal-data.ts'
import { StoreFault } from '../../../src-main/core/sync/transports/transport.ts'

function startLog() {
  const home = mkdtempSync(join(tmpdir(), 'meibo-log-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return { home, log: openLog(home), folder: join(home, 'logs') }
}

/** What a member's row and a user's own secrets may bring into a fault. */
const personal = [
  '髙橋',
  'タカハシ',
  'Takahashi Hajime',
  'hajime@example.jp',
  '090-1234-5678',
  '0312345678',
  '1950-01-31',
  '東京都',
  'correct horse',
]

const faults: readonly unknown[] = [
  new Error(`no such member: "${personal.join(' ')}"`),
  new TypeError(`cannot read '${personal.join(' ')}'`),
  new Error('outer', { cause: new Error(`髙橋 一 (090-1234-5678) <hajime@example.jp>, born 1950-01-31`) }),
  z.object({ name: z.literal('x') }).safeParse({ name: 'Takahashi Hajime' }).error,
  { name: 'Takahashi Hajime', phone: '0312345678' },
  ['Takahashi Hajime'],
  '/members?search=Takahashi Hajime 髙橋',
  jsonFault('Takahashi Hajime is no JSON'),
  `ENOENT: no such file or directory, open '${homedir()}/Takahashi Hajime/名簿.xlsx'`,
  'ENOENT: open C:\\Users\\Takahashi\\Documents\\a.xlsx',
]

function jsonFault(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (fault) {
    return fault
  }
}

test('whatever goes wrong with somebody, the log says where and when, and nothing of them', () => {
  const { log, folder } = startLog()
  for (const fault of faults) log('call', fault)
  log(`/members?q=${encodeURIComponent('Takahashi')}`, 'failed')
  const written = readFileSync(join(folder, 'meibo.log'), 'utf8')

  expect(personal.filter((text) => written.includes(text))).toEqual([])
  expect(written).not.toMatch(/Takahashi|Hajime|[^\x20-\x7e\n]/)
  expect(written).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z call: Error\n {4}at tests\/core\/desktop\/office-log\.test\.ts:\d+:\d+$/m,
  )
  expect(written).toContain('because of')
})

test.each([
  'no member called Smith Taro',
  'Invalid 3-4-5 Shinmachi, Midori-ku',
  'T-090-1234-5678 tel_09012345678 x09012345678',
  'smith@localhost',
  'born 2.1.50',
  "ENOENT: no such file or directory, open 'D:\\Club\\O'Brien Taro.xlsx'",
  'no "Smith\nTaro" here',
  'C:\\Users\\Smith Taro\\Documents',
  '/Volumes/Yamada Hanako/club /media/taro/Smith USB/x \\\\nas\\Yamada\\clubs',
  'getaddrinfo ENOTFOUND yamada-family.synology.me',
  'database club_yamada does not exist',
  'redirected to https://nas.local/dav/smith.taro/',
  'x\n    at Smith (/home/Yamada Hanako/src-main/club.ts:1:2)\n    at smith.taro (C:\\Users\\Yamada\\a.js:3:4)',
])('of “%s” the log keeps none, whether it is thrown or told', (text) => {
  const { home, log } = startLog()
  const lost = [text, new Error(text), new StoreFault('unreachable', text, { cause: new TypeError(text) })]
  for (const fault of lost) log('sync', fault)
  log('sync', `Error: ${text}\n    at open (meibo://app/assets/a.js:1:2)`)

  const written = readLog(home, 1000)
  expect(written).not.toMatch(/smith|taro|yamada|brien|midori|club_|nas|090|2\.1\.50/i)
  expect(written).toContain('sync: StoreFault [unreachable]\n')
})

const someone = fc.oneof(
  fc.constantFrom('Smith', 'Ōta', 'Yamada Hanako', "O'Brien", '髙橋 一', 'タカハシ', 'みどりの会', 'Nguyễn'),
  fc.constantFrom('090-1234-5678', '+81 90 1234 5678', '(03)12345678', '1950-01-31', 'S25.1.31'),
  fc.constantFrom('3-4-5 Shinmachi', '〒150-0001 東京都', 'smith@localhost', 'h.ota@example.jp', 'nas.yamada.lan'),
  fc.constantFrom('/Volumes/Smith/a', 'C:\\Users\\Smith\\a', '\\\\nas\\Smith\\a', '/home/x/Ōta', 'file:///Users/Smith'),
  fc.stringMatching(/^[A-Z][a-z]{4,9} [A-Z][a-z]{4,9}$/),
  fc.stringMatching(/^0\d{1,3}[-. ]?\d{3,4}[-. ]?\d{4}$/),
)
const around = fc.constantFrom(
  (who: string) => who,
  (who: string) => `no member called ${who}`,
  (who: string) => `"${who}\n${who}" is taken`,
  (who: string) => `ENOENT: no such file, open '${who}'`,
  (who: string) => `TypeError: ${who} is not a function`,
  (who: string) => `Cannot read properties of undefined (reading '${who}')`,
  (who: string) => `UNIQUE constraint failed: ${who}`,
  (who: string) => `gone: ${who} 1`,
  (who: string) => `because of ${who}\nbecause of Error: ${who}\n    at ${who} (${who}:1:2)`,
)
const thrown = fc.constantFrom<(text: string) => unknown>(
  (text) => text,
  (text) => new Error(text),
  (text) => new TypeError('outer', { cause: new Error(text) }),
  (text) => new AggregateError([new Error(text), text], text),
  (text) => Object.assign(new Error('x'), { name: text, code: text, path: text, stack: text }),
  (text) => `Error: ${text}\n${text}\n    at f (meibo://app/assets/a.js:1:2)`,
  (text) => ({ text }),
)

test('whoever it is and wherever they stand in a fault, the log does not hold them', () => {
  const { home, log } = startLog()
  const words = (text: string) =>
    text.split(/[\s'"/\\]+/).filter((word) => word.length > 2 && !/^(file:|Users|home)$/.test(word))
  fc.assert(
    fc.property(someone, around, thrown, (who, say, make) => {
      log(`/members/0199a5c2-7c1e-7b3a-9c55-0a1b2c3d4e5f?search=${who}`, make(say(who)))
      const written = readFileSync(join(home, 'logs', 'meibo.log'), 'utf8').replace(/^\S+Z /gm, '')
      rmSync(join(home, 'logs', 'meibo.log'))
      expect(words(who).filter((word) => written.includes(word))).toEqual([])
      expect(written).toContain('/members/0199a5c2-7c1e-7b3a-9c55-0a1b2c3d4e5f: ')
      expect(written).not.toMatch(/[^\x20-\x7e\n]/)
    }),
    { numRuns: 2000 },
  )
})

test('what helps to find the fault stays: its class and code, a property that was read, a constraint, where it was', () => {
  const { home, log } = startLog()
  log(
    'call',
    "TypeError: Cannot read properties of undefined (reading 'roster')\n    at Rows (meibo://app/assets/a-B1.js:1:2)",
  )
  log('call', 'UNIQUE constraint failed: member.number')
  log('call', 'TypeError: rows.map is not a function')
  log('process', 'GPU gone: crashed 1')
  log('start', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
  log(
    'update',
    'ReleaseFault: release refused: hash\n    at check (node:internal/a:1:2)\nbecause of Error: ENOENT: no such file',
  )

  expect(
    readLog(home, 100)
      .replace(/^\S+Z /gm, '')
      .replace(/(\n {4}at .*office-log\.test.*|\n {4}at .*node_modules.*)+/g, ''),
  ).toBe(`\
call: TypeError: Cannot read properties of undefined (reading 'roster')
    at Rows (assets/a-B1.js:1:2)
call: said: UNIQUE constraint failed: member.number
call: TypeError: is not a function
process: said: GPU gone: crashed 1
start: Error [ENOSPC]
update: ReleaseFault: release refused: hash
    at check (node:internal/a:1:2)
because of Error [ENOENT]`)
})

test('a whole file in a message, or a fault that is its own cause, does not hold the program up', () => {
  const { log } = startLog()
  const round = new Error('x')
  round.cause = round
  const began = performance.now()
  for (const fault of [`    at ${'a ('.repeat(300_000)}`, new Error(`${'a'.repeat(900_000)} is not`), round])
    log('call', fault)

  expect(performance.now() - began).toBeLessThan(2_000)
})

test('what was written down of a fault says the same when it is written again', () => {
  const { home, log } = startLog()
  const inner = Object.assign(new Error('EACCES: /home/Smith'), { code: 'EACCES' })
  const once = withoutPersonalData(new StoreFault('refused', 'Smith', { cause: inner }))
  log('sync', once)

  expect(once).toMatch(/^StoreFault \[refused\]\n {4}at [\s\S]*\nbecause of Error \[EACCES\]\n/)
  expect(readLog(home, 1000).replace(/^\S+Z sync: /, '')).toBe(once)
})

test('the log keeps to five files of about a megabyte, readable by this account alone', () => {
  const { home, log, folder } = startLog()
  const frames = '    at open (meibo://app/assets/a.js:1:2)\n'.repeat(9_000)
  for (let place = 0; place < 40; place += 1)
    log('call', `Error: x\n${frames}    at last (meibo://app/assets/a.js:${place}:1)`)

  expect(readdirSync(folder).sort()).toEqual(['meibo.1.log', 'meibo.2.log', 'meibo.3.log', 'meibo.4.log', 'meibo.log'])
  const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  expect(Math.max(...bytes)).toBeLessThan(1_400_000)
  expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o077)).toEqual([0, 0, 0, 0, 0])
  expect(readLog(home, 1)).toContain('a.js:39:1')
  expect(existsSync(join(folder, 'meibo.5.log'))).toBe(false)
})

test('a log that cannot be put aside, since another process is at it, is written on', () => {
  const { log, folder } = startLog()
  writeFileSync(join(folder, 'meibo.log'), 'x'.repeat(1_100_000))
  // What stands in the way here is a folder, as on Windows a file that somebody reads.
  for (const age of [1, 2, 3, 4]) mkdirSync(join(folder, `meibo.${age}.log`, 'in the way'), { recursive: true })

  log('call', 'SQLITE_BUSY')

  expect(readFileSync(join(folder, 'meibo.log'), 'utf8')).toMatch(/call: .*\n$/)
})
