import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { createOffice } from '../core/app/office.ts'
import { router } from '../core/app/router.ts'
import { sayLocale } from '../core/app/say-locale.ts'
import { announceOwner } from '../core/hosting/announce-owner.ts'
import { bringInTheRest } from '../core/hosting/bring-in-the-rest.ts'
import { endOnFault } from '../core/hosting/end-on-fault.ts'
import { applicationDataFolder } from '../core/hosting/home.ts'
import { logFault, logUnopened } from '../core/hosting/log-fault.ts'
import { openLog } from '../core/hosting/office-log.ts'
import { openFirstClub } from '../core/hosting/open-first-club.ts'
import type { OwnerPort } from '../core/hosting/owner-port.ts'
import { keepFilesPrivate } from '../core/hosting/private-files.ts'
import { wireFilesHandler } from '../core/hosting/wire-files.ts'
import { toCore } from './core-messages.ts'
import { connectShell } from './shell-client.ts'

const doorAfterMs = 1_000

// The whole of the utility process: an office, its windows' ports, and the command line's door.
keepFilesPrivate()
const { data, org, demo, hasKeychain } = readArguments(process.argv.slice(2))
const home = applicationDataFolder(process.env, process.platform)
const log = openLog(home)
endOnFault(log)
const toShell = Promise.withResolvers<Electron.MessagePortMain>()
const shell = connectShell(toShell.promise, hasKeychain)
const office = createOffice({ home, host: 'electron', dataDir: data, log, shell })
const handler = new RPCHandler(router, {
  ...wireFilesHandler,
  interceptors: [onError((fault) => logFault(office, fault))],
})
const started = Promise.withResolvers<void>()

// Heard from the first moment, since opening a club may need the keychain; windows wait until it is there.
process.parentPort.on('message', ({ data: message, ports }) => {
  const told = toCore.parse(message)
  const [port] = ports
  if (told.type === 'shell' && port) return toShell.resolve(port)
  if (told.type === 'wish') return office.wishes.add(told)
  if (told.type === 'close') return void started.promise.then(close)
  void started.promise.then(() => port && connect(port))
})

// A club that cannot be opened leaves the start screen, where opening it by hand says why.
await openFirstClub(office, { data, org, demo }).catch((fault: unknown) => logUnopened(office, fault))
started.resolve()
sayLocale(office)
const door = openDoor()
void bringInTheRest(office)
// Whoever has this file run to its end finds all of it open.
await door

function connect(port: Electron.MessagePortMain): void {
  handler.upgrade(port, { context: { office } })
  port.start()
}

/** Where nothing may listen, even for this computer alone, the command line stays outside and the windows work. */
async function openDoor(): Promise<OwnerPort | null> {
  try {
    // The window that is just being drawn waits for the core; the command line has time.
    await setTimeout(doorAfterMs)
    const { openOwnerPort } = await import('../core/hosting/owner-port.ts')
    const door = await openOwnerPort(office)
    announceOwner(office, door)
    return door
  } catch (fault) {
    office.log('owner port', fault)
    return null
  }
}

async function close(): Promise<void> {
  const opened = await door
  opened?.close()
  await office.close()
  process.exit(0)
}

function readArguments(args: string[]): {
  data: string | undefined
  org: string | undefined
  demo: boolean
  hasKeychain: boolean
} {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      org: { type: 'string' },
      demo: { type: 'boolean' },
      keychain: { type: 'boolean' },
    },
    // Electron and Chromium add switches of their own.
    strict: false,
  })
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return {
    data: text(values.data),
    org: text(values.org),
    demo: values.demo === true,
    hasKeychain: values.keychain === true,
  }
}
