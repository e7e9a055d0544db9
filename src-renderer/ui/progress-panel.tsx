import { Button, Group, Paper, Progress as ProgressBar, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../src-shared/contract/progress.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'

type ProgressPanelProps = {
  title: string
  /** Null until the first report. */
  progress: Progress | null
  /** Said under the bar: what stopping means. */
  hint?: string
  /** What the button says where it stops nothing for good. */
  cancelWord?: string
  onCancel?: () => void
}

/** Work under way: what is being done, how far it is, and a way to stop it. */
export function ProgressPanel({ title, progress, hint, cancelWord, onCancel }: ProgressPanelProps) {
  const t = useTexts()
  const f = useFormat()
  const [cancelling, setCancelling] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // What began it is gone from the screen, and the focus with it. Not to the button: a second Enter must stop nothing.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  // Nothing done yet says no more than that it has begun.
  const known = progress !== null && progress.total > 0 && progress.done > 0
  const percent = known ? (progress.done / progress.total) * 100 : 100

  return (
    <Paper withBorder p="xl" maw={560} mx="auto" my="xl" w="100%">
      <Stack gap="md">
        <Title ref={heading} tabIndex={-1} order={3}>
          {title}
        </Title>
        <ProgressBar value={percent} animated={!known} aria-label={title} />
        <Group justify="space-between" aria-live="polite">
          <Text size="sm">{stageWords(progress, t.progress)}</Text>
          {known && <Text size="sm">{t.progress.of(f.number(progress.done), f.number(progress.total))}</Text>}
        </Group>
        {hint && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        {onCancel && (
          <Group>
            <Button
              variant="default"
              disabled={cancelling}
              onClick={() => {
                setCancelling(true)
                onCancel()
              }}
            >
              {cancelling ? t.progress.cancelling : (cancelWord ?? t.progress.cancel)}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

type ProgressTexts = { working: string; stages: Record<string, string> }

function stageWords(progress: Progress | null, words: ProgressTexts): string {
  return words.stages[progress?.stage ?? 'starting'] ?? words.working
}
