import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Tag } from '../../../src-shared/contract/groups.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ItemForm } from './item-form.tsx'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly tag: Tag | null
  readonly onClose: () => void
}

export function TagForm({ tag, onClose }: Props) {
  const texts = useTexts()
  const t = texts.belonging.tags
  const { save, saving, error } = useSaveItem(api.tags.save, onClose)
  const form = useForm({
    initialValues: { name: tag?.name ?? '' },
    validate: { name: (value) => (value.trim() === '' ? texts.settings.required : null) },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const name = form.getValues().name.trim()
    return save({ ...(tag && { id: tag.id }), name }, t.savedOne(name))
  }

  return (
    <ItemForm
      isNew={tag === null}
      dirty={form.isDirty()}
      saving={saving}
      error={error}
      onSave={submit}
      onCancel={onClose}
    >
      <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
    </ItemForm>
  )
}
