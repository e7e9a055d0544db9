import { Autocomplete, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Group } from '../../../src-shared/contract/groups.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly group: Group | null
  /** What the club calls its groups so far; a new one is most likely of the last. */
  readonly kinds: readonly string[]
  readonly onClose: () => void
}

export function GroupForm({ group, kinds, onClose }: Props) {
  const texts = useTexts()
  const t = texts.belonging.groups
  const { save, saving, error } = useSaveItem(api.groups.save, onClose)
  const form = useForm({
    initialValues: { name: group?.name ?? '', kind: group?.kind ?? kinds.at(-1) ?? '' },
    validate: { name: (value) => (value.trim() === '' ? texts.settings.required : null) },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { name, kind } = form.getValues()
    return save({ ...(group && { id: group.id }), name: name.trim(), kind: kind.trim() }, t.savedOne(name.trim()))
  }

  return (
    <ItemForm
      isNew={group === null}
      dirty={form.isDirty()}
      saving={saving}
      error={error}
      onSave={submit}
      onCancel={onClose}
    >
      <div className={classes.two}>
        <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
        <Autocomplete
          label={t.kind}
          placeholder={t.kindPlaceholder}
          description={t.kindHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          openOnFocus={false}
          data={[...kinds]}
          {...form.getInputProps('kind')}
        />
      </div>
    </ItemForm>
  )
}
