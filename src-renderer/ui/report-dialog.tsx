import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../api.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { copyText } from './copy-text.ts'
import { FailureState } from './failure-state.tsx'
import { LoadingState } from './loading-state.tsx'
import { saveFile } from './save-file.ts'
import { TextToRead } from './text-to-read.tsx'
import { notifyDone } from './toasts.tsx'

/** What helps whoever looks for a fault: all of it is read here before it is saved. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.desktop.report
  const report = useQuery(orpc.desktop.report.queryOptions({ gcTime: 0, staleTime: Number.POSITIVE_INFINITY }))

  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t.title}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      {report.isError ? (
        <FailureState error={report.error} onRetry={() => void report.refetch()} />
      ) : report.data ? (
        <Stack>
          <Text>{t.message}</Text>
          <TextToRead label={t.label} text={report.data.text} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => copied(report.data.text, t.copied)}>
              {t.copy}
            </Button>
            <Button onClick={() => saveFile(textFile(report.data.text), report.data.fileName)}>{t.save}</Button>
          </Group>
        </Stack>
      ) : (
        <LoadingState />
      )}
    </Modal>
  )
}

function copied(text: string, said: string): void {
  copyText(text)
  notifyDone(said)
}

function textFile(text: string): Blob {
  return new Blob([text], { type: 'text/plain' })
}
