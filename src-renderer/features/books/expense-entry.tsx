import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { isConverting, useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './expense.module.css'
import { ExpenseFields } from './expense-fields.tsx'
import { ShortFund } from './short-fund.tsx'
import { useNewExpense } from './use-new-expense.ts'

type ExpenseEntryProps = { readonly fundId: FundId | undefined; readonly onClose: () => void }

/** A pile of vouchers entered by keyboard: Enter goes on, at the end it records and begins the next. */
export function ExpenseEntry({ fundId, onClose }: ExpenseEntryProps) {
  const t = useTexts().books
  const first = useRef<HTMLInputElement>(null)
  const { draft, piece, tried, form, change, record, ...save } = useNewExpense(fundId)
  const guard = useUnsavedGuard({ dirty: save.dirty, save: record })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each next piece begins at the first field
  useEffect(() => first.current?.focus(), [piece])
  const movesOn = useEnterMovesOn(() => void record())
  const close = () => guard.leaveBy(onClose)

  function onKeyDown(event: KeyboardEvent): void {
    // Where a list of names is open, Esc closes that.
    if (event.target instanceof Element && event.target.hasAttribute('data-expanded')) return
    if (event.key === 'Escape' && !event.defaultPrevented && !isConverting(event)) close()
  }

  return (
    <>
      <section
        ref={form}
        aria-label={t.expense.new}
        className={css.entry}
        onKeyDownCapture={movesOn}
        onKeyDown={onKeyDown}
      >
        <ExpenseFields key={piece} draft={draft} onChange={change} firstRef={first} tried={tried} />
        <div className={css.whole}>
          <ShortFund fundId={draft.fundId} amount={draft.amount} />
        </div>
        <div className={css.whole}>
          <WriteButton onClick={() => void record()} loading={save.isPending}>
            {t.expense.saveNext}
          </WriteButton>
          <Button variant="subtle" onClick={close}>
            {t.close}
          </Button>
          <FailureNote error={save.error} />
        </div>
      </section>
      {guard.dialog}
    </>
  )
}
