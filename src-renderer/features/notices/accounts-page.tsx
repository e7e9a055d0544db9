import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DebitMandate } from '../../../src-shared/contract/debits.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { ScrollingPart } from '../../ui/scrolling-part.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { MOST_ASKED } from './asking.ts'
import { MandateForm } from './mandate-form.tsx'
import css from './notices.module.css'

/** The bank accounts that dues are drawn from; they are shown nowhere else. */
export function AccountsPage() {
  const t = useTexts().notices.accounts
  const f = useFormat()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 120)
  const [open, setOpen] = useState<DebitMandate | 'new' | null>(null)
  const found = useQuery({
    ...orpc.debits.mandates.queryOptions({ input: { search, limit: MOST_ASKED } }),
    placeholderData: keepPreviousData,
  })

  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  const { total, mandates } = found.data
  const begin = { label: t.add, onClick: () => setOpen('new'), writes: true }
  const isEmpty = total === 0 && search === ''
  return (
    <>
      {open && <MandateForm mandate={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {isEmpty && <EmptyState message={t.empty} action={begin} />}
      {!isEmpty && (
        <div className={css.bar}>
          <TextInput
            aria-label={t.search}
            placeholder={t.search}
            aria-keyshortcuts="/"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            w={280}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <WriteButton leftSection={<IconPlus size={18} aria-hidden />} onClick={begin.onClick}>
            {t.add}
          </WriteButton>
          <Text size="sm" c="dimmed">
            {t.lead}
          </Text>
        </div>
      )}
      {!isEmpty && total === 0 && <EmptyState message={t.noMatch} />}
      {total > mandates.length && <Text size="sm">{t.firstOnly(f.number(mandates.length), f.number(total))}</Text>}
      {total > 0 && <MandateTable mandates={mandates} onEdit={setOpen} />}
    </>
  )
}

type MandateTableProps = {
  readonly mandates: readonly DebitMandate[]
  readonly onEdit: (mandate: DebitMandate) => void
}

function MandateTable({ mandates, onEdit }: MandateTableProps) {
  const texts = useTexts().notices
  const t = texts.accounts
  return (
    <ScrollingPart className={css.scrolls} label={texts.tabs.accounts}>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{t.member}</th>
            <th className={css.wide}>{t.place}</th>
            <th>{t.holder}</th>
            <th>{t.customer}</th>
            <th>{t.term}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {mandates.map((mandate) => (
            <MandateRow key={mandate.id} mandate={mandate} onEdit={() => onEdit(mandate)} />
          ))}
        </tbody>
      </table>
    </ScrollingPart>
  )
}

function MandateRow({ mandate, onEdit }: { readonly mandate: DebitMandate; readonly onEdit: () => void }) {
  const t = useTexts().notices.accounts
  const f = useFormat()
  const { id, memberName, memberNumber, startsOn, endsOn } = mandate
  const remove = useMutation(
    orpc.debits.removeMandate.mutationOptions({
      onSuccess: ({ operationId }) => notifyDone(t.removed(memberName), { undo: operationId }),
      onError: notifyFailure,
    }),
  )
  const bank = [mandate.bankCode, mandate.bankName, mandate.branchCode, mandate.branchName].filter(Boolean).join(' ')
  return (
    <tr>
      <td className={css.name}>
        <PersonLine size="cell" person={{ name: memberName, kana: '', memberNumber }} />
      </td>
      <td className={css.wide}>
        {bank} {t.types[mandate.accountType]} {mandate.accountNumber}
      </td>
      <td>{mandate.holderKana}</td>
      <td>{mandate.customerNumber}</td>
      <td>
        {startsOn || endsOn ? `${startsOn ? f.dateShort(startsOn) : ''}～${endsOn ? f.dateShort(endsOn) : ''}` : ''}
      </td>
      <td className={css.figure}>
        <WriteButton variant="default" size="compact-md" aria-label={t.editOf(memberName)} onClick={onEdit}>
          {t.edit}
        </WriteButton>{' '}
        <WriteButton
          variant="subtle"
          color="shu"
          size="compact-md"
          aria-label={t.removeOf(memberName)}
          loading={remove.isPending}
          onClick={() => remove.mutate({ id })}
        >
          {t.remove}
        </WriteButton>
      </td>
    </tr>
  )
}
