import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FieldWords } from '../../ui/field-words.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useFieldName } from '../../ui/use-field-words.ts'
import classes from './laptops.module.css'

interface Props {
  readonly conflict: Conflict
  /** Put off: only its name shows. */
  readonly folded: boolean
  readonly onFold: () => void
}

type Value = Conflict['values'][number]

/** One matter written in two ways, side by side. */
export function ConflictCard({ conflict, folded, onFold }: Props) {
  const texts = useTexts()
  const t = texts.laptops.conflicts
  const id = useId()
  const nameOf = useFieldName()
  const { table, row, group, name, values } = conflict
  const fields = (values[0]?.fields ?? []).map(({ field }) => nameOf({ table, field }))
  const settle = useMutation(
    orpc.conflicts.settle.mutationOptions({
      onSuccess: ({ operationId }) => notifyDone(t.kept(name), { undo: operationId }),
    }),
  )

  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.cardHead}>
        <h2 id={id}>
          {name} <span className={classes.quiet}>{fields.join(texts.fields.listSeparator)}</span>
        </h2>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          aria-expanded={!folded}
          aria-describedby={id}
          disabled={settle.isPending}
          onClick={onFold}
        >
          {folded ? t.open : t.later}
        </Button>
      </header>
      {!folded && (
        <div className={classes.values}>
          {values.map((value) => (
            <ValueSide
              key={`${value.dev} ${value.seq}`}
              table={table}
              value={value}
              busy={settle.isPending}
              onKeep={() => settle.mutate({ table, row, group, dev: value.dev, seq: value.seq })}
            />
          ))}
        </div>
      )}
      <FailureNote error={settle.error} />
    </section>
  )
}

interface SideProps {
  readonly table: string
  readonly value: Value
  readonly busy: boolean
  readonly onKeep: () => void
}

function ValueSide({ table, value, busy, onKeep }: SideProps) {
  const texts = useTexts()
  const t = texts.laptops.conflicts
  const f = useFormat()
  const nameOf = useFieldName()
  const id = useId()
  const { dev, laptop, actor, writtenAt, shown, fields } = value
  const own = useQuery(orpc.sync.laptops.queryOptions()).data?.find(({ self }) => self)?.dev
  const where = dev === own ? t.onSelf : t.on(laptop)
  const writer = [actor, where, `${f.dayMonth(writtenAt)} ${f.time(writtenAt)}`].filter((part) => part !== '')

  return (
    <div className={classes.value} data-shown={shown || undefined}>
      <dl id={`${id}-value`} className={classes.fields}>
        {fields.map(({ field, value: written }) => (
          <div key={field}>
            {/* One field alone is named in the heading. */}
            <dt className={fields.length === 1 ? classes.said : undefined}>{nameOf({ table, field })}</dt>
            <dd>
              <FieldWords field={field} value={written} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{writer.join(texts.fields.listSeparator)}</p>
      <div className={classes.valueFoot}>
        <Button
          id={`${id}-keep`}
          variant="default"
          disabled={busy}
          aria-labelledby={`${id}-keep ${id}-value`}
          onClick={onKeep}
        >
          {t.keep}
        </Button>
        {shown && <span className={classes.shown}>{t.shown}</span>}
      </div>
    </div>
  )
}
