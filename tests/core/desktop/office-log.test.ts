import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openLog, readLog } from '../../../src-main/core/hosting/office-log.ts'

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
  expect(written).not.toMatch(/Takahashi|Hajime|[^\x20-\x7e\n…]/)
  expect(written).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z call: Error: no such member/)
  expect(written).toMatch(/office-log\.test\.ts:\d+:\d+/)
  expect(written).toContain('because of')
})

test('what helps to find the fault stays: a row’s id, a property that was read, a constraint', () => {
  const { home, log } = startLog()
  const id = '0199a5c2-7c1e-7b3a-9c55-0a1b2c3d4e5f'
  log('call', `row ${id}: Cannot read properties of undefined (reading 'roster')`)
  log('call', 'UNIQUE constraint failed: member.number')

  expect(readLog(home, 1)).toMatch(/UNIQUE constraint failed: member\.number$/)
  expect(readLog(home, 2)).toContain(`row ${id}: Cannot read properties of undefined (reading 'roster')`)
})

test('the log keeps to five files of about a megabyte, readable by this account alone', () => {
  const { home, log, folder } = startLog()
  const long = 'x '.repeat(150_000)
  for (let place = 0; place < 40; place += 1) log('call', `${place} ${long}`)

  expect(readdirSync(folder).sort()).toEqual(['meibo.1.log', 'meibo.2.log', 'meibo.3.log', 'meibo.4.log', 'meibo.log'])
  const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  expect(Math.max(...bytes)).toBeLessThan(1_400_000)
  expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o077)).toEqual([0, 0, 0, 0, 0])
  expect(readLog(home, 1)).toContain(' 39 ')
  expect(existsSync(join(folder, 'meibo.5.log'))).toBe(false)
})
