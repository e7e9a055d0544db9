import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import css from './events.module.css'
import { FormPreview } from './form-preview.tsx'
import type { WholeEvent } from './whole-event.ts'

/** A form's answers: chosen, looked at, and taken in as one. */
export function FormImportPage({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events.importing
  const [file, setFile] = useState<File | null>(null)
  const read = useMutation({
    mutationFn: (chosen: File) => api.registrations.readForm({ eventId: event.id, file: chosen }),
  })

  function choose(chosen: File | null | undefined): void {
    if (!chosen) return
    setFile(chosen)
    read.mutate(chosen)
  }

  if (read.isPending) return <LoadingState />
  if (file !== null && read.data) {
    return (
      <FormPreview event={event} fileName={file.name} read={read.data} onAgain={() => [setFile(null), read.reset()]} />
    )
  }
  return (
    <div className={css.flow}>
      <FailureNote error={read.error} />
      <DropZone label={t.zone} words={t} accepted=".csv,.xlsx,.xls" onFile={choose} />
    </div>
  )
}
