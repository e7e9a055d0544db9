import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Transfer } from '../../../src-shared/contract/expenses.ts'
import type { FundId, TransferId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import { ShortFund } from './short-fund.tsx'
import { useBooks } from './use-books.ts'

type DialogProps = { readonly onClose: () => void }

/** Cash brought to the bank, or drawn there: a new transfer, or one to correct or void. */
export function TransferDialog({ id, onClose }: DialogProps & { readonly id: TransferId | null }) {
  const texts = useTexts()
  const t = texts.books.transfer
  const found = useQuery({
    ...orpc.books.transfer.queryOptions({ input: { id: id as TransferId } }),
    enabled: id !== null,
  })
  const [isVoiding, setVoiding] = useState(false)
  if (isVoiding && found.data) return <VoidTransfer transfer={found.data} onClose={onClose} />
  return (
    <Modal
      opened
      onClose={onClose}
      title={id === null ? t.new : t.edit}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <FailureNote error={found.error} />
      {id === null && <EditTransfer transfer={null} onClose={onClose} />}
      {found.data && <EditTransfer transfer={found.data} onClose={onClose} onVoid={() => setVoiding(true)} />}
      {id !== null && found.isPending && <LoadingState />}
    </Modal>
  )
}

type EditProps = DialogProps & { readonly transfer: Transfer | null; readonly onVoid?: () => void }

function EditTransfer({ transfer, onClose, onVoid }: EditProps) {
  const texts = useTexts()
  const t = texts.books.transfer
  const f = useFormat()
  const { funds, today } = useBooks()
  const [draft, setDraft] = useState(() => ({
    movedOn: transfer?.movedOn ?? (today as string | null),
    amount: transfer?.amount ?? null,
    from: transfer?.fromFundId ?? funds[0]?.id,
    to: transfer?.toFundId ?? funds[1]?.id,
    note: transfer?.note ?? '',
  }))
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const [tried, setTried] = useState(false)
  const save = useMutation(
    orpc.books.saveTransfer.mutationOptions({
      onSuccess: ({ operationId }, { amount }) => {
        notifyDone(t.saved(f.money(amount)), { undo: operationId })
        onClose()
      },
    }),
  )
  function record(): void {
    setTried(true)
    const { movedOn, amount, from, to, note } = draft
    if (movedOn === null || amount === null || !from || !to) return
    const input = { movedOn, amount, fromFundId: from, toFundId: to, note }
    save.mutate(transfer === null ? input : { ...input, id: transfer.id })
  }
  const form = useFormSubmit(record, save.isPending)
  const movesOn = useEnterMovesOn(form.onSubmit)
  const choices = funds.map(({ id, name }) => ({ value: id as string, label: name }))
  if (funds.length < 2) {
    return (
      <Text>
        {t.oneFund} <Link href="/settings/funds">{t.toFunds}</Link>
      </Text>
    )
  }
  if (transfer?.voided) return <Alert color="shu">{texts.books.expense.voided(transfer.voided.reason)}</Alert>
  return (
    <form {...form} onKeyDownCapture={movesOn}>
      <Stack>
        <WriteFields>
          <Group grow align="flex-start">
            <NativeSelect
              label={t.from}
              data={choices}
              value={draft.from ?? ''}
              onChange={(event) => set({ from: event.currentTarget.value as FundId })}
            />
            <NativeSelect
              label={t.to}
              data={choices}
              value={draft.to ?? ''}
              onChange={(event) => set({ to: event.currentTarget.value as FundId })}
            />
          </Group>
          <Group>
            <Button variant="subtle" size="compact-md" onClick={() => set({ from: draft.to, to: draft.from })}>
              {t.swap}
            </Button>
          </Group>
          <YenField
            label={t.amount}
            value={draft.amount}
            onChange={(amount) => set({ amount })}
            error={tried && draft.amount === null && texts.dues.desk.needsAmount}
            autoFocus
          />
          {transfer === null && <ShortFund fundId={draft.from} amount={draft.amount} />}
          <DateField
            label={t.movedOn}
            value={draft.movedOn}
            onChange={(movedOn) => set({ movedOn })}
            error={tried && draft.movedOn === null && texts.settings.required}
          />
          <TextInput label={t.note} value={draft.note} onChange={(event) => set({ note: event.currentTarget.value })} />
        </WriteFields>
        <FailureNote error={save.error} />
        <Group justify="flex-end" gap="xs">
          {onVoid && (
            <WriteButton variant="default" onClick={onVoid}>
              {texts.books.voiding.open}
            </WriteButton>
          )}
          <WriteButton type="submit" loading={save.isPending}>
            {transfer === null ? t.save : texts.books.expense.change}
          </WriteButton>
        </Group>
      </Stack>
    </form>
  )
}

function VoidTransfer({ transfer, onClose }: DialogProps & { readonly transfer: Transfer }) {
  const t = useTexts().books
  const f = useFormat()
  const voiding = useMutation(
    orpc.books.voidTransfer.mutationOptions({
      onSuccess: () => {
        notifyDone(t.voiding.done)
        onClose()
      },
    }),
  )
  return (
    <ReasonDialog
      words={{ ...t.voiding, title: t.voiding.transferTitle }}
      says={[t.voiding.message(t.transfer.edit, f.money(transfer.amount)), t.voiding.final]}
      danger
      busy={voiding.isPending}
      error={voiding.error}
      onReason={(reason) => voiding.mutate({ id: transfer.id, reason })}
      onClose={onClose}
    />
  )
}
