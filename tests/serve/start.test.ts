import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
let cli: ReturnType<typeof openCommandLine>
let started: { readonly child: ChildProcess; readonly ended: Promise<unknown> }[] = []

beforeEach(() => {
  cli = openCommandLine()
})
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  started = []
  cli.close()
})

/** A real start without a display, and the address that it prints. */
function start(...args: string[]): {
  child: ChildProcess
  url: Promise<URL>
  ended: Promise<number | null>
} {
  const env = { ...cli.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const child = spawn(process.execPath, ['src-main/serve/start.ts', ...args], { cwd: project, env })
  // Closed is later than ended: all that it said has been heard by then.
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  started.push({ child, ended })
  const url = new Promise<URL>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const found = /(http:\/\/\S+)\s/.exec(said)
      if (found !== null) resolve(new URL(found[1] ?? ''))
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('close', (code) => reject(new Error(`start ended with ${code}: ${said}`)))
  })
  // A test that expects no address does not wait for one; whoever awaits it still sees it refused.
  url.catch(() => undefined)
  return { child, url, ended }
}

test('a start on a club serves it to this user alone, and the command line works beside it', async () => {
  const folder = cli.path('ひらく 会')
  await cli.json('init', '--name', 'ひらく会', '--data', folder)
  const { child, url, ended } = start('--data', folder)
  const { port, hostname } = await url

  const ownerFile = join(folder, 'owner.json')
  const owner = JSON.parse(readFileSync(ownerFile, 'utf8')) as {
    pid: number
    port: number
  }
  expect([hostname, owner.pid, String(owner.port)]).toEqual(['127.0.0.1', child.pid, port])
  expect(statSync(ownerFile).mode & 0o777).toBe(0o600)

  const { counts } = await cli.json<{ counts: object }>('import', fixture('roster-titled.xlsx'), '--data', folder)
  expect(counts).toMatchObject({ new: 4 })
  expect(await cli.json('members', '--data', folder)).toHaveLength(4)
  await cli.json('pay', '--member', '青木 一郎', '--amount', '3000', '--data', folder)
  await cli.json('receipts', '--issue', '--out', cli.path('領収書.pdf'), '--data', folder)
  expect(readFileSync(cli.path('領収書.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await cli.run('pay', '--member', '誰か', '--amount', '1', '--data', folder)).err).toContain('「誰か」')

  const second = start('--data', folder)
  expect([(await second.url).port, await second.ended]).toEqual([port, 0])

  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(existsSync(ownerFile)).toBe(false)
  expect(await cli.json('members', '--data', folder)).toHaveLength(4)
})

test('an address left by a crash does no harm', async () => {
  const folder = cli.path('落ちた 会')
  await cli.json('init', '--name', '落ちた会', '--data', folder)
  const { child, url, ended } = start('--data', folder)
  await url
  child.kill('SIGKILL')
  await ended

  expect(existsSync(join(folder, 'owner.json'))).toBe(true)
  expect(await cli.json('members', '--data', folder)).toEqual([])
})

test('an unknown flag shows the usage and ends with 2', async () => {
  const { child, ended } = start('--colour')
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8')
  })
  expect(await ended).toBe(2)
  expect(said).toContain('npm start -- ')
})

test('a start whose own folder the system will not have ends at once with a sentence', async () => {
  cli.env.MEIBO_HOME = '/proc/名/meibo'
  const { url, ended } = start('--no-open')

  expect(await ended).toBe(1)
  await expect(url).rejects.toThrow('/proc/名/meibo')
})
