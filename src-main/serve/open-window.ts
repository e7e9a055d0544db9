import { type ChildProcess, spawn } from 'node:child_process'
import { findAppBrowser } from './find-browser.ts'

/** A browser that leaves sooner than this has failed, or has handed its window to one that was running. */
const settlesMs = 3_000

/**
 * Opens the address in a window of its own, with its own profile so that no extension reads the club's data,
 * else in the default browser. Tells when that window has been closed, where it can know.
 */
export function openWindow(url: string, profile: string, onClosed: () => void): void {
  const browser = findAppBrowser(process.env, process.platform)
  if (browser === null) openDefaultBrowser(url)
  else openAppWindow(browser, { url, profile, onClosed })
}

function openAppWindow(
  browser: string,
  { url, profile, onClosed }: { url: string; profile: string; onClosed: () => void },
): void {
  const startedAt = Date.now()
  const child = start(browser, [`--app=${url}`, `--user-data-dir=${profile}`, ...quiet])
  child.on('error', () => openDefaultBrowser(url))
  child.on('exit', (code) => {
    const early = Date.now() - startedAt < settlesMs
    if (!early) onClosed()
    else if (code !== 0) openDefaultBrowser(url)
  })
}

const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-sync', '--window-size=1280,800']

function openDefaultBrowser(url: string): void {
  // The printed address is there for a machine where none of these exist.
  start(...defaultBrowser(url)).on('error', () => undefined)
}

function defaultBrowser(url: string): [string, string[]] {
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]]
  if (process.platform === 'darwin') return ['open', [url]]
  return ['xdg-open', [url]]
}

function start(command: string, args: string[]): ChildProcess {
  const child = spawn(command, args, { stdio: 'ignore' })
  // A window that stays open does not hold up the end of the server.
  child.unref()
  return child
}
