import { Checkbox, Text } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './check-step.module.css'
import type { Preview } from './import-choice.ts'
import { fieldWords } from './import-targets.ts'
import { partsOf, wholeOf } from './preview-fields.ts'

type ChangedFieldsProps = {
  fields: Preview['changedFields']
  refused: ReadonlySet<string>
  onTake: (fields: readonly string[], take: boolean) => void
}

/** The fields that would change and in how many people, each to be taken or refused as a whole. */
export function ChangedFields({ fields, refused, onTake }: ChangedFieldsProps) {
  const t = useTexts()
  const f = useFormat()
  const wholes = [...new Set(fields.map(({ field }) => wholeOf(field)))]
  if (wholes.length === 0) return null
  // A name or an address of several parts changes in as many people as its most changed part, at least.
  const countOf = (whole: string) =>
    Math.max(...fields.filter(({ field }) => wholeOf(field) === whole).map(({ count }) => count))

  return (
    <fieldset className={css.fieldsBar} aria-label={t.imports.check.changedFields}>
      <Text size="sm">{t.imports.check.changedFields}</Text>
      {wholes.map((whole) => (
        <Checkbox
          key={whole}
          size="xs"
          label={t.imports.check.changedField(fieldWords(whole, t), f.number(countOf(whole)))}
          checked={!partsOf(whole).some((part) => refused.has(part))}
          onChange={(event) => onTake(partsOf(whole), event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
