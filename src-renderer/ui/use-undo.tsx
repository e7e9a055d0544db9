import { type ReactNode, useState } from 'react'
import type { Entry } from '../../src-shared/contract/history.ts'
import { api } from '../api.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { useConfirm } from './confirm.tsx'
import { LaterEditsDialog, type UndoPreview } from './later-edits-dialog.tsx'
import { notifyDone, notifyFailure } from './toasts.tsx'

interface Undoing {
  readonly undo: (entry: Entry, sentence: string) => Promise<void>
  readonly dialog: ReactNode
}

/** Looks first at what undoing would touch, and asks where more than one row or a later edit is at stake. */
export function useUndo(): Undoing {
  const t = useTexts()
  const f = useFormat()
  const confirm = useConfirm()
  const [later, setLater] = useState<{ readonly entry: Entry; readonly preview: UndoPreview } | null>(null)

  async function run(entry: Entry, laterEdits: 'leave' | 'cancel') {
    const { operationId, rows, left } = await api.history.undo({ operationId: entry.operationId, laterEdits })
    const words = left > 0 ? t.history.doneSome(f.number(rows), f.number(left)) : t.history.doneAll(f.number(rows))
    // What voided a payment stays, and offers nothing more.
    const { canUndo } = await api.history.get({ operationId, limit: 1 })
    notifyDone(words, { undo: canUndo ? operationId : null })
  }

  async function undo(entry: Entry, sentence: string) {
    try {
      const preview = await api.history.previewUndo({ operationId: entry.operationId })
      if (preview.blocked === null && preview.laterEdits.length > 0) return setLater({ entry, preview })

      // A blocked undo is asked for all the same: the core's refusal holds what its sentence needs.
      const many = preview.blocked === null && preview.rows > 1
      const question = {
        title: t.history.confirmTitle,
        message: t.history.confirmRows(sentence, f.number(preview.rows)),
        confirmLabel: t.history.undo,
      }
      if (!many || (await confirm(question))) await run(entry, 'cancel')
    } catch (error) {
      notifyFailure(error)
    }
  }

  const dialog = (
    <LaterEditsDialog
      preview={later?.preview ?? null}
      onCancel={() => setLater(null)}
      onLeave={() => {
        setLater(null)
        if (later) run(later.entry, 'leave').catch(notifyFailure)
      }}
    />
  )
  return { undo, dialog }
}
