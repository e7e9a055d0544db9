import { Textarea, TextInput } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { MemberDraft } from './member-draft.ts'
import classes from './member-form.module.css'
import type { MemberForm } from './use-member-form.ts'

type NamesOf<Value> = {
  [Name in keyof MemberDraft]: MemberDraft[Name] extends Value
    ? Value extends MemberDraft[Name]
      ? Name
      : never
    : never
}[keyof MemberDraft]

type FieldProps<Name> = {
  readonly form: MemberForm
  readonly name: Name
  readonly label?: string
  readonly hint?: string
}

export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  )
}

type TextFieldProps = FieldProps<NamesOf<string>> &
  Omit<ComponentProps<typeof TextInput>, 'form' | 'name' | 'label' | 'value' | 'onChange' | 'error'>

export function TextField({ form, name, label, hint, ...input }: TextFieldProps) {
  const t = useTexts()
  return (
    <TextInput
      autoComplete="off"
      description={hint}
      {...input}
      name={name}
      label={label ?? t.fields.member[name as keyof typeof t.fields.member]}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={form.draft[name]}
      onChange={(event) => form.set(name, event.currentTarget.value)}
      error={form.problem(name)}
    />
  )
}

/** Several values, one a line. */
export function LinesField({ form, name, hint }: FieldProps<'otherPhones' | 'otherEmails'>) {
  const t = useTexts()
  return (
    <Textarea
      name={name}
      label={t.fields.member[name]}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      autosize
      minRows={1}
      maxRows={6}
      value={form.draft[name].join('\n')}
      onChange={(event) => form.set(name, linesOf(event.currentTarget.value))}
      error={form.problem(name)}
    />
  )
}

type DayFieldProps = FieldProps<'birthDate' | 'joinedOn' | 'leftOn' | 'expiresOn'> & {
  readonly remark?: (date: string) => string
}

export function DayField({ form, name, label, hint, remark }: DayFieldProps) {
  const t = useTexts()
  return (
    <DateField
      name={name}
      label={label ?? t.fields.member[name]}
      value={form.draft[name]}
      onChange={(date) => form.set(name, date)}
      onUnreadable={(unreadable) => form.setUnreadable(name, unreadable)}
      error={form.problem(name)}
      hint={hint}
      ahead={name === 'expiresOn'}
      {...(remark ? { remark } : {})}
    />
  )
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
