import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { GroupId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import css from './attendance.module.css'
import type { Within } from './trend-panels.tsx'

type Made =
  Awaited<ReturnType<Awaited<ReturnType<Api['rates']['report']>>['next']>> extends infer Step
    ? Step extends { done: true; value: infer Value }
      ? Value
      : never
    : never

type ReportDialogProps = {
  readonly asked: Within & { readonly groupId?: GroupId }
  readonly onClose: () => void
}

/** What is shown, as a spreadsheet or on paper; it goes into the record of what was handed out. */
export function ReportDialog({ asked, onClose }: ReportDialogProps) {
  const t = useTexts()
  const words = t.attendance.rates
  const f = useFormat()
  const locale = useLocale()
  const [recipient, setRecipient] = useState('')
  const [purpose, setPurpose] = useState('')
  const [paper, setPaper] = useState<File | null>(null)
  const work = useProgress<Made>()

  async function make(format: 'xlsx' | 'pdf') {
    const made = await work.start((signal) =>
      api.rates.report({ ...asked, format, locale, recipient, purpose }, { signal }),
    )
    if (made === null) return
    if (format === 'pdf') return setPaper(made.file)
    saveFile(made.file, made.file.name)
    notifyDone(words.reported(f.number(made.rows)))
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={paper === null ? 'md' : '62rem'}
      title={words.report}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      {paper !== null ? (
        <div className={css.preview}>
          <PdfPreview file={paper} fileName={paper.name} focusPrint />
        </div>
      ) : work.running ? (
        <ProgressPanel title={words.report} progress={work.progress} onCancel={work.cancel} />
      ) : (
        <Stack>
          <TextInput
            label={words.recipient}
            value={recipient}
            onChange={(event) => setRecipient(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={words.purpose}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <FailureNote error={work.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => void make('pdf')}>
              {words.paper}
            </Button>
            <Button onClick={() => void make('xlsx')}>{words.excel}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
