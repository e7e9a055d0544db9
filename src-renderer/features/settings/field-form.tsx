import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type CustomField, customFieldKinds } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'

interface Props {
  readonly field: CustomField | null
  readonly onClose: () => void
}

export function FieldForm({ field, onClose }: Props) {
  const texts = useTexts()
  const t = texts.settings.fields
  const save = useMutation(orpc.customFields.save.mutationOptions())
  const form = useForm({
    initialValues: {
      name: field?.name ?? '',
      kind: field?.kind ?? ('text' as CustomField['kind']),
      choices: field?.choices.join('\n') ?? '',
      sensitive: field?.sensitive ?? false,
    },
    validate: {
      name: (value) => (value.trim() === '' ? texts.settings.required : null),
      choices: (value, { kind }) => (kind === 'choice' && linesOf(value).length === 0 ? t.choicesMissing : null),
    },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { kind, sensitive } = form.getValues()
    const name = form.getValues().name.trim()
    const choices = kind === 'choice' ? linesOf(form.getValues().choices) : []
    try {
      const { operationId } = await save.mutateAsync({ ...(field && { id: field.id }), name, kind, sensitive, choices })
      notifyDone(t.savedOne(name), { undo: operationId })
      onClose()
      return true
    } catch {
      return false
    }
  }

  return (
    <ItemForm
      isNew={field === null}
      dirty={form.isDirty()}
      saving={save.isPending}
      error={save.error}
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
        />
      </div>
      {form.values.kind === 'choice' && (
        <Textarea
          label={t.choices}
          description={t.choicesHint}
          autosize
          minRows={3}
          {...form.getInputProps('choices')}
        />
      )}
      <Checkbox
        label={t.sensitive}
        description={t.sensitiveHint}
        {...form.getInputProps('sensitive', { type: 'checkbox' })}
      />
    </ItemForm>
  )
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
}
