import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** Electron's port of the main and the utility processes, over a real one of Node's. */
export class MessagePortMain extends EventEmitter {
  #port: MessagePort | null
  #started = false

  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('close', () => this.emit('close'))
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    if (transfer.length > 0) throw new Error('the stand-in passes ports through a window or a process only')
    this.#port?.postMessage(message)
  }

  /** Electron keeps messages back until this is called. */
  start(): void {
    if (this.#started) return
    this.#started = true
    this.#port?.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }

  close(): void {
    this.#port?.close()
  }

  /** Whoever passes it on has it no longer. */
  detach(): MessagePort {
    const port = this.#port
    if (port === null) throw new DOMException('A port was passed on twice', 'DataCloneError')
    port.removeAllListeners()
    this.#port = null
    return port
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortMain(port1)
    this.port2 = new MessagePortMain(port2)
  }
}
