import { Alert, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { DebitLine } from '../../../src-shared/contract/debits.ts'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { DebitLines } from './debit-lines.tsx'
import { DebitRequests } from './debit-requests.tsx'
import css from './notices.module.css'
import { useMarked } from './use-marked.ts'

/** 口座振替: who is drawn from on a day, the file for the bank, and what was asked before. */
export function DebitsPage() {
  const { today, error } = useToday()
  if (error) return <FailureState error={error} />
  return today === null ? <LoadingState /> : <Debits today={today} />
}

function Debits({ today }: { readonly today: string }) {
  const t = useTexts().notices.debits
  const f = useFormat()
  const [typed, setTyped] = useState<string | null>(today)
  const [unreadable, setUnreadable] = useState(false)
  const marks = useMarked<DebitLine['mandateId']>()
  const found = useQuery({
    ...orpc.debits.preview.queryOptions({ input: { drawnOn: typed ?? today } }),
    placeholderData: keepPreviousData,
  })
  const request = useMutation(
    orpc.debits.request.mutationOptions({
      onSuccess: ({ file, count, total, operationId }) => {
        saveFile(file, file.name)
        notifyDone(t.made(f.number(count), f.money(total)), { undo: operationId })
      },
    }),
  )

  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  const { lines, missing } = found.data
  const drawn = lines.filter(({ mandateId }) => marks.isMarked(mandateId))
  const sum = drawn.reduce((all, { amount }) => all + amount, 0)
  const leaveOut = lines.flatMap(({ mandateId }) => (marks.isMarked(mandateId) ? [] : [mandateId]))
  const ready = typed !== null && !unreadable && !found.isPlaceholderData && missing.length === 0
  return (
    <div className={css.flow}>
      <Text size="sm">{t.lead}</Text>
      <div className={css.fields}>
        <WriteFields>
          <DateField label={t.drawnOn} value={typed} onChange={setTyped} onUnreadable={setUnreadable} />
        </WriteFields>
        <WriteButton
          mt={26}
          disabled={!ready || drawn.length === 0}
          loading={request.isPending}
          onClick={() => typed !== null && request.mutate({ drawnOn: typed, leaveOut })}
        >
          {t.make(f.number(drawn.length), f.money(sum))}
        </WriteButton>
      </div>
      <FailureNote error={request.error} />
      {missing.length > 0 && <Missing missing={missing} />}
      {found.data.without > 0 && (
        <Text size="sm" c="dimmed">
          {t.without(f.number(found.data.without))}
        </Text>
      )}
      {lines.length === 0 ? <Nobody /> : <DebitLines lines={lines} marks={marks} />}
      <DebitRequests />
    </div>
  )
}

function Missing({ missing }: { readonly missing: Outputs['debits']['preview']['missing'] }) {
  const t = useTexts().notices.debits
  const separator = useTexts().notices.separator
  const isOfFund = missing.every((what) => what === 'account')
  return (
    <Alert color="shu" variant="light">
      {t.missing(missing.map((what) => t.missings[what]).join(separator))}{' '}
      <Link className={css.link ?? ''} href={isOfFund ? '/settings/funds' : '/settings/letters'}>
        {isOfFund ? t.toFunds : t.toSettings}
      </Link>
    </Alert>
  )
}

function Nobody() {
  const t = useTexts().notices.debits
  const [, navigate] = useLocation()
  return (
    <EmptyState
      message={t.nobody}
      action={{ label: t.toAccounts, onClick: () => navigate('/dues/letters/accounts') }}
    />
  )
}
