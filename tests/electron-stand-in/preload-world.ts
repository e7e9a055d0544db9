import { readFileSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import type { CDPSession } from 'playwright-core'
import { cloneScript, type Packed, packHere, unpackHere } from './clone.ts'
import { PassedPorts, type PortNews } from './passed-ports.ts'

const worldName = 'Electron Isolated Context'
const channel = '__electronStandIn'

/** What the world of the preload tells Node. */
type Said =
  | { readonly port: number; readonly message: Packed }
  | { readonly port: number; readonly closed: true }
  | Told
type Told = { readonly told: 'beforeprint' } | { readonly told: 'ipc'; readonly channel: string; readonly args: Packed }

/** The preload in a world of its own beside the page's, with `require('electron')` and ports that end in Node. */
export class PreloadWorld {
  readonly #cdp: CDPSession
  readonly #ports: PassedPorts
  #mainFrame: string | undefined
  #context: string | undefined

  constructor(cdp: CDPSession, tell: (told: Told) => void) {
    this.#cdp = cdp
    this.#ports = new PassedPorts((news) => this.#run(`hear(${JSON.stringify(packNews(news))})`))
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === channel) this.#hear(JSON.parse(payload) as Said, tell)
    })
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== worldName || context.auxData?.frameId !== this.#mainFrame) return
      this.#ports.closeAll()
      this.#context = context.uniqueId
    })
    cdp.on('Runtime.executionContextsCleared', () => this.#ports.closeAll())
  }

  /** Before the page is loaded for the first time. */
  async install(preload: string | undefined): Promise<void> {
    await this.#cdp.send('Page.enable')
    const { frameTree } = await this.#cdp.send('Page.getFrameTree')
    this.#mainFrame = frameTree.frame.id
    await this.#cdp.send('Runtime.enable')
    await this.#cdp.send('Runtime.addBinding', { name: channel, executionContextName: worldName })
    const source = worldScript(preload === undefined ? '' : readFileSync(preload, 'utf8'))
    await this.#cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName })
  }

  /** `ipcRenderer` hears of it, with the ports. */
  post(name: string, args: readonly unknown[], ports: readonly MessagePort[]): void {
    const numbers = ports.map((port) => this.#ports.pass(port))
    this.#run(`post(${JSON.stringify([name, packHere(args), numbers])})`)
  }

  close(): void {
    this.#ports.closeAll()
  }

  #hear(said: Said, tell: (told: Told) => void): void {
    if ('told' in said) return tell(said)
    this.#ports.hear('message' in said ? { port: said.port, message: unpackHere(said.message) } : said)
  }

  #run(call: string): void {
    if (this.#context === undefined) return
    // A page that went away meanwhile needs no news.
    const wish = { expression: `globalThis.${channel}World?.${call}`, uniqueContextId: this.#context }
    void this.#cdp.send('Runtime.evaluate', wish).catch(() => undefined)
  }
}

function packNews(news: PortNews): object {
  return 'message' in news ? { port: news.port, message: packHere(news.message) } : news
}

function worldScript(preload: string): string {
  return `if (window === window.top && location.href !== 'about:blank') (() => {
    ${cloneScript}
    const say = (said) => globalThis.${channel}(JSON.stringify(said))
    const world = (${openWorld})(say, packHere, unpackHere)
    globalThis.${channel}World = world
    window.addEventListener('beforeprint', () => say({ told: 'beforeprint' }))
    ;(function (require, module, exports) { ${preload}\n })(world.require, { exports: {} }, {})
  })()`
}

/** Runs in the page: the whole of what a sandboxed preload reaches, and the near ends of its ports. */
function openWorld(
  say: (said: object) => void,
  packed: (value: unknown) => unknown,
  unpacked: (value: unknown) => unknown,
) {
  const ports = new Map<number, globalThis.MessagePort>()
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>()

  const open = (port: number) => {
    const { port1, port2 } = new globalThis.MessageChannel()
    ports.set(port, port1)
    port1.addEventListener('message', ({ data }) => say({ port, message: packed(data) }))
    port1.addEventListener('close', () => {
      if (ports.delete(port)) say({ port, closed: true })
    })
    port1.start()
    return port2
  }

  const ipcRenderer = {
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    send: (channel: string, ...args: unknown[]) => say({ told: 'ipc', channel, args: packed(args) }),
  }

  return {
    require: (name: string) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return { ipcRenderer }
    },
    post: ([channel, args, numbers]: [string, unknown, number[]]) => {
      const event = { ports: numbers.map(open), sender: ipcRenderer }
      for (const listener of listeners.get(channel) ?? []) listener(event, ...(unpacked(args) as unknown[]))
    },
    hear: (news: { port: number; message?: unknown; closed?: boolean }) => {
      const port = ports.get(news.port)
      if (!news.closed) return port?.postMessage(unpacked(news.message))
      ports.delete(news.port)
      port?.close()
    },
  }
}
