import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CustomField } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormSection } from './form-parts.tsx'
import classes from './member-form.module.css'
import type { MemberForm } from './use-member-form.ts'

type Value = string | number | boolean | string[] | null
type CustomInputProps = {
  readonly field: CustomField
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly onUnreadable: (unreadable: boolean) => void
}

/** The fields a club has added for itself. */
export function CustomSection({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const fields = useQuery(orpc.customFields.list.queryOptions()).data ?? []
  if (fields.length === 0) return null

  return (
    <FormSection title={t.members.form.groups.custom}>
      {fields.map((field) => (
        <div key={field.id} className={field.kind === 'longText' ? classes.wide : undefined}>
          <CustomInput
            field={field}
            value={form.draft.custom[field.id] ?? null}
            onChange={(value) => form.set('custom', { ...form.draft.custom, [field.id]: value })}
            onUnreadable={(unreadable) => form.setUnreadable(field.id, unreadable)}
          />
        </div>
      ))}
    </FormSection>
  )
}

function CustomInput(props: CustomInputProps) {
  const { field, value, onChange } = props
  const text = value === null ? '' : String(value)
  if (field.kind === 'date') return <CustomDate {...props} />
  if (field.kind === 'yesNo' || field.kind === 'choice') return <CustomChoice {...props} />
  if (field.kind === 'number') {
    return (
      <NumberInput
        label={field.name}
        value={typeof value === 'number' ? value : ''}
        onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
      />
    )
  }
  if (field.kind === 'longText') {
    return (
      <Textarea
        label={field.name}
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  return <TextInput label={field.name} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
}

function CustomDate({ field, value, onChange, onUnreadable }: CustomInputProps) {
  return (
    <DateField
      label={field.name}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={onChange}
      onUnreadable={onUnreadable}
    />
  )
}

function CustomChoice({ field, value, onChange }: CustomInputProps) {
  const t = useTexts()
  const yesNo = [
    { value: 'true', label: t.fields.yes },
    { value: 'false', label: t.fields.no },
  ]
  // A choice that was taken off the list still stands where it was chosen.
  const chosen = typeof value === 'string' && value !== '' && !field.choices.includes(value) ? [value] : []
  return (
    <Select
      label={field.name}
      clearable
      placeholder={t.members.form.notChosen}
      data={field.kind === 'yesNo' ? yesNo : [...field.choices, ...chosen]}
      value={value === null || value === '' ? null : String(value)}
      onChange={(picked) => onChange(field.kind === 'yesNo' && picked !== null ? picked === 'true' : picked)}
    />
  )
}
