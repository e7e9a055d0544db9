import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

interface Second {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly data: unknown
}

/** One program per folder of user data: the first holds a file, a later one tells it how it was started. */
export class InstanceLock {
  readonly #file: string
  readonly #server: Server
  isHeld = false
  #told: Promise<void> | undefined

  constructor(file: string, hear: (second: Second) => void) {
    this.#file = file
    this.#server = createServer((socket) => {
      let text = ''
      socket.setEncoding('utf8')
      socket.on('data', (part) => {
        text += part
      })
      socket.on('error', () => undefined)
      socket.on('end', () => hear(JSON.parse(text) as Second))
    })
  }

  take(own: Second): boolean {
    if (this.isHeld) return true
    mkdirSync(dirname(this.#file), { recursive: true })
    this.isHeld = this.#hold()
    if (this.isHeld) this.#listen()
    else this.#told = tellFirst(this.#file, own)
    return this.isHeld
  }

  /** A later program waits here until the first one knows of it. */
  async release(): Promise<void> {
    if (this.isHeld) rmSync(this.#file, { force: true })
    this.#server.close()
    await this.#told
  }

  #hold(): boolean {
    const pid = readLock(this.#file)?.pid
    if (pid !== undefined && isRunning(pid)) return false
    rmSync(this.#file, { force: true })
    try {
      writeFileSync(this.#file, JSON.stringify({ pid: process.pid }), { flag: 'wx' })
      return true
    } catch {
      return false
    }
  }

  #listen(): void {
    this.#server.listen(0, '127.0.0.1', () => {
      const { port } = this.#server.address() as AddressInfo
      // Nobody shall read half of it.
      writeFileSync(`${this.#file}.new`, JSON.stringify({ pid: process.pid, port }))
      renameSync(`${this.#file}.new`, this.#file)
    })
    this.#server.unref()
  }
}

function readLock(file: string): { readonly pid?: number; readonly port?: number } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid?: number; port?: number }
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function tellFirst(file: string, own: Second): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { port } = readLock(file) ?? {}
    if (port !== undefined) return send(port, JSON.stringify(own))
    await setTimeout(50)
  }
}

function send(port: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
  })
}
