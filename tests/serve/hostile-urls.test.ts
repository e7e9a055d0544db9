import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listRendererFiles } from '../../src-main/core/hosting/renderer-files.ts'
import { climbing, others } from '../support/hostile-paths.ts'
import { serveOffice } from '../support/served-office.ts'

let host: Awaited<ReturnType<typeof serveOffice>>
beforeAll(async () => {
  host = await serveOffice()
})
afterAll(() => host.close())

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
