import { Alert, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { DuesTotal } from '../../../src-shared/contract/imports.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import type { ImportCounts } from './check-tabs.tsx'

export type ImportResult = {
  readonly fileName: string
  readonly operationId: OperationId | null
  readonly counts: ImportCounts
  readonly dues: readonly DuesTotal[]
}

/** What the import did, and the way to take all of it back. */
export function ResultPage({ result, onAgain }: { result: ImportResult; onAgain: () => void }) {
  const t = useTexts()
  const [, navigate] = useLocation()
  const undo = useMutation(orpc.history.undo.mutationOptions())
  const { operationId } = result
  const title = useRef<HTMLHeadingElement>(null)
  // The button that undid it is gone, and the focus with it.
  useEffect(() => {
    if (undo.isSuccess) title.current?.focus()
  }, [undo.isSuccess])

  return (
    <Paper withBorder p="xl" maw={640} mx="auto" my="xl">
      <Stack gap="lg">
        <Group wrap="nowrap">
          <IconCheck size={28} aria-hidden />
          <Title ref={title} tabIndex={-1} order={1}>
            {resultTitle(operationId !== null, undo.isSuccess, t.imports.result)}
          </Title>
        </Group>
        <Text c="dimmed">{result.fileName}</Text>
        {undo.isSuccess ? <Alert role="status">{t.imports.result.undone}</Alert> : <ResultCounts result={result} />}
        <FailureNote error={undo.error} />
        <Group>
          <Button autoFocus onClick={() => navigate('/members')}>
            {t.imports.result.openRoster}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t.imports.result.again}
          </Button>
        </Group>
        {operationId && !undo.isSuccess && (
          <Group>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} />}
              loading={undo.isPending}
              onClick={() => undo.mutate({ operationId })}
            >
              {t.imports.result.undo}
            </Button>
            <Text size="sm" c="dimmed">
              {t.imports.result.undoLater}
            </Text>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function resultTitle(wrote: boolean, undone: boolean, words: Texts['imports']['result']): string {
  if (undone) return words.undoneTitle
  return wrote ? words.title : words.nothing
}

function ResultCounts({ result }: { result: ImportResult }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.imports.result
  const { counts, dues } = result
  const paid = sumOf(dues, 'paid')
  const open = sumOf(dues, 'open')
  const lines = (['new', 'changed', 'same', 'doubtful', 'skipped', 'cellFaults'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words[kind](f.number(counts[kind])))
  if (paid.count > 0) lines.push(words.duesPaid(f.number(paid.count), f.money(paid.sum)))
  if (open.count > 0) lines.push(words.duesOpen(f.number(open.count), f.money(open.sum)))
  return (
    <List>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}

function sumOf(dues: readonly DuesTotal[], kind: 'paid' | 'open'): { count: number; sum: number } {
  return dues.reduce((total, one) => ({ count: total.count + one[kind].count, sum: total.sum + one[kind].sum }), {
    count: 0,
    sum: 0,
  })
}
