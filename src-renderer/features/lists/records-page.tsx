import { Button, Group, Table, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ScrollingPart } from '../../ui/scrolling-part.tsx'
import css from './lists.module.css'

const PAGE = 50

/** What left the program: when, what, made by whom, for whom and why. */
export function RecordsPage() {
  const t = useTexts().lists
  const f = useFormat()
  const [, go] = useLocation()
  const [offset, setOffset] = useState(0)
  const records = useQuery({
    ...orpc.lists.records.queryOptions({ input: { offset, limit: PAGE } }),
    placeholderData: keepPreviousData,
  })
  if (records.error) return <FailureState error={records.error} onRetry={() => void records.refetch()} />
  if (!records.data) return <LoadingState />
  const { total, records: rows } = records.data
  if (total === 0) {
    const make = { label: t.tabs.make, onClick: () => go('/lists') }
    return <EmptyState message={t.records.none} action={make} />
  }
  return (
    <div className={css.records}>
      <Text size="sm" c="dimmed">
        {t.records.intro}
      </Text>
      <ScrollingPart className={css.table} label={t.tabs.records}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {(['when', 'what', 'forWhom', 'why', 'who'] as const).map((name) => (
                <Table.Th key={name}>{t.records[name]}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((record) => (
              <Table.Tr key={record.id}>
                <Table.Td>{f.dateTime(record.exportedAt)}</Table.Td>
                <Table.Td>
                  {record.fileName}
                  <Text size="sm" c="dimmed">
                    {t.records.people(f.number(record.members))} · {t.records.columns(f.number(record.columns.length))}
                  </Text>
                </Table.Td>
                <Table.Td>{record.recipient || <NotSaid />}</Table.Td>
                <Table.Td>{record.purpose || <NotSaid />}</Table.Td>
                <Table.Td>{record.actor}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollingPart>
      {total > PAGE && (
        <Group>
          <Button variant="default" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
            {t.records.newer}
          </Button>
          <Button variant="default" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
            {t.records.older}
          </Button>
        </Group>
      )}
    </div>
  )
}

function NotSaid() {
  const t = useTexts().lists
  return (
    <Text size="sm" c="dimmed" component="span">
      {t.records.notSaid}
    </Text>
  )
}
