import { realpathSync } from 'node:fs'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import type { Api } from '../../src-shared/contract/contract.ts'
import { largestMessage, loopbackAddress } from '../core/hosting/loopback.ts'
import type { Owner } from '../core/hosting/owner-file.ts'
import { wireFilesLink } from '../core/hosting/wire-files.ts'

const answersWithinMs = 5_000

export interface OwnerConnection {
  readonly api: Api
  close(): void
}

/** The core of the process that owns the folder, or null where it does not answer or has gone on to another club. */
export async function connectOwner(owner: Owner, folder: string): Promise<OwnerConnection | null> {
  const socket = new WebSocket(`ws://${loopbackAddress}:${owner.port}/rpc`, {
    headers: { Authorization: `Bearer ${owner.token}` },
    handshakeTimeout: answersWithinMs,
    maxPayload: largestMessage,
  })
  if (!(await opened(socket))) return null

  const api: Api = createORPCClient(new RPCLink({ websocket: socket, ...wireFilesLink }))
  const { club } = await api.clubs.current()
  if (club !== null && realpathSync(club.path) === realpathSync(folder)) return { api, close: () => socket.close() }
  socket.close()
  return null
}

function opened(socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once('open', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
}
