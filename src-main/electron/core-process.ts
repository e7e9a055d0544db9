import { fileURLToPath } from 'node:url'
import { type BrowserWindow, MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron'
import { windowPortMessage } from '../../src-shared/domain/window-port.ts'
import type { ToCore, Wished } from './core-messages.ts'
import { coreName } from './process-memory.ts'
import { answerCore, type Host } from './shell-router.ts'

const closingLimitMs = 10_000

export interface CoreProcess {
  /** Gives the window's page a port to the core. */
  connect(window: BrowserWindow): void
  /** Passes on what somebody asked for outside the screens. */
  wish(wished: Wished): void
  /** Lets the core finish what it writes, then ends its process. */
  close(): Promise<void>
}

/** The core in a process of its own: a fault there does not take the window along, and the other way round. */
export function startCore(args: readonly string[], host: Host & { crashed(): void }): CoreProcess {
  const child = utilityProcess.fork(fileURLToPath(new URL('./core-host.js', import.meta.url)), [...args], {
    serviceName: coreName,
    stdio: 'inherit',
  })
  let closing = false
  const asks = new MessageChannelMain()
  answerCore(asks.port1, host)
  send(child, { type: 'shell' }, [asks.port2])
  child.on('exit', () => {
    if (!closing) host.crashed()
  })

  return {
    connect: (window) => {
      const { port1, port2 } = new MessageChannelMain()
      send(child, { type: 'connect' }, [port1])
      window.webContents.postMessage(windowPortMessage, null, [port2])
    },
    wish: (wished) => send(child, { type: 'wish', ...wished }),
    close: () => {
      closing = true
      send(child, { type: 'close' })
      return ended(child)
    },
  }
}

function send(child: UtilityProcess, message: ToCore, ports: Electron.MessagePortMain[] = []): void {
  child.postMessage(message, ports)
}

function ended(child: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      child.kill()
      resolve()
    }, closingLimitMs)
    child.once('exit', () => {
      clearTimeout(limit)
      resolve()
    })
  })
}
