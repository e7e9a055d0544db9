import { Button, Group, Text } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'

export interface ReceiptFilter {
  readonly search: string
  readonly from?: string
  readonly to?: string
  readonly amountFrom?: number
  readonly amountTo?: number
}

interface ExportZipProps {
  readonly filter: ReceiptFilter
  readonly total: number
  /** Asked before it begins: what was typed to find them cannot be read, so they are not those that are meant. */
  readonly isHeldUp: () => boolean
}

/** The receipts that the list shows, as files to keep. */
export function ExportZip({ filter, total, isHeldUp }: ExportZipProps) {
  const t = useTexts().receipts.issued
  const f = useFormat()
  const work = useProgress<{ file: File; receipts: number }>()

  async function make() {
    if (isHeldUp()) return
    const made = await work.start((signal) => api.receipts.exportZip({ ...filter }, { signal }))
    if (!made) return
    saveFile(made.file, made.file.name)
    notifyDone(t.exported(f.number(made.receipts)))
  }

  if (work.running) return <ProgressPanel title={t.exporting} progress={work.progress} onCancel={work.cancel} />
  return (
    <>
      <FailureNote error={work.error} />
      <Group gap="sm">
        <Button variant="default" leftSection={<IconFileZip size={18} aria-hidden />} onClick={() => void make()}>
          {t.exportZip(f.number(total))}
        </Button>
        <Text size="sm" c="dimmed">
          {t.exportHint}
        </Text>
      </Group>
    </>
  )
}
