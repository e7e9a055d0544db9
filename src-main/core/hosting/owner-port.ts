import type { Office } from '../app/office.ts'
import { createServer, isAskedByOwnName, isOwnersProgram, listenOnLoopback, newSecret } from './loopback.ts'
import { openRpcSocket } from './rpc-socket.ts'

export interface OwnerPort {
  readonly port: number
  readonly token: string
  close(): void
}

/** A door for the command line alone, for a host that shows its windows by other means than a server. */
export async function openOwnerPort(office: Office): Promise<OwnerPort> {
  const token = newSecret()
  const server = createServer((_request, response) => response.writeHead(404).end())
  const port = await listenOnLoopback(server, 0)
  const rpc = openRpcSocket(
    server,
    office,
    (request) => isAskedByOwnName(request, port) && isOwnersProgram(request, token),
  )
  return {
    port,
    token,
    close: () => {
      rpc.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
