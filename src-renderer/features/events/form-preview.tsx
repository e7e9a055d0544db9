import { Button, Text } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import css from './events.module.css'
import { FormRows } from './form-rows.tsx'
import type { ReadForm } from './read-form.ts'
import { useFormImport } from './use-form-import.ts'
import type { WholeEvent } from './whole-event.ts'

interface Props {
  readonly event: WholeEvent
  readonly fileName: string
  readonly read: ReadForm
  readonly onAgain: () => void
}

/** What a form's answers come to, before they are taken in. */
export function FormPreview({ event, fileName, read, onAgain }: Props) {
  const { importing: t, registrations } = useTexts().events
  const f = useFormat()
  const { fresh, doubtful, guests, chosen, choose, takeIn, running, error } = useFormImport(event, fileName, read)
  const ignored = read.columns.filter(({ target }) => target === 'ignore').map(({ header }) => header)
  const counts = [fresh.length, guests.length, read.rows.length - fresh.length] as const
  return (
    <>
      <div className={css.bar}>
        <Text fw={600}>{t.forms[read.form]}</Text>
        <Text>{t.counts(f.number(counts[0]), f.number(counts[1]), f.number(counts[2]))}</Text>
        <span className={css.gap} />
        <Button variant="default" onClick={onAgain}>
          {t.again}
        </Button>
        <Button disabled={doubtful.length > 0 || fresh.length === 0} loading={running} onClick={() => void takeIn()}>
          {fresh.length === 0 ? t.nothing : t.go(f.number(fresh.length))}
        </Button>
      </div>
      {doubtful.length > 0 && <p className={css.notice}>{t.doubtful(f.number(doubtful.length))}</p>}
      {ignored.length > 0 && <p className={css.quiet}>{t.ignored(ignored.join(registrations.separator))}</p>}
      <FailureNote error={error} />
      <FormRows event={event} rows={read.rows} chosen={chosen} onChoose={choose} />
    </>
  )
}
