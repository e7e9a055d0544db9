import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { goToFirstWrong } from '../../ui/go-to-first-wrong.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { emptyDraft, isChanged, nextDraft, toSave } from './expense-draft.ts'
import { useBooks } from './use-books.ts'

/** The expense that is being entered, and the next one once it is recorded. */
export function useNewExpense(fundId: FundId | undefined) {
  const t = useTexts().books
  const f = useFormat()
  const { funds, contacts, today } = useBooks()
  const form = useRef<HTMLElement>(null)
  const tin = funds.find(({ kind }) => kind === 'cash') ?? funds[0]
  const [base, setBase] = useState(() => emptyDraft((fundId ?? tin?.id) as FundId, today))
  const [draft, change] = useState(base)
  const [tried, setTried] = useState(false)
  const [piece, setPiece] = useState(0)
  const save = useMutation(orpc.books.saveExpense.mutationOptions())

  /** Whether it is in the books; where something is missing, that is said and gone to. */
  async function record(): Promise<boolean> {
    if (save.isPending) return false
    const input = toSave(draft, contacts)
    setTried(true)
    if (input === null) {
      goToFirstWrong(form)
      return false
    }
    try {
      const { operationId } = await save.mutateAsync(input)
      notifyDone(t.expense.saved(f.money(input.amount)), { undo: operationId })
      begin()
      return true
    } catch {
      // The refusal stands in `error`, beside the button.
      return false
    }
  }

  function begin(): void {
    const next = nextDraft(draft)
    setBase(next)
    change(next)
    setTried(false)
    setPiece((before) => before + 1)
  }

  return {
    ...{ form, draft, change, piece, tried, record, dirty: isChanged(draft, base) },
    ...{ isPending: save.isPending, error: save.error },
  }
}
