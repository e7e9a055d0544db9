import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, connection, orpc } from '../api.ts'
import { savedAt } from './last-saved.ts'

const longestPauseMs = 5_000
const everything: readonly string[] = ['*']

/**
 * Keeps every list on screen true: whatever wrote to the open club, here or elsewhere, is read again. How an exchange with
 * other laptops goes on is told often, and touches nothing but what is said of it.
 */
export function useLiveQueries(club: string | undefined): void {
  const queries = useQueryClient()

  useEffect(() => {
    if (club === undefined) return
    const stop = new AbortController()
    void follow(stop.signal, (tables) =>
      queries.invalidateQueries(tables.join() === 'sync' ? { queryKey: orpc.sync.key() } : {}),
    )
    return () => stop.abort()
  }, [queries, club])
}

/** After a broken wire, or a club that was closed elsewhere, all is read again, for what was missed. */
async function follow(signal: AbortSignal, readAgain: (tables: readonly string[]) => Promise<void>): Promise<void> {
  let pauseMs = 0
  while (!signal.aborted) {
    await untilOpen(signal)
    try {
      for await (const { tables, operationId } of await api.app.changes(undefined, { signal })) {
        pauseMs = 0
        if (operationId) savedAt(new Date().toISOString())
        void readAgain(tables)
      }
    } catch {
      // What broke shows itself in the answers read below, or in the bar that says the wire is lost.
    }
    if (signal.aborted) return
    pauseMs = Math.min(pauseMs + 500, longestPauseMs)
    await pause(pauseMs)
    await untilOpen(signal)
    if (!signal.aborted) void readAgain(everything)
  }
}

function untilOpen(signal: AbortSignal): Promise<void> {
  if (connection.state() === 'open' || signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const settle = () => {
      if (connection.state() !== 'open' && !signal.aborted) return
      unsubscribe()
      resolve()
    }
    const unsubscribe = connection.subscribe(settle)
    signal.addEventListener('abort', settle, { once: true })
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
