import { connection } from '../api.ts'

const failed = new WeakSet<object>()

/** Remembers which parts of the program could not be loaded; the bundler tells of each before it fails. */
export function watchForNewVersion(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => failed.add(payload))
}

/** A part that is no longer there, though the program is: another version stands in its place. */
export function isOfOldVersion(error: unknown): boolean {
  return typeof error === 'object' && error !== null && failed.has(error) && connection.state() === 'open'
}
