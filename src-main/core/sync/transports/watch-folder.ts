import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isTemporary } from './write-whole.ts'

/** Changes come in heaps: one call for all that happen within this time. */
const togetherMs = 200

/** Somebody who puts the stick in waits for it. */
const lookForMissingMs = 4000

/** Each watched folder costs the system something; what lies beyond is found by looking. */
const mostWatchers = 500

/**
 * Calls back when something in a folder may have changed. What the system does not tell of itself (a network drive, a
 * folder too many, a stick that comes and goes) is found by looking at the folders' times now and then; more often for a root that is not there.
 */
export function watchFolder(root: string, onChange: () => void, lookEveryMs: number): () => void {
  const watchers = new Map<string, FSWatcher>()
  let times: ReadonlyMap<string, number> | undefined
  let pending: NodeJS.Timeout | undefined
  let stopped = false

  function changed(): void {
    pending ??= setTimeout(() => {
      pending = undefined
      void look().then(() => stopped || onChange())
    }, togetherMs)
  }

  /** @returns whether a folder is another than when was looked last. */
  async function look(): Promise<boolean> {
    const before = times
    const found = await timesOf(root, before)
    if (stopped) return false
    times = found
    for (const [path, watcher] of watchers) {
      if (found.has(path)) continue
      watcher.close()
      watchers.delete(path)
    }
    for (const path of found.keys()) {
      if (watchers.has(path) || watchers.size >= mostWatchers) continue
      const watcher = watchOne(path, changed)
      watcher?.on('error', () => {
        watcher.close()
        watchers.delete(path)
      })
      if (watcher !== null) watchers.set(path, watcher)
    }
    return before !== undefined && !sameTimes(before, found)
  }

  function lookAgain(): void {
    const isThere = times?.has(root) ?? true
    timer = setTimeout(lookOnce, isThere ? lookEveryMs : Math.min(lookEveryMs, lookForMissingMs))
    timer.unref()
  }

  function lookOnce(): void {
    void look().then((other) => {
      if (stopped) return
      if (other) changed()
      lookAgain()
    })
  }

  let timer: NodeJS.Timeout | undefined
  void look().then(() => stopped || lookAgain())
  return () => {
    stopped = true
    clearTimeout(timer)
    clearTimeout(pending)
    for (const watcher of watchers.values()) watcher.close()
  }
}

function watchOne(path: string, changed: () => void): FSWatcher | null {
  try {
    return watch(path, { persistent: false }, (_, name) => {
      if (name === null || !isTemporary(name)) changed()
    })
  } catch {
    return null
  }
}

/** When each folder changed last. Only one whose time is another than before is read for folders in it. */
async function timesOf(
  root: string,
  before: ReadonlyMap<string, number> | undefined,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>()
  const waiting = [root]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    try {
      const { mtimeMs } = await stat(path)
      times.set(path, mtimeMs)
      waiting.push(...(before?.get(path) === mtimeMs ? knownIn(before, path) : await foldersIn(path)))
    } catch {
      // Gone since, or not to be read: then there is nothing to watch.
    }
  }
  return times
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(path, name))
}

function knownIn(before: ReadonlyMap<string, number>, path: string): string[] {
  return [...before.keys()].filter((known) => known !== path && join(known, '..') === path)
}

function sameTimes(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([path, time]) => other.get(path) === time)
}
