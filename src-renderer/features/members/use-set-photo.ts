import { useState } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { UnreadablePicture } from '../../ui/read-picture.ts'
import { notifyDone, notifyFailure, notifyProblem } from '../../ui/toasts.tsx'
import { drawPhoto } from './draw-picture.ts'

/** Puts a photo of a person in its place, or takes it away. */
export function useSetPhoto(memberId: MemberId) {
  const t = useTexts().attachments.photo
  const [busy, setBusy] = useState(false)

  async function act(work: () => Promise<void>, fileName = ''): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      await work()
    } catch (error) {
      if (error instanceof UnreadablePicture) notifyProblem(t.unreadable(fileName))
      else notifyFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    put: (file: File | null | undefined) =>
      act(async () => {
        if (!file) return
        const { operationId } = await api.attachments.setPhoto({ memberId, ...(await drawPhoto(file)) })
        notifyDone(t.saved, { undo: operationId })
      }, file?.name),
    remove: () =>
      act(async () => {
        const { operationId } = await api.attachments.setPhoto({ memberId, photo: null })
        notifyDone(t.removed, { undo: operationId })
      }),
  }
}
