import type { MessagePort } from 'node:worker_threads'

/** What a far side is told of ports that were passed to it. */
export type PortNews =
  | { readonly port: number; readonly message: unknown }
  | { readonly port: number; readonly closed: true }

/** Ends of channels whose other ends lie in another process: each has a number there, and messages go across under it. */
export class PassedPorts {
  readonly #tell: (news: PortNews) => void
  readonly #ports = new Map<number, MessagePort>()
  #last = 0

  constructor(tell: (news: PortNews) => void) {
    this.#tell = tell
  }

  /** The number under which the far side knows it from now on. */
  pass(port: MessagePort): number {
    this.#last += 1
    this.keep(this.#last, port)
    return this.#last
  }

  /** The same on the far side, where the number came from. */
  keep(number: number, port: MessagePort): void {
    this.#ports.set(number, port)
    port.on('message', (message: unknown) => this.#tell({ port: number, message }))
    port.on('close', () => {
      if (this.#ports.delete(number)) this.#tell({ port: number, closed: true })
    })
  }

  hear(news: PortNews): void {
    const port = this.#ports.get(news.port)
    if ('message' in news) return port?.postMessage(news.message)
    this.#ports.delete(news.port)
    port?.close()
  }

  /** The far side is gone. */
  closeAll(): void {
    const ports = [...this.#ports.values()]
    this.#ports.clear()
    for (const port of ports) port.close()
  }
}
