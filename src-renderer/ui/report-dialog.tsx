import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../api.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { AskedDialog } from './asked-dialog.tsx'
import { copyText } from './copy-text.ts'
import { saveFile } from './save-file.ts'
import { TextToRead } from './text-to-read.tsx'
import { notifyDone } from './toasts.tsx'

/** What helps whoever looks for a fault: all of it is read here before it is saved. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts().desktop.report
  const asked = useQuery(orpc.desktop.report.queryOptions({ gcTime: 0, staleTime: Number.POSITIVE_INFINITY }))

  return (
    <AskedDialog title={t.title} asked={asked} onClose={onClose}>
      {({ text, fileName }) => (
        <>
          <Text>{t.message}</Text>
          <TextToRead label={t.label} text={text} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => copied(text, t.copied)}>
              {t.copy}
            </Button>
            <Button onClick={() => saveFile(textFile(text), fileName)}>{t.save}</Button>
          </Group>
        </>
      )}
    </AskedDialog>
  )
}

function copied(text: string, said: string): void {
  copyText(text)
  notifyDone(said)
}

function textFile(text: string): Blob {
  return new Blob([text], { type: 'text/plain' })
}
