import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { Office } from '../app/office.ts'
import { router } from '../app/router.ts'
import { logFault } from './log-fault.ts'
import { largestMessage } from './loopback.ts'
import { wireFilesHandler } from './wire-files.ts'

export interface RpcSocket {
  /** Windows and programs that are connected. */
  connections(): number
  close(): void
}

/** Lets those whom `admits` knows call the office over a WebSocket at /rpc; all others get a bare 403. */
export function openRpcSocket(
  server: Server,
  office: Office,
  admits: (request: IncomingMessage) => boolean,
): RpcSocket {
  const handler = new RPCHandler(router, {
    ...wireFilesHandler,
    interceptors: [onError((fault) => logFault(office, fault))],
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage })

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (request.url !== '/rpc' || !admits(request)) return refuseUpgrade(socket)
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate())
      void handler.upgrade(client, { context: { office } })
    })
  })

  return {
    connections: () => sockets.clients.size,
    close: () => {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}
