import { FileButton, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useReadOnly } from '../hooks/use-read-only.ts'
import css from './drop-zone.module.css'
import { WriteButton } from './write-button.tsx'

interface DropZoneProps {
  label: string
  words: Readonly<Record<'lead' | 'drop' | 'or' | 'choose' | 'kinds', string>>
  /** The endings that the window for choosing offers. */
  accepted: string
  onFile: (file: File | null | undefined) => void
}

/** The place where a file falls, or is chosen. */
export function DropZone({ label, words, accepted, onFile }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const readOnly = useReadOnly()

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (!readOnly) onFile(event.dataTransfer.files[0])
  }

  return (
    <section
      className={css.zone}
      data-over={over || undefined}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!readOnly)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={56} stroke={1.2} aria-hidden />
      <Text>{words.lead}</Text>
      <Text size="lg" fw={600}>
        {words.drop}
      </Text>
      <Text c="dimmed" size="sm">
        {words.or}
      </Text>
      <FileButton onChange={onFile} accept={accepted}>
        {(props) => (
          <WriteButton size="md" autoFocus {...props}>
            {words.choose}
          </WriteButton>
        )}
      </FileButton>
      <Text c="dimmed" size="sm">
        {words.kinds}
      </Text>
    </section>
  )
}
