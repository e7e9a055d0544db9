import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { isConverting, useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './expense.module.css'
import { emptyDraft, nextDraft, toSave } from './expense-draft.ts'
import { ExpenseFields } from './expense-fields.tsx'
import { ShortFund } from './short-fund.tsx'
import { useBooks } from './use-books.ts'

type ExpenseEntryProps = { readonly fundId: FundId | undefined; readonly onClose: () => void }

/** A pile of vouchers entered by keyboard: Enter goes on, at the end it records and begins the next. */
export function ExpenseEntry({ fundId, onClose }: ExpenseEntryProps) {
  const t = useTexts().books
  const f = useFormat()
  const { funds, contacts, today } = useBooks()
  const first = useRef<HTMLInputElement>(null)
  const tin = funds.find(({ kind }) => kind === 'cash') ?? funds[0]
  const [draft, setDraft] = useState(() => emptyDraft((fundId ?? tin?.id) as FundId, today))
  const [piece, setPiece] = useState(0)
  const save = useMutation(
    orpc.books.saveExpense.mutationOptions({
      onSuccess: ({ operationId }, { amount }) => {
        notifyDone(t.expense.saved(f.money(amount)), { undo: operationId })
        setDraft(nextDraft)
        setPiece((before) => before + 1)
      },
    }),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: each next piece begins at the first field
  useEffect(() => first.current?.focus(), [piece])

  function record(): void {
    const input = toSave(draft, contacts)
    if (input !== null && !save.isPending) save.mutate(input)
  }
  const movesOn = useEnterMovesOn(record)

  function onKeyDown(event: KeyboardEvent): void {
    // Where a list of names is open, Esc closes that.
    if (event.target instanceof Element && event.target.hasAttribute('data-expanded')) return
    if (event.key === 'Escape' && !event.defaultPrevented && !isConverting(event)) onClose()
  }

  return (
    <section aria-label={t.expense.new} className={css.entry} onKeyDownCapture={movesOn} onKeyDown={onKeyDown}>
      <ExpenseFields key={piece} draft={draft} onChange={setDraft} firstRef={first} />
      <div className={css.whole}>
        <ShortFund fundId={draft.fundId} amount={draft.amount} />
      </div>
      <div className={css.whole}>
        <WriteButton
          onClick={record}
          disabled={draft.paidOn === null || draft.amount === null}
          loading={save.isPending}
        >
          {t.expense.saveNext}
        </WriteButton>
        <Button variant="subtle" onClick={onClose}>
          {t.close}
        </Button>
        <FailureNote error={save.error} />
      </div>
    </section>
  )
}
