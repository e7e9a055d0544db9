import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import css from './events.module.css'
import { FormRows } from './form-rows.tsx'
import type { Chosen, ReadForm } from './read-form.ts'
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
    return <FormPreview event={event} file={file} read={read.data} onAgain={() => [setFile(null), read.reset()]} />
  }
  return (
    <div className={css.flow}>
      <FailureNote error={read.error} />
      <DropZone label={t.zone} words={t} accepted=".csv,.xlsx,.xls" onFile={choose} />
    </div>
  )
}

interface PreviewProps {
  readonly event: WholeEvent
  readonly file: File
  readonly read: ReadForm
  readonly onAgain: () => void
}

function FormPreview({ event, file, read, onAgain }: PreviewProps) {
  const t = useTexts().events.importing
  const f = useFormat()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const work = useProgress<{ operationId: string | null; added: number; waiting: number }>()
  const fresh = read.rows.filter(({ known }) => !known)
  const doubtful = fresh.filter(({ row, match }) => match === 'likely' && !chosen.has(row))
  const ignored = read.columns.filter(({ target }) => target === 'ignore').map(({ header }) => header)
  const personOf = ({ row, personId }: ReadForm['rows'][number]) =>
    chosen.has(row) ? (chosen.get(row) ?? null) : personId
  const guests = fresh.filter((one) => personOf(one) === null && !doubtful.includes(one)).length

  async function go() {
    const rows = fresh.map(({ ticketId, ...row }) => ({
      ...row,
      personId: personOf({ ...row, ticketId }),
      ...(ticketId !== null && { ticketId }),
    }))
    const input = { eventId: event.id, fileName: file.name, rows }
    const done = await work.start((signal) => api.registrations.importForm(input, { signal }))
    if (done === null) return
    navigate(`/events/${event.id}/registrations`)
    notifyDone(t.done(f.number(done.added), f.number(done.waiting)), { undo: done.operationId })
  }

  return (
    <>
      <div className={css.bar}>
        <Text fw={600}>{t.forms[read.form]}</Text>
        <Text>{t.counts(f.number(fresh.length), f.number(guests), f.number(read.rows.length - fresh.length))}</Text>
        <span className={css.gap} />
        <Button variant="default" onClick={onAgain}>
          {t.again}
        </Button>
        <Button disabled={doubtful.length > 0 || fresh.length === 0} loading={work.running} onClick={() => void go()}>
          {fresh.length === 0 ? t.nothing : t.go(f.number(fresh.length))}
        </Button>
      </div>
      {doubtful.length > 0 && <p className={css.notice}>{t.doubtful(f.number(doubtful.length))}</p>}
      {ignored.length > 0 && <p className={css.quiet}>{t.ignored(ignored.join('、'))}</p>}
      <FailureNote error={work.error} />
      <FormRows
        event={event}
        rows={read.rows}
        chosen={chosen}
        onChoose={(row, person) => setChosen(new Map([...chosen, [row, person]]))}
      />
    </>
  )
}
