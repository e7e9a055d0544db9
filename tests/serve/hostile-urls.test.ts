import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listRendererFiles } from '../../src-main/core/hosting/renderer-files.ts'
import { serveOffice } from '../support/served-office.ts'

let host: Awaited<ReturnType<typeof serveOffice>>
beforeAll(async () => {
  host = await serveOffice()
})
afterAll(() => host.close())

const ups = ['..', '%2e%2e', '.%2e', '%2e.', '%252e%252e', '..%00', '...', '．．', '%c0%ae%c0%ae', '..;']
const slashes = ['/', '\\', '%2f', '%5c', '//', '/./', '%252f', '%c0%af']
const targets = ['secret.html', 'home/installation.db', 'etc/passwd']
const climbing = ups.flatMap((up) => slashes.flatMap((slash) => targets.map((target) => `/${up}${slash}${target}`)))
const others = [
  '/assets',
  '/assets/',
  '/assets/..',
  '/assets/../index.html',
  '/assets/%2e%2e/index.html',
  '/assets/index-abc123.js.map',
  '/assets/index-abc123.js/',
  '/assets/index-abc123.js%00.html',
  '/assets/INDEX-ABC123.JS',
  '/assets\\index-abc123.js',
  '//index.html',
  '/./index.html',
  '/index.html/',
  '/index.html%20',
  '/index.html::$DATA',
  '/.git/config',
  '/owner.json',
  '/keys.json',
  '/meibo.db',
  '/C:/Windows/win.ini',
  '/file:///etc/passwd',
  '/__proto__',
  '/constructor',
  '/toString',
  '/%',
  '/%zz',
  'http://evil.example/index.html',
  '*',
]

test(`${climbing.length + others.length} hostile addresses all end in 404`, async () => {
  const { cookie } = await host.enter()
  const hostile = [...climbing, ...others].filter((path) => /^[\x21-\x7e]+$/.test(path))
  expect(hostile.length).toBeGreaterThan(200)

  for (const path of hostile) {
    const { status, body } = await host.ask(path, { headers: { Cookie: cookie } })
    expect([path, status, body]).toEqual([path, 404, ''])
  }
})

test('a link inside the built renderer leads nowhere', () => {
  const renderer = join(host.folder, 'renderer')
  symlinkSync(join(host.folder, 'secret.html'), join(renderer, 'linked.html'))
  symlinkSync(host.folder, join(renderer, 'linked'))
  expect([...listRendererFiles(renderer).keys()].sort()).toEqual(['/', '/assets/index-abc123.js', '/index.html'])
})
