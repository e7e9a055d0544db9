import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FieldWords } from '../../ui/field-words.tsx'
import { useFieldName } from '../../ui/use-field-words.ts'
import classes from './laptops.module.css'

interface Props {
  readonly table: string
  readonly value: Conflict['values'][number]
  readonly busy: boolean
  readonly onKeep: () => void
}

/** What one laptop wrote, by whom and when, and that it is the one to keep. */
export function ValueSide({ table, value, busy, onKeep }: Props) {
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
