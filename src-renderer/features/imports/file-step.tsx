import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { rosterExtensions } from '../../../src-shared/domain/file-kinds.ts'
import { api } from '../../api.ts'
import { takeFileToImport, useFileToImport } from '../../hooks/file-to-import.ts'
import type { Running } from '../../hooks/use-progress.ts'
import { useStable } from '../../hooks/use-stable.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import type { OpenedFile } from './import-choice.ts'

const accepted = rosterExtensions.map((extension) => `.${extension}`).join(',')

type FileStepProps = {
  reading: Running<OpenedFile>
  opened: OpenedFile | null
  onOpened: (file: OpenedFile) => void
  onKeep: () => void
}

/** ① The file: dropped or chosen. */
export function FileStep({ reading, opened, onOpened, onKeep }: FileStepProps) {
  const t = useTexts()

  async function read(file: File | null | undefined) {
    if (!file) return
    const result = await reading.start((signal) => api.imports.open({ file }, { signal }))
    if (result) onOpened(result)
  }

  const asked = useFileToImport()
  const readAsked = useStable(() => void read(takeFileToImport()))
  useEffect(() => {
    if (asked) readAsked()
  }, [asked, readAsked])

  if (reading.running) {
    return (
      <ProgressPanel
        title={t.imports.file.opening}
        progress={reading.progress}
        hint={t.imports.file.openingHint}
        onCancel={reading.cancel}
      />
    )
  }
  return (
    <Stack gap="md">
      <FailureNote error={reading.error} />
      <DropZone label={t.imports.steps.file} words={t.imports.file} accepted={accepted} onFile={read} />
      {opened && (
        <Group>
          <Text>{t.imports.file.chosen(opened.fileName)}</Text>
          <Button variant="default" onClick={onKeep}>
            {t.imports.file.keep}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
