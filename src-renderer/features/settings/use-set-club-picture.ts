import { useState } from 'react'
import type { ClubPicture } from '../../../src-shared/contract/clubs.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { UnreadablePicture } from '../../ui/read-picture.ts'
import { notifyDone, notifyFailure, notifyProblem } from '../../ui/toasts.tsx'
import { drawClubPicture, NoSeal } from './draw-club-picture.ts'

/** Puts the club's logo or seal in its place, or takes it away. */
export function useSetClubPicture(which: ClubPicture) {
  const t = useTexts().settings.receipts.pictures
  const [busy, setBusy] = useState(false)

  async function set(file: File | null, done: string): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      const picture = file && (await drawClubPicture(file, which))
      const { operationId } = await api.settings.setPicture({ which, picture })
      notifyDone(done, { undo: operationId })
    } catch (error) {
      if (error instanceof UnreadablePicture) notifyProblem(t.unreadable(file?.name ?? ''))
      else if (error instanceof NoSeal) notifyProblem(t.empty(file?.name ?? ''))
      else notifyFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    put: (file: File | null | undefined) => (file ? set(file, t.set(t.names[which])) : Promise.resolve()),
    remove: () => set(null, t.removed(t.names[which])),
  }
}
