import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Not imported: an import reads every export of the module at once, also those that load Node's whole HTTP client, at each start. */
export const { createServer } = process.getBuiltinModule('node:http')

export const loopbackAddress = '127.0.0.1'

/** A backup with its attachments crosses in one message. */
export const largestMessage = 512 * 1024 * 1024

/** 256 random bits, fit for a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares without telling by its time how much was right. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** Listens on this machine alone; 0 takes a free port. */
export function listenOnLoopback(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, loopbackAddress, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** A page of another site that has bound its name to 127.0.0.1 still sends its own name as Host. */
export function isAskedByOwnName(request: IncomingMessage, port: number): boolean {
  return request.headers.host === `${loopbackAddress}:${port}`
}

/** A browser always says which site's page is asking; only our own may. */
export function isFromOwnPage(request: IncomingMessage, port: number): boolean {
  return request.headers.origin === `http://${loopbackAddress}:${port}`
}

/** A program that read the owner's file: no browser sends this header, and a page that did would also send its origin. */
export function isOwnersProgram(request: IncomingMessage, token: string): boolean {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  return request.headers.origin === undefined && given !== undefined && isSameSecret(given, token)
}
