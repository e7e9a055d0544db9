import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Wish } from '../../src-shared/contract/desktop.ts'
import { api, orpc } from '../api.ts'
import { notifyFailure, notifyProblem } from '../ui/toasts.tsx'
import { setFileToImport } from './file-to-import.ts'
import { useStable } from './use-stable.ts'
import { useTexts } from './use-texts.ts'

/** What was asked for in the desktop window's menu, or by opening a file with the program, and waits over the screens. */
export function useWishes(clubIsOpen: boolean) {
  const t = useTexts().desktop
  const [, go] = useLocation()
  const [backup, setBackup] = useState<File | null>(null)
  const [dialog, setDialog] = useState<'report' | 'updates' | null>(null)
  const queries = useQueryClient()

  async function act({ kind, file: picked }: Wish): Promise<void> {
    if (kind === 'report' || (kind === 'updates' && !clubIsOpen)) return setDialog(kind)
    if (kind !== 'restore' && !clubIsOpen) return notifyProblem(t.needsClub)
    if (kind === 'updates') return go('/settings/updates')
    const { file } = await api.desktop.takeFile({ id: picked?.id ?? '' })
    if (kind === 'restore') return setBackup(file)
    setFileToImport(file)
    go('/import')
  }
  const fulfil = useStable((wish: Wish) => void act(wish).catch(notifyFailure))

  useEffect(() => {
    const stop = new AbortController()
    void listen(queries, stop.signal, fulfil)
    return () => stop.abort()
  }, [queries, fulfil])

  return { backup, dialog, forgetBackup: () => setBackup(null), closeDialog: () => setDialog(null) }
}

/** Only the desktop program has a menu of its own. */
async function listen(queries: QueryClient, signal: AbortSignal, fulfil: (wish: Wish) => void): Promise<void> {
  try {
    const { host } = await queries.ensureQueryData(orpc.app.info.queryOptions())
    if (host !== 'electron' || signal.aborted) return
    for await (const wish of await api.desktop.wishes(undefined, { signal })) fulfil(wish)
  } catch {
    // Only a core that is gone ends it; the window is loaded anew with the next one.
  }
}
