import { Alert, Group, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Expense } from '../../../src-shared/contract/expenses.ts'
import type { ExpenseId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './expense.module.css'
import { draftOf, toSave } from './expense-draft.ts'
import { ExpenseFields } from './expense-fields.tsx'
import { useBooks } from './use-books.ts'

type DialogProps = { readonly onClose: () => void }

/** One expense: corrected as long as its period is open, else voided with a reason. */
export function ExpenseDialog({ id, onClose }: DialogProps & { readonly id: ExpenseId }) {
  const texts = useTexts()
  const found = useQuery(orpc.books.expense.queryOptions({ input: { id } }))
  const [isVoiding, setVoiding] = useState(false)
  if (isVoiding && found.data) return <VoidExpense expense={found.data} onClose={onClose} />
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={texts.books.expense.edit}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <FailureNote error={found.error} />
      {found.data ? (
        <EditExpense expense={found.data} onClose={onClose} onVoid={() => setVoiding(true)} />
      ) : (
        <LoadingState />
      )}
    </Modal>
  )
}

function EditExpense({
  expense,
  onClose,
  onVoid,
}: DialogProps & { readonly expense: Expense; readonly onVoid: () => void }) {
  const t = useTexts().books
  const { contacts } = useBooks()
  const [draft, setDraft] = useState(() => draftOf(expense, contacts))
  const [tried, setTried] = useState(false)
  const save = useMutation(
    orpc.books.saveExpense.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(t.expense.changed, { undo: operationId })
        onClose()
      },
    }),
  )
  function record(): void {
    const input = toSave(draft, contacts)
    setTried(true)
    if (input !== null) save.mutate({ ...input, id: expense.id })
  }
  const form = useFormSubmit(record, save.isPending)
  const movesOn = useEnterMovesOn(form.onSubmit)
  if (expense.voided !== null) return <Alert color="shu">{t.expense.voided(expense.voided.reason)}</Alert>
  return (
    <form {...form} className={`${css.entry} ${css.inDialog}`} onKeyDownCapture={movesOn}>
      <ExpenseFields draft={draft} onChange={setDraft} tried={tried} />
      <div className={css.whole}>
        <FailureNote error={save.error} />
        <Group gap="xs" ms="auto">
          <WriteButton variant="default" color="shu" onClick={onVoid}>
            {t.voiding.open}
          </WriteButton>
          <WriteButton type="submit" loading={save.isPending}>
            {t.expense.change}
          </WriteButton>
        </Group>
      </div>
    </form>
  )
}

function VoidExpense({ expense, onClose }: DialogProps & { readonly expense: Expense }) {
  const t = useTexts().books
  const f = useFormat()
  const voiding = useMutation(
    orpc.books.voidExpense.mutationOptions({
      onSuccess: () => {
        notifyDone(t.voiding.done)
        onClose()
      },
    }),
  )
  const what = expense.payee || expense.description || t.expense.edit
  return (
    <ReasonDialog
      words={{ ...t.voiding, title: t.voiding.expenseTitle }}
      says={[t.voiding.message(what, f.money(expense.amount)), t.voiding.final]}
      danger
      busy={voiding.isPending}
      error={voiding.error}
      onReason={(reason) => voiding.mutate({ id: expense.id, reason })}
      onClose={onClose}
    />
  )
}
