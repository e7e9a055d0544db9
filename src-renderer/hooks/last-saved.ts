import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let lastSavedAt: string | null = null

/** When the core last told of a write of this window or another; null before the first. */
export function useLastSaved(): string | null {
  return useSyncExternalStore(subscribe, () => lastSavedAt)
}

export function savedAt(instant: string): void {
  lastSavedAt = instant
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
