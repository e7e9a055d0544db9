/** What a key does in a list. */
export type GridMove =
  | { readonly act: 'go'; readonly to: number; readonly extend: boolean }
  | { readonly act: 'open' | 'mark' | 'markAll' | 'search' | 'escape' }

type Key = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}
type Place = {
  readonly active: number
  readonly total: number
  readonly rowsShown: number
}

export function gridMove(key: Key, place: Place): GridMove | null {
  if (key.altKey) return null
  if (key.ctrlKey || key.metaKey) return key.key.toLowerCase() === 'a' ? { act: 'markAll' } : null
  const to = rowAfterKey(key.key, place)
  if (to !== null)
    return {
      act: 'go',
      to: Math.max(0, Math.min(place.total - 1, to)),
      extend: key.shiftKey,
    }
  return plainKeys[key.key] ?? null
}

const plainKeys: Readonly<Record<string, GridMove>> = {
  Enter: { act: 'open' },
  ' ': { act: 'mark' },
  '/': { act: 'search' },
  Escape: { act: 'escape' },
}

/** The row that a key leads to, perhaps beyond the first or the last; null: it leads nowhere. */
export function rowAfterKey(key: string, { active, total, rowsShown }: Place): number | null {
  if (key === 'ArrowDown') return active + 1
  if (key === 'ArrowUp') return active - 1
  if (key === 'PageDown') return active + rowsShown
  if (key === 'PageUp') return active - rowsShown
  if (key === 'Home') return 0
  return key === 'End' ? total - 1 : null
}
