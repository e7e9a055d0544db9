import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { MemberType } from '../../../src-shared/contract/member-types.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
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
      fromAge: type?.fromAge ?? ('' as number | ''),
      toAge: type?.toAge ?? ('' as number | ''),
    },
    validate: {
      name: (value) => (value.trim() === '' ? texts.settings.required : null),
      toAge: (value, { fromAge }) => (value !== '' && fromAge !== '' && fromAge > value ? words.agesWrong : null),
    },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { votes, numberPrefix, fromAge, toAge } = form.getValues()
    const name = form.getValues().name.trim()
    const ages = { fromAge: fromAge === '' ? null : fromAge, toAge: toAge === '' ? null : toAge }
    const values = { name, votes, numberPrefix: numberPrefix.trim(), ...ages }
    return save({ ...(type && { id: type.id }), ...values }, t.savedOne(name))
  }

  const age = {
    min: 0,
    max: 150,
    allowDecimal: false,
    allowNegative: false,
    hideControls: true,
    clampBehavior: 'strict',
  } as const
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
        <NumberInput label={words.fromAge} {...age} {...form.getInputProps('fromAge')} />
        <NumberInput label={words.toAge} {...age} {...form.getInputProps('toAge')} />
      </div>
      <p className={classes.quiet}>{words.agesHint}</p>
    </ItemForm>
  )
}
