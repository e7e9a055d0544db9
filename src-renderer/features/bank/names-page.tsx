import { Button, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './bank.module.css'

/** The names on statements whose payer was learned. */
export function NamesPage() {
  const t = useTexts()
  const words = t.bank.names
  const [, navigate] = useLocation()
  const names = useQuery(orpc.bank.aliases.queryOptions())
  const forgetting = useMutation(
    orpc.bank.forgetAlias.mutationOptions({
      onSuccess: ({ operationId }, { text }) => notifyDone(words.forgot(text), { undo: operationId }),
      onError: notifyFailure,
    }),
  )

  if (names.error) return <FailureState error={names.error} onRetry={() => void names.refetch()} />
  if (!names.data) return <LoadingState />
  return (
    <div className={css.screen}>
      <PageHeader title={t.bank.tabs.names}>
        <Button variant="default" onClick={() => navigate('/dues/bank')}>
          {t.bank.title}
        </Button>
      </PageHeader>
      <Text>{words.lead}</Text>
      {names.data.length === 0 ? (
        <EmptyState message={words.empty} />
      ) : (
        <div className={css.scrolls}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.text}</Table.Th>
                <Table.Th>{words.payer}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {names.data.map(({ text, payerName, memberNumber }) => (
                <Table.Tr key={text}>
                  <Table.Td>{text}</Table.Td>
                  <Table.Td>
                    <PersonLine person={{ name: payerName, kana: '', memberNumber }} />
                  </Table.Td>
                  <Table.Td ta="end">
                    <WriteButton
                      variant="default"
                      size="xs"
                      loading={forgetting.isPending && forgetting.variables?.text === text}
                      onClick={() => forgetting.mutate({ text })}
                    >
                      {words.forget}
                    </WriteButton>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </div>
  )
}
