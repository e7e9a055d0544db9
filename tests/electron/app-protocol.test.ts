import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { serveApp } from '../../src-main/electron/app-protocol.ts'
import { contentSecurityPolicy } from '../../src-shared/domain/content-security.ts'
import { climbing, others } from '../support/hostile-paths.ts'

// Electron is the outside world here: its program is not there when tests run.
vi.mock('electron', () => ({ protocol: {} }))

const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
let answer: (request: Request) => Response

beforeAll(() => {
  const renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<title>名簿</title>')
  writeFileSync(join(renderer, 'assets', 'a.js'), 'a')
  writeFileSync(join(folder, 'secret.html'), 'secret')
  const handle = (_scheme: string, handler: (request: Request) => Response) => {
    answer = handler
  }
  serveApp({ protocol: { handle } } as unknown as Session, renderer)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A request whose address reaches the handler untidied. */
const ask = (url: string, method = 'GET') => answer({ url, method } as Request)

test('the built renderer is served with the content security policy', async () => {
  const [page, script] = [ask('meibo://app/'), ask('meibo://app/assets/a.js?v=1#x')]
  expect([page.status, await page.text(), page.headers.get('content-security-policy')]).toEqual([
    200,
    '<title>名簿</title>',
    contentSecurityPolicy,
  ])
  expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
})

test.each([
  'meibo://app/../secret.html',
  'meibo://app/%2e%2e/secret.html',
  'meibo://app/..%2fsecret.html',
  'meibo://app/..\\secret.html',
  'meibo://app//etc/passwd',
  'meibo://app/index.html%00',
  'meibo://app/assets',
  'meibo://other/index.html',
  'meibo://app.evil.example/index.html',
  'meibo://app@evil.example/index.html',
  'file:///etc/passwd',
])('%s is not there', async (url) => {
  const refused = ask(url)
  expect([refused.status, await refused.text()]).toEqual([404, ''])
})

test(`${climbing.length + others.length} hostile paths are not there`, async () => {
  const hosts = ['meibo://app', 'meibo://app/.', 'meibo://APP', 'meibo://app:80', 'meibo://', 'MEIBO://app']
  const paths = [...climbing, ...others]
  expect(paths.length).toBeGreaterThan(200)

  for (const url of [
    ...paths.map((path) => `meibo://app${path}`),
    ...hosts.slice(1).map((host) => `${host}/index.html`),
  ]) {
    const refused = ask(url)
    expect([url, refused.status, await refused.text()]).toEqual([url, 404, ''])
  }
})

test('whatever is asked for, the answer is one of the built files or nothing', async () => {
  const built = ['<title>名簿</title>', 'a']
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      'renderer',
      'index.html',
      'assets',
      'a.js',
      'secret.html',
      '',
      '%00',
      '\\',
      '?',
      '#',
    ),
    fc.string({ maxLength: 8 }),
  )
  const url = fc.oneof(
    fc.array(part, { maxLength: 8 }).map((parts) => `meibo://app/${parts.join('/')}`),
    fc.array(part, { maxLength: 8 }).map((parts) => `meibo://app${parts.join('')}`),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(url, async (url) => {
      const answered = ask(url)
      const text = await answered.text()
      expect(answered.status === 200 ? built.includes(text) : text === '').toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('nothing can be sent to it', () => {
  expect(['POST', 'PUT', 'DELETE'].map((method) => ask('meibo://app/', method).status)).toEqual([404, 404, 404])
})
