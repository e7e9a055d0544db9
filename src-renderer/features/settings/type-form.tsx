import { Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { MemberType } from '../../../src-shared/contract/member-types.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly type: MemberType | null
  readonly onClose: () => void
}

export function TypeForm({ type, onClose }: Props) {
  const texts = useTexts()
  const words = texts.belonging.settings
  const t = texts.settings.types
  const { save, saving, error } = useSaveItem(api.memberTypes.save, onClose)
  const form = useForm({
    initialValues: {
      name: type?.name ?? '',
      votes: type?.votes ?? true,
      numberPrefix: type?.numberPrefix ?? '',
      fromAge: type?.fromAge ?? (null as number | null),
      toAge: type?.toAge ?? (null as number | null),
    },
    validate: {
      name: (value) => (value.trim() === '' ? texts.settings.required : null),
      toAge: (value, { fromAge }) => (value !== null && fromAge !== null && fromAge > value ? words.agesWrong : null),
    },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { votes, numberPrefix, fromAge, toAge } = form.getValues()
    const name = form.getValues().name.trim()
    const values = { name, votes, numberPrefix: numberPrefix.trim(), fromAge, toAge }
    return save({ ...(type && { id: type.id }), ...values }, t.savedOne(name))
  }

  return (
    <ItemForm
      isNew={type === null}
      dirty={form.isDirty()}
      saving={saving}
      error={error}
      onSave={submit}
      onCancel={onClose}
    >
      <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
      <Checkbox label={t.votes} {...form.getInputProps('votes', { type: 'checkbox' })} />
      <TextInput
        label={words.prefix}
        description={words.prefixHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        maxLength={20}
        {...form.getInputProps('numberPrefix')}
      />
      <div className={classes.two}>
        <NumberField
          label={words.fromAge}
          range={[0, 150]}
          value={form.values.fromAge}
          {...form.getInputProps('fromAge')}
        />
        <NumberField label={words.toAge} range={[0, 150]} value={form.values.toAge} {...form.getInputProps('toAge')} />
      </div>
      <p className={classes.quiet}>{words.agesHint}</p>
    </ItemForm>
  )
}
