import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type CustomField, customFieldKinds } from '../../../src-shared/contract/custom-fields.ts'
import { isEmptyAnswer } from '../../../src-shared/domain/own-field-value.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { OwnFieldInput, type OwnValue } from '../../ui/own-field-input.tsx'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly field: CustomField | null
  readonly onClose: () => void
}

type Kind = CustomField['kind']

export function FieldForm({ field, onClose }: Props) {
  const texts = useTexts()
  const t = texts.settings.fields
  const words = texts.belonging.settings
  const { save, saving, error } = useSaveItem(api.customFields.save, onClose)
  const [unreadable, setUnreadable] = useState(false)
  const form = useForm({
    initialValues: {
      name: field?.name ?? '',
      kind: field?.kind ?? ('text' as Kind),
      choices: field?.choices.join('\n') ?? '',
      required: field?.required ?? false,
      sensitive: field?.sensitive ?? false,
      defaultValue: field?.defaultValue ?? (null as OwnValue),
    },
    validate: {
      name: (value) => (value.trim() === '' ? texts.settings.required : null),
      choices: (value, { kind }) => (hasChoices(kind) && linesOf(value).length === 0 ? t.choicesMissing : null),
    },
  })
  const { kind, defaultValue } = form.values
  const choices = hasChoices(kind) ? linesOf(form.values.choices) : []

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors || unreadable) return false
    const { required, sensitive } = form.getValues()
    const name = form.getValues().name.trim()
    const begin = isEmptyAnswer(defaultValue) ? null : defaultValue
    const values = { name, kind, choices, required, sensitive, defaultValue: begin }
    return save({ ...(field && { id: field.id }), ...values }, t.savedOne(name))
  }

  return (
    <ItemForm
      isNew={field === null}
      dirty={form.isDirty()}
      saving={saving}
      error={error}
      onSave={submit}
      onCancel={onClose}
    >
      <div className={classes.two}>
        <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
        <NativeSelect
          label={t.kind}
          size="md"
          data={customFieldKinds.map((value) => ({ value, label: texts.fields.customKinds[value] }))}
          {...form.getInputProps('kind')}
          onChange={(event) => {
            // What a text begins with is no date: another kind begins with nothing.
            form.setValues({ kind: event.currentTarget.value as Kind, defaultValue: null })
            setUnreadable(false)
          }}
        />
      </div>
      {hasChoices(kind) && (
        <Textarea
          label={t.choices}
          description={t.choicesHint}
          autosize
          minRows={3}
          {...form.getInputProps('choices')}
        />
      )}
      <OwnFieldInput
        key={kind}
        field={{ kind, choices }}
        label={words.defaultValue}
        description={words.defaultHint}
        value={defaultValue}
        onChange={(value) => form.setFieldValue('defaultValue', value)}
        onUnreadable={setUnreadable}
      />
      <Checkbox
        label={words.required}
        description={words.requiredHint}
        {...form.getInputProps('required', { type: 'checkbox' })}
      />
      <Checkbox
        label={t.sensitive}
        description={t.sensitiveHint}
        {...form.getInputProps('sensitive', { type: 'checkbox' })}
      />
    </ItemForm>
  )
}

function hasChoices(kind: Kind): boolean {
  return kind === 'choice' || kind === 'choices'
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
}
