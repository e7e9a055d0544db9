import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Batch } from '../../../src-shared/contract/funds.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { BatchForm } from './batch-form.tsx'
import css from './batches-page.module.css'
import { CloseBatch } from './close-batch.tsx'
import page from './dues-page.module.css'

/** 集金: what ought to come in, what was recorded, and what was counted. */
export function BatchesPage() {
  const t = useTexts().payments.batches
  const [, navigate] = useLocation()
  const asked = useQuery(orpc.batches.list.queryOptions({ input: { limit: 200 } }))
  const [editing, setEditing] = useState<Batch | 'new' | null>(null)
  const [closing, setClosing] = useState<Batch | null>(null)
  if (asked.isError) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <LoadingState />

  return (
    <div className={page.screen}>
      <PageHeader title={t.title}>
        <WriteButton onClick={() => setEditing('new')}>{t.begin}</WriteButton>
        <BackButton onBack={() => navigate('/dues/payments')}>{t.back}</BackButton>
      </PageHeader>
      {asked.data.total === 0 ? (
        <EmptyState message={t.empty} action={{ label: t.begin, onClick: () => setEditing('new'), writes: true }} />
      ) : (
        <div className={css.table}>
          <Table verticalSpacing="xs" aria-label={t.title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.columns.name}</Table.Th>
                <Table.Th>{t.columns.day}</Table.Th>
                <Table.Th className={css.figure}>{t.columns.expected}</Table.Th>
                <Table.Th className={css.figure}>{t.columns.sum}</Table.Th>
                <Table.Th className={css.figure}>{t.columns.counted}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {asked.data.batches.map((batch) => (
                <BatchRow
                  key={batch.id}
                  batch={batch}
                  onEdit={() => setEditing(batch)}
                  onClose={() => setClosing(batch)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {editing && <BatchForm batch={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {closing && <CloseBatch batch={closing} onClose={() => setClosing(null)} />}
    </div>
  )
}

function BatchRow({ batch, onEdit, onClose }: { batch: Batch; onEdit: () => void; onClose: () => void }) {
  const t = useTexts().payments.batches
  const f = useFormat()
  const { closed, expected, sum } = batch

  async function reopen() {
    try {
      const { operationId } = await api.batches.reopen({ id: batch.id })
      notifyDone(t.reopened(batch.name), { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <Table.Tr>
      <Table.Td>
        <Link href={`/dues/payments?batch=${batch.id}`} className={css.name ?? ''}>
          {batch.name}
        </Link>
        <div className={css.quiet}>
          {t.payments(f.number(batch.payments))}　{closed ? t.isClosed(f.date(closed.on)) : t.isOpen}
        </div>
      </Table.Td>
      <Table.Td>{f.dateShort(batch.startedOn)}</Table.Td>
      <Table.Td className={css.figure}>{expected === null ? '―' : <Money amount={expected} />}</Table.Td>
      <Table.Td className={css.figure}>
        <Money amount={sum} />
        {expected !== null && sum !== expected && (
          <div className={css.quiet}>
            {sum < expected ? t.rest(f.money(expected - sum)) : t.beyond(f.money(sum - expected))}
          </div>
        )}
      </Table.Td>
      <Table.Td className={css.figure}>
        {closed && (
          <>
            <Money amount={closed.counted} />
            <div className={css.quiet}>
              {closed.counted === closed.sum
                ? `○ ${t.matches}`
                : `△ ${t.difference(f.money(closed.counted - closed.sum))}`}
              {closed.reason && `　${closed.reason}`}
            </div>
            {closed.sum !== sum && (
              <div className={css.quiet}>
                △{' '}
                {sum < closed.sum
                  ? t.lessSince(f.money(closed.sum - sum), f.money(closed.counted - sum))
                  : t.moreSince(f.money(sum - closed.sum), f.money(closed.counted - sum))}
              </div>
            )}
          </>
        )}
      </Table.Td>
      <Table.Td className={css.acts}>
        {closed ? (
          <WriteButton size="compact-sm" variant="subtle" onClick={() => void reopen()}>
            {t.reopen}
          </WriteButton>
        ) : (
          <>
            <WriteButton size="compact-sm" variant="subtle" onClick={onEdit}>
              {t.edit}
            </WriteButton>
            <WriteButton size="compact-sm" variant="default" onClick={onClose}>
              {t.close}
            </WriteButton>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
