import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { openWebdav } from '../../../../src-main/core/sync/transports/webdav.ts'
import { faultOf } from './contract/bytes.ts'
import { key, multistatus } from './small-webdav.ts'

function pem(name: string): string {
  return readFileSync(new URL(`tls/${name}`, import.meta.url), 'utf8')
}

/** @returns the fault of a listing, and how many requests came through. */
async function listOver(certificate: string, host = 'localhost'): Promise<{ fault: string; heard: number }> {
  let heard = 0
  const server = createServer({ key: pem('server.key'), cert: pem(certificate) }, (_, response) => {
    heard += 1
    response.writeHead(207)
    response.end(multistatus([]))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `https://${host}:${(server.address() as AddressInfo).port}/dav`
  return { fault: await faultOf(openWebdav({ url, ...key }).list('')), heard }
}

function trustTheTestAuthority(): void {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, pem('ca.pem')])
  onTestFinished(() => setDefaultCACertificates(before))
}

test('a certificate that nobody vouches for: the password stays here', async () => {
  expect(await listOver('good.pem')).toEqual({ fault: 'certificate', heard: 0 })
})

test('a certificate that somebody trusted vouches for is good', async () => {
  trustTheTestAuthority()
  expect(await listOver('good.pem')).toEqual({ fault: 'none', heard: 1 })
})

test('a certificate of another name: the password stays here', async () => {
  trustTheTestAuthority()
  expect(await listOver('good.pem', '127.0.0.2')).toEqual({ fault: 'certificate', heard: 0 })
})

test('a certificate that has run out: the password stays here', async () => {
  trustTheTestAuthority()
  expect(await listOver('expired.pem')).toEqual({ fault: 'certificate', heard: 0 })
})

test('a certificate that is not valid yet: a clock is wrong', async () => {
  trustTheTestAuthority()
  expect(await listOver('early.pem')).toEqual({ fault: 'clock', heard: 0 })
})
