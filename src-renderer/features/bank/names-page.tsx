import { Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './bank.module.css'
import { plainKana } from './plain-kana.ts'

/** The names on statements whose payer was learned. */
export function NamesPage() {
  const t = useTexts()
  const words = t.bank.names
  const [, navigate] = useLocation()
  const toLines = () => navigate('/dues/bank')
  const names = useQuery(orpc.bank.aliases.queryOptions())
  const forgetting = useMutation(
    orpc.bank.forgetAlias.mutationOptions({
      onSuccess: ({ operationId }, { text }) => notifyDone(words.forgot(plainKana(text)), { undo: operationId }),
      onError: notifyFailure,
    }),
  )

  if (names.error) return <FailureState error={names.error} onRetry={() => void names.refetch()} />
  if (!names.data) return <LoadingState />
  return (
    <div className={css.screen}>
      <PageHeader title={t.bank.tabs.names}>
        <BackButton onBack={toLines}>{t.bank.title}</BackButton>
      </PageHeader>
      <Text>{words.lead}</Text>
      {names.data.length === 0 ? (
        <EmptyState message={words.empty} action={{ label: t.bank.title, onClick: toLines }} />
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
                  <Table.Td>{plainKana(text)}</Table.Td>
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
