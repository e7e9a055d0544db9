import { MultiSelect, Select, TextInput } from '@mantine/core'
import type { Condition } from '../../../src-shared/contract/filters.ts'
import type { ColumnKind } from '../../../src-shared/domain/member-columns.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import classes from './filter.module.css'
import { type DraftCondition, valuesNeeded } from './filter-draft.ts'
import type { Choice } from './use-column-choices.ts'

type Value = Condition['values'][number]
type FilterValuesProps = {
  readonly condition: DraftCondition
  readonly kind: ColumnKind
  readonly choices: readonly Choice[] | null
  readonly onChange: (values: Value[]) => void
}

/** What a condition compares with, entered as the column's kind wants it. */
export function FilterValues({ condition, kind, choices, onChange }: FilterValuesProps) {
  const t = useTexts()
  const { test, values } = condition
  const needed = valuesNeeded(test)
  if (needed === 0) return null
  if (kind === 'yesNo') return <YesNo value={values[0]} onChange={(value) => onChange([value])} />
  if (choices !== null && needed === 1) return <Chosen choices={choices} values={values} onChange={onChange} />
  if (test === 'withinDays' || test === 'beforeDays') {
    return <OneNumber label={t.roster.filter.days} value={values[0]} onChange={(value) => onChange([value])} />
  }

  const One = kind === 'date' ? OneDate : kind === 'number' || kind === 'money' ? OneNumber : OneText
  if (needed === 1)
    return <One label={t.roster.filter.value} value={values[0]} onChange={(value) => onChange([value])} />
  return (
    <>
      <One label={t.roster.filter.from} value={values[0]} onChange={(value) => onChange([value, values[1] ?? ''])} />
      <One label={t.roster.filter.to} value={values[1]} onChange={(value) => onChange([values[0] ?? '', value])} />
    </>
  )
}

type OneProps = {
  readonly label: string
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}

function OneText({ label, value, onChange }: OneProps) {
  return (
    <TextInput
      className={classes.text}
      size="sm"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      value={value === undefined ? '' : String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function OneNumber({ label, value, onChange }: OneProps) {
  return (
    <NumberField
      className={classes.number}
      size="sm"
      aria-label={label}
      placeholder={label}
      decimals
      grouped
      value={typeof value === 'number' ? value : null}
      onChange={(typed) => onChange(typed ?? '')}
    />
  )
}

function OneDate({ label, value, onChange }: OneProps) {
  const date = typeof value === 'string' && value !== '' ? value : null
  return (
    <div className={classes.date}>
      <DateField label={label} value={date} onChange={(typed) => onChange(typed ?? '')} />
    </div>
  )
}

function YesNo({ value, onChange }: Omit<OneProps, 'label'>) {
  const t = useTexts()
  return (
    <Select
      className={classes.number}
      size="sm"
      aria-label={t.roster.filter.value}
      placeholder={t.roster.filter.choose}
      data={[
        { value: 'true', label: t.fields.yes },
        { value: 'false', label: t.fields.no },
      ]}
      value={value === undefined || value === '' ? null : String(value)}
      onChange={(picked) => onChange(picked === null ? '' : picked === 'true')}
    />
  )
}

type ChosenProps = {
  readonly choices: readonly Choice[]
  readonly values: readonly Value[]
  readonly onChange: (values: Value[]) => void
}

function Chosen({ choices, values, onChange }: ChosenProps) {
  const t = useTexts()
  const chosen = values.map(String)
  // What was taken off the club's list meanwhile still stands where it was chosen.
  const gone = chosen.filter((value) => choices.every((choice) => choice.value !== value))
  return (
    <MultiSelect
      className={classes.choices}
      size="sm"
      aria-label={t.roster.filter.value}
      placeholder={chosen.length === 0 ? t.roster.filter.choose : ''}
      searchable
      data={[...choices, ...gone.map((value) => ({ value, label: value }))]}
      value={chosen}
      onChange={onChange}
    />
  )
}
