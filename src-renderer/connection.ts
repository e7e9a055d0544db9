import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { appScheme, windowPortMessage } from '../src-shared/domain/window-port.ts'
import { wireFilesLink } from './wire-files.ts'

export type ConnectionState = 'connecting' | 'open' | 'lost'

/** The wire to the core: one link for the whole life of the window, whatever happens to the wire under it. */
export interface Connection {
  readonly link: ClientLink<ClientContext>
  readonly state: () => ConnectionState
  readonly subscribe: (listener: () => void) => () => void
}

export class NotConnected extends Error {}

export function connect(): Connection {
  return insideElectron() ? connectByPort() : connectBySocket()
}

/** By the page's address; a browser that stands in for Electron cannot have that one, and sets the mark. */
function insideElectron(): boolean {
  return 'meibo' in window || location.protocol === `${appScheme}:`
}

/** The preload hands over one port, once. */
function connectByPort(): Connection {
  const signal = createSignal()
  const link = new Promise<ClientLink<ClientContext>>((resolve) => {
    window.addEventListener('message', function receive(event: MessageEvent<unknown>) {
      const [port] = event.ports
      if (event.source !== window || !port || !isPortMessage(event.data)) return
      window.removeEventListener('message', receive)
      port.start()
      signal.set('open')
      resolve(new PortLink({ port, ...wireFilesLink }))
    })
  })

  return { ...signal, link: { call: async (path, input, options) => (await link).call(path, input, options) } }
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === windowPortMessage
}

const retryAfterMs = [300, 600, 1_000, 2_000]

/** A lost socket is opened anew until it answers; calls made meanwhile fail at once instead of waiting unseen. */
function connectBySocket(): Connection {
  const signal = createSignal()
  let current = open(0)

  function open(attempt: number): ClientLink<ClientContext> {
    const socket = new WebSocket(socketAddress())
    let failures = attempt
    socket.addEventListener('open', () => {
      failures = 0
      signal.set('open')
    })
    socket.addEventListener('close', () => {
      signal.set('lost')
      const wait = retryAfterMs[Math.min(failures, retryAfterMs.length - 1)]
      setTimeout(() => {
        current = open(failures + 1)
      }, wait)
    })
    return new SocketLink({ websocket: socket, ...wireFilesLink })
  }

  return {
    ...signal,
    link: {
      call: (path, input, options) => {
        if (signal.state() === 'lost') return Promise.reject(new NotConnected())
        return current.call(path, input, options)
      },
    },
  }
}

function socketAddress(): string {
  const address = new URL('/rpc', location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address.href
}

function createSignal() {
  const listeners = new Set<() => void>()
  let state: ConnectionState = 'connecting'

  return {
    state: () => state,
    set: (next: ConnectionState) => {
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
