import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { serveApp } from '../../src-main/electron/app-protocol.ts'
import { contentSecurityPolicy } from '../../src-shared/domain/content-security.ts'

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

test('nothing can be sent to it', () => {
  expect(['POST', 'PUT', 'DELETE'].map((method) => ask('meibo://app/', method).status)).toEqual([404, 404, 404])
})
