import { ORPCError } from '@orpc/client'
import { refusals } from '../../../src-shared/contract/errors.ts'
import type { Entry } from '../../../src-shared/contract/history.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'

/** Takes an operation back; one that touched many is asked about first. Where something was changed afterwards, it asks before leaving that as it is. */
export function useUndo() {
  const t = useTexts()
  const f = useFormat()
  const confirm = useConfirm()
  const words = t.members.history

  async function isMeant({ label }: Entry): Promise<boolean> {
    if (label.count <= 1) return true
    const { title, message } = words.many
    return confirm({
      title: title(f.number(label.count)),
      message,
      confirmLabel: words.undo,
    })
  }

  return async function undo(entry: Entry): Promise<void> {
    const { operationId } = entry
    if (!(await isMeant(entry))) return
    try {
      const done = await api.history.undo({ operationId }).catch(async (error: unknown) => {
        const names = laterEdits(error)
        if (names === null) throw error
        const { title, message, leave } = words.laterEdits
        const go = await confirm({
          title,
          message: message(names.join('、')),
          confirmLabel: leave,
        })
        return go ? api.history.undo({ operationId, laterEdits: 'leave' }) : null
      })
      if (done !== null) notifyDone(words.undone, { undo: done.operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }
}

function laterEdits(error: unknown): readonly string[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'UNDO_HAS_LATER_EDITS') return null
  const data = refusals.UNDO_HAS_LATER_EDITS.data.safeParse(error.data)
  return data.success ? data.data.names : null
}
