import type { IncomingMessage, ServerResponse } from 'node:http'
import { securityHeaders } from '../../src-shared/domain/content-security.ts'
import type { Office } from '../core/app/office.ts'
import {
  createServer,
  isAskedByOwnName,
  isFromOwnPage,
  isOwnersProgram,
  listenOnLoopback,
  loopbackAddress,
} from '../core/hosting/loopback.ts'
import { openRendererFiles, readRendererFile } from '../core/hosting/renderer-files.ts'
import { openRpcSocket } from '../core/hosting/rpc-socket.ts'
import { entrancePage, entranceScript } from './entrance.ts'
import { readBody } from './read-body.ts'
import { createSessions, type Sessions } from './sessions.ts'

export interface MeiboServer {
  readonly port: number
  readonly token: string
  /** The address to print: it opens any browser of this machine until the server stops. */
  readonly url: string
  /** An address that works once, for a command line that others can read. */
  windowUrl(): string
  connections(): number
  close(): Promise<void>
}

interface Site {
  readonly port: number
  readonly sessions: Sessions
  readonly find: ReturnType<typeof openRendererFiles>
}

/** The loopback host: the built renderer and the office's WebSocket, for this machine and this start's visitors alone. */
export async function startServer(options: {
  office: Office
  rendererFolder: string
  port?: number
}): Promise<MeiboServer> {
  const server = createServer()
  const port = await listenOnLoopback(server, options.port ?? 0)
  const site: Site = { port, sessions: createSessions(port), find: openRendererFiles(options.rendererFolder) }

  server.on('request', (request, response) => {
    answer(site, request, response).catch(() => send(response, 500))
  })
  const rpc = openRpcSocket(server, options.office, (request) => mayCall(site, request))

  const address = (secret: string) => `http://${loopbackAddress}:${port}/enter#token=${secret}`
  return {
    port,
    token: site.sessions.token,
    url: address(site.sessions.token),
    windowUrl: () => address(site.sessions.newTicket()),
    connections: rpc.connections,
    close: () =>
      new Promise((resolve) => {
        rpc.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function mayCall({ port, sessions }: Site, request: IncomingMessage): boolean {
  if (!isAskedByOwnName(request, port)) return false
  if (isOwnersProgram(request, sessions.token)) return true
  return isFromOwnPage(request, port) && sessions.holds(request)
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isAskedByOwnName(request, site.port)) return send(response, 421)
  const path = (request.url ?? '').split('?', 1)[0] ?? ''
  if (request.method === 'POST' && path === '/session') return enter(site, request, response)
  if (request.method === 'POST' && path === '/ticket') return giveTicket(site, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, { Allow: 'GET, HEAD' })
  if (path === '/enter') return send(response, 200, html, entrancePage)
  if (path === '/enter.js') return send(response, 200, script, entranceScript)
  if (site.sessions.holds(request)) return sendFile(site, path, response)
  if (path === '/') send(response, 303, { Location: '/enter' })
  else send(response, 403)
}

async function enter({ port, sessions }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const secret = await readBody(request, 200)
  const cookie = isFromOwnPage(request, port) && secret !== null ? sessions.enter(secret) : null
  if (cookie === null) send(response, 403)
  else send(response, 204, { 'Set-Cookie': cookie })
}

/** A second start asks for a window on the club that this one serves. */
function giveTicket({ sessions }: Site, request: IncomingMessage, response: ServerResponse): void {
  if (isOwnersProgram(request, sessions.token)) send(response, 200, plain, sessions.newTicket())
  else send(response, 403)
}

function sendFile({ find }: Site, path: string, response: ServerResponse): void {
  const file = find(path)
  const keep = file?.lasting ? 'private, max-age=31536000, immutable' : 'no-cache'
  if (file === undefined) send(response, 404)
  else send(response, 200, { 'Content-Type': file.type, 'Cache-Control': keep }, readRendererFile(file))
}

const html = { 'Content-Type': 'text/html; charset=utf-8' }
const plain = { 'Content-Type': 'text/plain; charset=utf-8' }
const script = { 'Content-Type': 'text/javascript; charset=utf-8' }

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, {
    ...securityHeaders,
    'Cache-Control': 'no-store',
    ...headers,
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}
