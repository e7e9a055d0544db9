import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { api } from '../../api.ts'
import type { Running } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import css from './file-step.module.css'
import type { OpenedFile } from './import-choice.ts'

const accepted = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.xml'

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
      <DropZone onFile={read} />
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

function DropZone({ onFile }: { onFile: (file: File | null | undefined) => void }) {
  const t = useTexts()
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onFile(event.dataTransfer.files[0])
  }

  return (
    <section
      className={css.drop}
      data-over={over || undefined}
      aria-label={t.imports.steps.file}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={56} stroke={1.2} aria-hidden />
      <Text>{t.imports.file.lead}</Text>
      <Text size="lg" fw={600}>
        {t.imports.file.drop}
      </Text>
      <Text c="dimmed" size="sm">
        {t.imports.file.or}
      </Text>
      <FileButton onChange={onFile} accept={accepted}>
        {(props) => (
          <Button size="md" autoFocus {...props}>
            {t.imports.file.choose}
          </Button>
        )}
      </FileButton>
      <Text c="dimmed" size="sm">
        {t.imports.file.kinds}
      </Text>
    </section>
  )
}
