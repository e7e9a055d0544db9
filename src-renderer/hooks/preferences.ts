import { useSyncExternalStore } from 'react'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { api } from '../api.ts'

export const textSizes = ['standard', 'large', 'extra'] as const
export const colorSchemes = ['light', 'dark', 'auto'] as const
export const dateStyles = ['club', 'western', 'era'] as const
/** Minutes without a hand on it after which a protected club is locked; 0 never. */
export const lockAfterMinutes = ['0', '5', '15', '60'] as const

/** How this laptop shows things; kept by the core, so that a browser forgets nothing. */
export interface Preferences {
  readonly locale: Locale
  readonly textSize: (typeof textSizes)[number]
  readonly colorScheme: (typeof colorSchemes)[number]
  /** `club` follows the club's own setting. */
  readonly dateStyle: (typeof dateStyles)[number]
  readonly lockAfter: (typeof lockAfterMinutes)[number]
}

const allowed: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  locale: ['ja', 'en'],
  textSize: textSizes,
  colorScheme: colorSchemes,
  dateStyle: dateStyles,
  lockAfter: lockAfterMinutes,
}

let current: Preferences = {
  locale: navigator.language.startsWith('ja') ? 'ja' : 'en',
  textSize: 'standard',
  colorScheme: 'auto',
  dateStyle: 'club',
  lockAfter: '0',
}
const listeners = new Set<() => void>()

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, currentPreferences)
}

export function currentPreferences(): Preferences {
  return current
}

export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Shows at once and is kept; where the core cannot be reached it lasts as long as the window. */
export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  if (current[key] === value) return
  become({ ...current, [key]: value })
  api.app.setPreference({ key, value }).catch(() => {})
}

/** Reads what was kept; anything unknown is left at its default. */
export async function loadPreferences(): Promise<void> {
  const kept: Readonly<Record<string, unknown>> = await api.app.preferences().catch(() => ({}))
  const known = Object.entries(allowed).filter(([key, values]) => values.some((value) => value === kept[key]))
  become({ ...current, ...Object.fromEntries(known.map(([key]) => [key, kept[key]])) })
}

function become(next: Preferences): void {
  current = next
  document.documentElement.lang = next.locale
  document.documentElement.dataset.textSize = next.textSize
  for (const listener of listeners) listener()
}
