import { useState } from 'react'

/** What is written on: it follows what is stored, also where that was undone, until somebody begins to write. */
export function useStoredDraft<Draft>(stored: Draft) {
  const now = JSON.stringify(stored)
  const [seen, setSeen] = useState(now)
  const [draft, setDraft] = useState(stored)
  const [dirty, setDirty] = useState(false)
  if (now !== seen && !dirty) {
    setSeen(now)
    setDraft(stored)
  }

  function change(next: Draft): void {
    setDraft(next)
    setDirty(true)
  }

  return { draft, dirty, change, settle: () => setDirty(false) }
}
