import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { app } from './app.ts'
import type { MessagePortMain } from './message-channel.ts'
import { PassedPorts, type PortNews } from './passed-ports.ts'

interface ForkOptions {
  readonly serviceName?: string
  readonly stdio?: 'inherit' | 'pipe' | 'ignore'
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly execArgv?: readonly string[]
}

/** Between main and a utility process: messages of ours, and news of the ports that were passed along with them. */
export type UtilityNews = { readonly posted: unknown; readonly ports: readonly number[] } | PortNews

const parentPort = fileURLToPath(new URL('./parent-port.ts', import.meta.url))

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  readonly #ports: PassedPorts

  constructor(path: string, args: readonly string[], options: ForkOptions) {
    super()
    const stdio = options.stdio ?? 'inherit'
    this.#child = fork(parentPort, [path, ...args], {
      env: options.env ?? process.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      execArgv: [...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    })
    const child = this.#child
    this.#ports = new PassedPorts((news) => child.connected && child.send(news))
    child.on('spawn', () => this.emit('spawn'))
    child.on('message', (news: UtilityNews) => this.#hear(news))
    child.on('exit', (code, signal) => this.#ended(code ?? (signal === 'SIGKILL' ? 9 : 1), options.serviceName ?? ''))
    app.processes.add({ pid: () => this.pid, name: options.serviceName ?? 'Node Utility Process', over: this })
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined
  }

  get stdout() {
    return this.#child.stdout
  }

  get stderr() {
    return this.#child.stderr
  }

  postMessage(posted: unknown, transfer: readonly MessagePortMain[] = []): void {
    if (!this.#child.connected) return
    const ports = transfer.map((port) => this.#ports.pass(port.detach()))
    this.#child.send({ posted, ports } satisfies UtilityNews)
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #hear(news: UtilityNews): void {
    if ('posted' in news) this.emit('message', news.posted)
    else this.#ports.hear(news)
  }

  #ended(exitCode: number, serviceName: string): void {
    this.#ports.closeAll()
    this.emit('exit', exitCode)
    if (exitCode === 0) return
    const reason = exitCode === 9 ? 'killed' : 'crashed'
    app.emit('child-process-gone', {}, { type: 'Utility', reason, exitCode, serviceName, name: serviceName })
  }
}

export const utilityProcess = {
  fork: (path: string, args: readonly string[] = [], options: ForkOptions = {}) =>
    new UtilityProcess(path, args, options),
}
