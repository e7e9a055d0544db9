import { chmodSync, createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { pickRelease } from '../../src-main/electron/pick-release.ts'
import { Updates } from '../../src-main/electron/updates.ts'
import { finish } from '../support/finish.ts'
import { temporaryFolder } from '../support/start-club.ts'
import { outside } from './support/fake-electron.ts'
import { maker, publish } from './support/published-release.ts'

vi.mock('electron', async () => (await import('./support/fake-electron.ts')).electron)

const home = mkdtempSync(join(tmpdir(), 'meibo 名 '))
Object.assign(process, { resourcesPath: home })
afterAll(() => rmSync(home, { recursive: true, force: true }))
setDefaultCACertificates([...getCACertificates('bundled'), tls('ca.pem')])

type Answer = (path: string, response: ServerResponse<IncomingMessage>) => boolean

test('a newer version from the address takes the place of this one, and nobody else is asked', async () => {
  const { program, updates, folder, origin } = await served()
  publish(folder, { version: '1.2.0', script: '#!/bin/sh\necho new\n' })

  const state = await updates.state()
  const looked = await updates.look('address')
  const fetched = await finish(updates.download())
  const ended = await updates.install()

  expect([state, looked.kind, fetched.kind, ended.kind]).toEqual([
    { way: 'here', host: new URL(origin).host },
    'looked',
    'done',
    'done',
  ])
  expect(readFileSync(program, 'utf8')).toContain('new')
  const places = new Set(outside.asked.map((address) => new URL(address).hostname))
  expect([...places].toSorted()).toEqual(['127.0.0.1', 'localhost'])
})

test('an address that sends elsewhere, gives no answer, or more than a description may hold, is refused', async () => {
  const why = async (answer: Answer) => {
    const { updates, folder } = await served(answer)
    publish(folder, { version: '1.2.1' })
    return updates.look('address')
  }

  const elsewhere = await why((_path, response) => {
    response.writeHead(302, { Location: 'https://example.com/meibo-release.json' }).end()
    return true
  })
  const huge = await why((_path, response) => {
    response.writeHead(200).end(Buffer.alloc(1_000_001, ' '))
    return true
  })
  const silent = await why(() => true)
  const stuck = await why((_path, response) => {
    response.writeHead(200, { 'Content-Length': 100 }).write('{')
    return true
  })
  const broken = await why((_path, response) => {
    response.writeHead(503).end()
    return true
  })

  expect([elsewhere, huge, silent, stuck, broken]).toMatchObject(
    ['address', 'malformed', 'slow', 'slow', 'offline'].map((reason) => ({ kind: 'refused', why: reason })),
  )
})

test('an address without https is never asked, and one that nobody answers at is offline', async () => {
  const { updates } = await served()
  asFeed('http://localhost:9/')
  const plain = await updates.look('address')
  asFeed('https://localhost:9/')
  const nobody = await updates.look('address')

  expect([plain, nobody]).toMatchObject([{ why: 'address' }, { why: 'offline' }])
  expect(outside.asked.filter((address) => address.startsWith('http://localhost'))).toEqual([])
})

test('a program that stops coming, or comes from elsewhere, is refused; one that comes slowly can be stopped', async () => {
  let how: 'stuck' | 'elsewhere' | 'slow' = 'stuck'
  const { program, updates, folder } = await served((path, response) => {
    if (!path.endsWith('.AppImage')) return false
    if (how === 'elsewhere') response.writeHead(302, { Location: 'https://example.com/Meibo.AppImage' }).end()
    else {
      response.writeHead(200, { 'Content-Length': size })
      const drip = () => response.write('#')
      drip()
      if (how === 'slow') onTestFinished(() => clearInterval(timer))
      const timer = how === 'slow' ? setInterval(drip, 50) : undefined
    }
    return true
  })
  const { size } = publish(folder, { version: '1.6.0', script: '#'.repeat(5000) }).program
  await updates.look('address')

  const stuck = await finish(updates.download())
  how = 'elsewhere'
  const elsewhere = await finish(updates.download())
  how = 'slow'
  const stop = new AbortController()
  const stopped = await finish(updates.download(stop.signal), () => stop.abort())

  expect([stuck, elsewhere, stopped]).toMatchObject([{ why: 'slow' }, { why: 'address' }, { kind: 'stopped' }])
  expect(await updates.install()).toMatchObject({ kind: 'refused', why: 'missing' })
  expect(readFileSync(program, 'utf8')).toBe('old')
})

/** An installed AppImage whose updates come from a server on this machine. */
async function served(answer: Answer = () => false) {
  const folder = temporaryFolder()
  const program = join(temporaryFolder(), 'Meibo.AppImage')
  writeFileSync(program, 'old')
  chmodSync(program, 0o755)
  vi.stubEnv('APPIMAGE', program)
  vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'))
  const server = createServer({ cert: tls('good.pem'), key: tls('server.key') }, ({ url = '' }, response) => {
    if (answer(url, response)) return
    const path = join(folder, url)
    response.writeHead(200, { 'Content-Length': statSync(path).size })
    createReadStream(path).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const origin = `https://localhost:${(server.address() as AddressInfo).port}/`
  asFeed(origin)
  outside.asked = []
  return {
    folder,
    program,
    origin,
    updates: new Updates({ keys: [maker.publicKey], resources: home, patience: 400, pick: pickRelease }),
  }
}

function asFeed(address: string): void {
  writeFileSync(
    join(home, 'app-update.yml'),
    `provider: generic\nurl: ${address}\nupdaterCacheDirName: meibo-updater\n`,
  )
}

function tls(name: string): string {
  return readFileSync(new URL(`../core/sync/transports/tls/${name}`, import.meta.url), 'utf8')
}
