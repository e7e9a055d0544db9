import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type AppMetric, listProcesses, type NamedProcess } from './app-metrics.ts'
import { prevented } from './preventable.ts'
import { InstanceLock } from './single-instance.ts'

interface Closable {
  /** False where its page held it back. */
  askToClose(): Promise<boolean>
}

/** The program's life: one at a time, ready once Chromium runs, and gone after everybody was asked. */
class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = {
    appendSwitch: () => undefined,
    appendArgument: () => undefined,
    removeSwitch: (name: string) => {
      process.argv = process.argv.filter((arg) => arg !== `--${name}` && !arg.startsWith(`--${name}=`))
    },
    hasSwitch: (name: string) => process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
    getSwitchValue: (name: string) => switchValue(name) ?? '',
  }
  /** What was told about the program, for a test to look at. */
  readonly told: Record<string, unknown> = {}
  readonly processes = new Set<NamedProcess>()
  readonly windows = new Set<Closable>()
  /** Set by `chromium.ts`: what is to be ready before the app is. */
  begin: () => Promise<void> = async () => undefined
  end: () => Promise<void> = async () => undefined
  #name = 'Meibo'
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #state: 'starting' | 'ready' | 'quitting' | 'gone' = 'starting'
  #lock: InstanceLock | null = null

  constructor() {
    super()
    // By then the program's own first lines have run, which may already have ended it.
    setImmediate(() => {
      this.#start().catch((fault: unknown) => {
        console.error('The stand-in for Electron could not start its Chromium.', fault)
        this.exit(1)
      })
    })
  }

  async #start(): Promise<void> {
    if (this.#state === 'gone') return
    await this.begin()
    this.#state = 'ready'
    this.emit('will-finish-launching')
    this.emit('ready', {}, {})
    this.#ready.resolve()
  }

  whenReady = () => this.#ready.promise
  isReady = () => this.#state === 'ready' || this.#state === 'quitting'

  quit(): void {
    if (this.#state === 'starting') this.exit(0)
    else if (this.#state === 'ready') void this.#quit()
  }

  async #quit(): Promise<void> {
    this.#state = 'quitting'
    const goes = !prevented(this, 'before-quit') && (await this.#allClose()) && !prevented(this, 'will-quit')
    if (goes) this.exit(0)
    else this.#state = 'ready'
  }

  async #allClose(): Promise<boolean> {
    for (const window of [...this.windows]) if (!(await window.askToClose())) return false
    return true
  }

  exit(code = 0): void {
    if (this.#state === 'gone') return
    this.#state = 'gone'
    this.emit('quit', {}, code)
    void Promise.all([this.end(), this.#lock?.release()]).finally(() => process.exit(code))
  }

  relaunch(options: unknown = {}): void {
    this.told.relaunch = options
  }

  /** A window has closed; the last one ends the program unless somebody sees to that. */
  closed(window: Closable): void {
    this.windows.delete(window)
    if (this.windows.size > 0 || this.#state !== 'ready') return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    this.#lock ??= new InstanceLock(join(this.getPath('userData'), 'instance.json'), (second) => {
      this.emit('second-instance', {}, second.argv, second.cwd, second.data)
    })
    return this.#lock.take({ argv: process.argv, cwd: process.cwd(), data })
  }

  hasSingleInstanceLock = () => this.#lock?.isHeld ?? false

  getPath(name: string): string {
    const known = this.#paths.get(name)
    if (known !== undefined) return known
    if (name === 'exe' || name === 'module') return process.execPath
    if (name === 'temp') return tmpdir()
    if (name === 'sessionData' || name === 'logs' || name === 'crashDumps') return join(this.getPath('userData'), name)
    return join(tmpdir(), 'electron-stand-in', name)
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  getLocale = () => switchValue('lang') ?? 'ja'
  getSystemLocale = () => this.getLocale()
  getPreferredSystemLanguages = () => [this.getLocale()]
  getVersion = () => process.env.npm_package_version ?? '0.1.0'
  getAppPath = () => dirname(dirname(dirname(process.argv[1] ?? '')))
  getName = () => this.#name
  setName(name: string): void {
    this.#name = name
  }
  getAppMetrics = (): AppMetric[] => listProcesses(this.processes)

  enableSandbox(): void {
    this.told.sandbox = this.#state
  }
  setAboutPanelOptions(options: unknown): void {
    this.told.about = options
  }
  showAboutPanel(): void {
    this.told.aboutShown = true
  }
  setAppUserModelId(id: string): void {
    this.told.userModelId = id
  }
  setAppLogsPath(): void {}
  focus(): void {}
  hide(): void {}
  show(): void {}
}

function switchValue(name: string): string | undefined {
  const start = `--${name}=`
  return process.argv.find((arg) => arg.startsWith(start))?.slice(start.length)
}

export const app = new App()
