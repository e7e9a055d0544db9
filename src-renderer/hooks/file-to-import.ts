import { useSyncExternalStore } from 'react'

let waiting: File | null = null
const listeners = new Set<() => void>()

/** A roster file that was picked outside the screen of imports, until that screen takes it. */
export function setFileToImport(file: File | null): void {
  waiting = file
  for (const listener of listeners) listener()
}

export function useFileToImport(): File | null {
  return useSyncExternalStore(subscribe, () => waiting)
}

/** Hands it over, once. */
export function takeFileToImport(): File | null {
  const file = waiting
  if (file !== null) setFileToImport(null)
  return file
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
