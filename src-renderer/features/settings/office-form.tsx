import { Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Office } from '../../../src-shared/contract/groups.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ItemForm } from './item-form.tsx'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly office: Office | null
  readonly onClose: () => void
}

export function OfficeForm({ office, onClose }: Props) {
  const texts = useTexts()
  const t = texts.belonging.offices
  const { save, saving, error } = useSaveItem(api.offices.save, onClose)
  const form = useForm({
    initialValues: { name: office?.name ?? '', director: office?.director ?? false },
    validate: { name: (value) => (value.trim() === '' ? texts.settings.required : null) },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { director } = form.getValues()
    const name = form.getValues().name.trim()
    return save({ ...(office && { id: office.id }), name, director }, t.savedOne(name))
  }

  return (
    <ItemForm
      isNew={office === null}
      dirty={form.isDirty()}
      saving={saving}
      error={error}
      onSave={submit}
      onCancel={onClose}
    >
      <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
      <Checkbox
        label={t.director}
        description={t.directorHint}
        {...form.getInputProps('director', { type: 'checkbox' })}
      />
    </ItemForm>
  )
}
