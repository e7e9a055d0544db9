import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { createOffice } from '../../src-main/core/app/office.ts'
import { wireFilesLink } from '../../src-main/core/hosting/wire-files.ts'
import { type MeiboServer, startServer } from '../../src-main/serve/server.ts'
import type { Api } from '../../src-shared/contract/contract.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A real server on a free port, over a small built renderer and an office with no club. */
export async function serveOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
  const office = createOffice({ home: join(folder, 'home'), host: 'browser', dailyBackups: false })
  const server = await startServer({ office, rendererFolder: writeRenderer(join(folder, 'renderer')) })

  return {
    folder,
    office,
    server,
    origin: `http://127.0.0.1:${server.port}`,
    ask: (path: string, asked: Asked = {}) => ask(server, path, asked),
    enter: () => enter(server, server.token),
    close: async () => {
      await server.close()
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeRenderer(folder: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>名簿</title>')
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export const built = true')
  writeFileSync(join(folder, 'assets', 'index-abc123.js.map'), '{}')
  writeFileSync(join(folder, '..', 'secret.html'), 'secret')
  return folder
}

/** The path goes out as it is written, which `fetch` would tidy up. */
export function ask(
  { port }: MeiboServer,
  path: string,
  { method = 'GET', headers = {}, body }: Asked,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** What the entrance page does: trades a secret for the cookie. */
export async function enter(server: MeiboServer, secret: string): Promise<{ status: number; cookie: string }> {
  const answer = await ask(server, '/session', {
    method: 'POST',
    headers: { Origin: `http://127.0.0.1:${server.port}` },
    body: secret,
  })
  return { status: answer.status, cookie: (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '' }
}

/** The status that refuses the WebSocket, or 101 where it is let in. */
export function knock({ port }: MeiboServer, path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.on('open', () => {
      socket.close()
      resolve(101)
    })
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => resolve(0))
  })
}

/** A window or program that has been let in. */
export function callOver(
  { port }: MeiboServer,
  headers: Readonly<Record<string, string>>,
): { api: Api; close(): void } {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, { headers })
  return { api: createORPCClient(new RPCLink({ websocket: socket, ...wireFilesLink })), close: () => socket.close() }
}
