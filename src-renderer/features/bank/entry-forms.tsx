import { Button, NativeSelect, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import type { FundId, LedgerAccountId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './bank.module.css'
import { plainKana } from './plain-kana.ts'

type FormProps = { line: BankLine; onDone: () => void; onBack: () => void }

/** What a line was spent for; day, sum and account are the line's own. */
export function ExpenseForm({ line, onDone, onBack }: FormProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.books.expense
  const accounts = useQuery(orpc.books.accounts.queryOptions()).data ?? []
  const [payee, setPayee] = useState(plainKana(line.payerText))
  const [description, setDescription] = useState(plainKana(line.description))
  const [account, setAccount] = useState<LedgerAccountId | null>(null)
  const save = useMutation(
    orpc.books.saveExpense.mutationOptions({
      onSuccess: ({ operationId }, { amount }) => {
        notifyDone(words.saved(f.money(amount)), { undo: operationId })
        onDone()
      },
    }),
  )
  function record(): void {
    if (save.isPending) return
    const { day: paidOn, fundId, id: bankLineId } = line
    save.mutate({ paidOn, amount: -line.amount, fundId, bankLineId, payee, description, ledgerAccountId: account })
  }
  const usable = accounts.filter(({ kind }) => kind !== 'income')
  return (
    <EntryForm title={t.bank.panel.toExpense} save={save} onRecord={record} onBack={onBack}>
      <TextInput
        label={words.payee}
        value={payee}
        autoFocus
        autoComplete="off"
        onChange={(event) => setPayee(event.currentTarget.value)}
      />
      <TextInput
        label={words.description}
        value={description}
        autoComplete="off"
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.account}
        value={account ?? ''}
        onChange={(event) => setAccount((event.currentTarget.value || null) as LedgerAccountId | null)}
        data={[{ value: '', label: words.noAccount }, ...usable.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </EntryForm>
  )
}

/** Where a line's money went to, or came from, within the club. */
export function TransferForm({ line, onDone, onBack }: FormProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.books.transfer
  const found = useQuery(orpc.funds.list.queryOptions())
  const others = (found.data ?? []).filter(({ id }) => id !== line.fundId)
  const [chosen, setChosen] = useState<FundId | null>(null)
  const [note, setNote] = useState(plainKana(line.payerText || line.description))
  const other = chosen ?? others[0]?.id
  const save = useMutation(
    orpc.books.saveTransfer.mutationOptions({
      onSuccess: ({ operationId }, { amount }) => {
        notifyDone(words.saved(f.money(amount)), { undo: operationId })
        onDone()
      },
    }),
  )
  function record(): void {
    if (save.isPending || other === undefined) return
    const [fromFundId, toFundId] = line.amount < 0 ? [line.fundId, other] : [other, line.fundId]
    const amount = Math.abs(line.amount)
    save.mutate({ movedOn: line.day, amount, fromFundId, toFundId, note, bankLineId: line.id })
  }
  if (found.isSuccess && other === undefined) {
    return (
      <p>
        {words.oneFund} <Link href="/settings/funds">{words.toFunds}</Link>
      </p>
    )
  }
  return (
    <EntryForm title={t.bank.panel.toTransfer} save={save} onRecord={record} onBack={onBack}>
      <NativeSelect
        label={line.amount < 0 ? words.to : words.from}
        value={other ?? ''}
        autoFocus
        onChange={(event) => setChosen(event.currentTarget.value as FundId)}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput label={words.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </EntryForm>
  )
}

type EntryFormProps = {
  title: string
  save: { readonly isPending: boolean; readonly error: Error | null }
  onRecord: () => void
  onBack: () => void
  children: ReactNode
}

/** Enter goes from field to field and, after the last, records. */
function EntryForm({ title, save, onRecord, onBack, children }: EntryFormProps) {
  const t = useTexts()
  const movesOn = useEnterMovesOn(onRecord)
  return (
    <section aria-label={title} className={css.choices} onKeyDownCapture={movesOn}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children}
      <FailureNote error={save.error} />
      <div className={css.acts}>
        <WriteButton onClick={onRecord} loading={save.isPending}>
          {t.books.expense.save}
        </WriteButton>
        <Button variant="default" onClick={onBack}>
          {t.bank.panel.entryBack}
        </Button>
      </div>
    </section>
  )
}
