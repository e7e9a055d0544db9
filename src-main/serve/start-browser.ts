import { join } from 'node:path'
import { Refusal } from '../../src-shared/domain/refusal.ts'
import { type HostWords, hostWords } from '../../src-shared/texts/host.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { createOffice, type Office } from '../core/app/office.ts'
import { announceOwner } from '../core/hosting/announce-owner.ts'
import { bringInTheRest } from '../core/hosting/bring-in-the-rest.ts'
import { endOnFault } from '../core/hosting/end-on-fault.ts'
import { openLog } from '../core/hosting/office-log.ts'
import { openFirstClub } from '../core/hosting/open-first-club.ts'
import { buildIfOlder, rendererFolder } from './built.ts'
import { openWindow } from './open-window.ts'
import { type MeiboServer, startServer } from './server.ts'
import type { StartOptions } from './start-options.ts'
import { explainStartFailure, showWhereOpen } from './start-refused.ts'

type BrowserStart = StartOptions & { readonly shows: boolean }

/** Serves the app on this machine's own address, opens a window on it, and stays until it is stopped. */
export async function runInBrowser(options: BrowserStart, home: string, locale: Locale): Promise<number> {
  const t = hostWords[locale]
  const log = openLog(home)
  endOnFault(log, () => console.error(t.faulty))
  const office = createOffice({ home, host: 'browser', dataDir: options.data, log })
  try {
    await openFirstClub(office, options).catch((fault: unknown) => leaveToStartScreen(fault, options, office))
    if (!(await buildIfOlder('renderer', () => console.log(t.building)))) return fail(t.buildFailed)
    const server = await startServer({ office, rendererFolder, port: options.port ?? 0 })
    announceOwner(office, server)
    void bringInTheRest(office)
    say(server, options, t)
    await untilStopped(server, options, join(home, 'window'), t)
    await server.close()
    return 0
  } catch (fault) {
    const shown = await showWhereOpen(fault, office, options, t)
    if (shown !== null && options.shows) openWindow(shown, join(home, 'window'), () => undefined)
    return shown === null ? fail(explainStartFailure(fault, options, office, locale)) : 0
  } finally {
    await office.close()
  }
}

/** The club of last time is opened unasked: where it cannot be, the start screen says why and offers the way out. */
function leaveToStartScreen(fault: unknown, { data, org, demo }: BrowserStart, office: Office): void {
  // A window asks for the passphrase, whichever club was asked for.
  if (fault instanceof Refusal && fault.code === 'CLUB_LOCKED') return
  const unasked = data === undefined && org === undefined && !demo
  const isElsewhere = fault instanceof Refusal && fault.code === 'OPEN_ELSEWHERE'
  if (!unasked || isElsewhere) throw fault
  office.log('start', fault)
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

function say(server: MeiboServer, { open, shows }: BrowserStart, t: HostWords): void {
  if (open && !shows) console.log(t.noDisplay)
  console.log(t.serving(server.url))
  console.log(t.stopHint)
}

/** Ends with Ctrl+C, with the terminal, or with the window that was opened, unless another one is still connected. */
function untilStopped(server: MeiboServer, { shows }: BrowserStart, profile: string, t: HostWords): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    if (!shows) return
    openWindow(server.windowUrl(), profile, () => {
      if (server.connections() > 0) return
      console.log(t.closed)
      resolve()
    })
  })
}
