import { createContext, type ReactNode, useContext, useState } from 'react'

const Kept = createContext(new Map<string, unknown>())

/** Inside it what is half typed outlasts a look at another screen; it goes when the club is closed or locked. */
export function KeptDrafts({ children }: { readonly children: ReactNode }) {
  const [drafts] = useState(() => new Map<string, unknown>())
  return <Kept value={drafts}>{children}</Kept>
}

/** A state that still stands when its screen is shown again, by `key`, until `settle` says that it is done with. */
export function useKeptDraft<Draft>(key: string, start: Draft) {
  const drafts = useContext(Kept)
  const [draft, show] = useState(() => (drafts.has(key) ? (drafts.get(key) as Draft) : start))

  function change(next: Draft): void {
    drafts.set(key, next)
    show(next)
  }

  function settle(): void {
    drafts.delete(key)
    show(start)
  }

  return { draft, change, settle }
}
