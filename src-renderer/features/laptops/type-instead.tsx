import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { isConverting, useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { isRefusal } from '../../ui/failure.ts'
import { FailureNote, ProblemNote } from '../../ui/failure-note.tsx'
import { useFieldName } from '../../ui/use-field-words.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './laptops.module.css'
import { bothTexts } from './typed-instead.ts'
import type { TypedField, useTypedInstead } from './use-typed-instead.ts'

interface Props {
  readonly conflict: Conflict
  readonly typed: ReturnType<typeof useTypedInstead>
  readonly onClose: () => void
}

/** The same fields once more, to write what is right in place of both; what was written stays in view above. */
export function TypeInstead({ conflict, typed, onClose }: Props) {
  const texts = useTexts()
  const t = texts.laptops.conflicts
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const form = useFormSubmit(() => {
    if (unreadable.length === 0) typed.save()
  }, typed.busy)
  const moveOn = useEnterMovesOn(form.onSubmit)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !isConverting(event)) onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.onSubmit()
  }
  const noteUnreadable = (field: string) => (isSo: boolean) =>
    setUnreadable((before) => [...before.filter((one) => one !== field), ...(isSo ? [field] : [])])

  return (
    <form {...form} className={classes.instead} onKeyDownCapture={moveOn} onKeyDown={onKeyDown}>
      <Stack gap="sm">
        {typed.fields.map((field, place) => (
          <Field
            key={field.field}
            {...{ conflict, typed, field }}
            isFirst={place === 0}
            onUnreadable={noteUnreadable(field.field)}
          />
        ))}
        {isRefusal(typed.error, 'CELL_FAULTS') ? (
          <ProblemNote>{t.unreadable}</ProblemNote>
        ) : (
          <FailureNote error={typed.error} />
        )}
        <Group gap="xs">
          <WriteButton type="submit" loading={typed.busy}>
            {t.use}
          </WriteButton>
          <Button variant="default" disabled={typed.busy} onClick={onClose}>
            {texts.shell.parts.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FieldProps extends Pick<Props, 'conflict' | 'typed'> {
  readonly field: TypedField
  readonly isFirst: boolean
  readonly onUnreadable: (isSo: boolean) => void
}

function Field({ conflict, typed, field, isFirst, onUnreadable }: FieldProps) {
  const t = useTexts().laptops.conflicts
  const label = useFieldName()({ table: conflict.table, field: field.field })
  const text = typed.textOf(field)
  const change = (next: string) => typed.type(field.field, next)
  const common = { label, autoFocus: isFirst, autoComplete: 'off' }

  if (field.typing === 'date')
    return (
      <DateField
        label={label}
        autoFocus={isFirst}
        value={text || null}
        onChange={(date) => change(date ?? '')}
        onUnreadable={onUnreadable}
      />
    )
  if (field.typing === 'line')
    return <TextInput {...common} value={text} onChange={(event) => change(event.currentTarget.value)} />
  return (
    <div className={classes.longText}>
      <Textarea
        {...common}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Button variant="subtle" size="sm" onClick={() => change(bothTexts(conflict, field.field))}>
        {t.both}
      </Button>
    </div>
  )
}
