import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CustomField } from '../../src-shared/contract/custom-fields.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { DateField } from './date-field.tsx'
import { NumberField } from './number-field.tsx'
import classes from './own-field-input.module.css'

export type OwnValue = string | number | boolean | string[] | null

type OwnFieldInputProps = {
  readonly field: Pick<CustomField, 'kind' | 'choices'>
  readonly label: string
  readonly value: OwnValue
  readonly onChange: (value: OwnValue) => void
  readonly onUnreadable?: (unreadable: boolean) => void
  readonly required?: boolean
  readonly error?: ReactNode
  readonly description?: string | undefined
  readonly autoFocus?: boolean
}

/** More choices than these are picked from a list instead of ticked. */
const MOST_TICKS = 12

/** One value of a field of the club's own, entered as its kind wants it. */
export function OwnFieldInput(props: OwnFieldInputProps) {
  const { field, label, value, onChange, onUnreadable, required = false, error, description, autoFocus = false } = props
  const common = { label, required, error, description, autoFocus, inputWrapperOrder: [...order] }
  const text = value === null || typeof value === 'object' ? '' : String(value)
  switch (field.kind) {
    case 'date':
      return <OwnDate {...props} />
    case 'yesNo':
    case 'choice':
      return <OwnChoice {...props} />
    case 'choices':
      return field.choices.length > MOST_TICKS ? <OwnList {...props} /> : <OwnTicks {...props} />
    case 'number':
      return (
        <NumberField
          {...common}
          decimals
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          onUnreadable={onUnreadable}
        />
      )
    case 'longText':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'text':
      return (
        <TextInput
          {...common}
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}

const order = ['label', 'input', 'error', 'description'] as const

function OwnDate({
  label,
  value,
  onChange,
  onUnreadable,
  required,
  error,
  description,
  autoFocus,
}: OwnFieldInputProps) {
  return (
    <DateField
      label={label}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={onChange}
      {...(onUnreadable && { onUnreadable })}
      required={required ?? false}
      error={error}
      hint={description}
      autoFocus={autoFocus ?? false}
    />
  )
}

function OwnChoice({ field, label, value, onChange, required, error, description, autoFocus }: OwnFieldInputProps) {
  const t = useTexts()
  const yesNo = [
    { value: 'true', label: t.fields.yes },
    { value: 'false', label: t.fields.no },
  ]
  return (
    <Select
      label={label}
      required={required ?? false}
      error={error}
      description={description}
      autoFocus={autoFocus ?? false}
      inputWrapperOrder={[...order]}
      clearable
      placeholder={t.members.form.notChosen}
      data={field.kind === 'yesNo' ? yesNo : offered(field.choices, value)}
      value={value === null || value === '' ? null : String(value)}
      onChange={(picked) => onChange(field.kind === 'yesNo' && picked !== null ? picked === 'true' : picked)}
    />
  )
}

function OwnTicks({ field, label, value, onChange, required, error, description }: OwnFieldInputProps) {
  return (
    <Checkbox.Group
      label={label}
      required={required ?? false}
      error={error}
      description={description}
      inputWrapperOrder={[...order]}
      value={chosen(value)}
      onChange={(picked) => onChange(inOrder(field.choices, picked))}
    >
      <div className={classes.ticks}>
        {offered(field.choices, value).map((choice) => (
          <Checkbox key={choice} value={choice} label={choice} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function OwnList({ field, label, value, onChange, required, error, description, autoFocus }: OwnFieldInputProps) {
  return (
    <MultiSelect
      label={label}
      required={required ?? false}
      error={error}
      description={description}
      autoFocus={autoFocus ?? false}
      inputWrapperOrder={[...order]}
      searchable
      clearable
      data={offered(field.choices, value)}
      value={chosen(value)}
      onChange={(picked) => onChange(inOrder(field.choices, picked))}
    />
  )
}

/** A choice that was taken off the list still stands where it was chosen. */
function offered(choices: readonly string[], value: OwnValue): string[] {
  return [...new Set([...choices, ...chosen(value)])]
}

function chosen(value: OwnValue): string[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' && value !== '' ? [value] : []
}

/** As the club listed them, whatever was ticked first. */
function inOrder(choices: readonly string[], picked: readonly string[]): string[] {
  return [
    ...choices.filter((choice) => picked.includes(choice)),
    ...picked.filter((choice) => !choices.includes(choice)),
  ]
}
