import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Contact } from '../../../src-shared/contract/funds.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly contact: Contact | null
  readonly onClose: () => void
}

export function ContactForm({ contact, onClose }: Props) {
  const texts = useTexts()
  const t = texts.funds.contacts
  const { save, saving, error } = useSaveItem(api.contacts.save, onClose)
  const form = useForm({
    initialValues: {
      name: contact?.name ?? '',
      kana: contact?.kana ?? '',
      kind: contact?.kind ?? ('person' as Contact['kind']),
      postalCode: contact?.postalCode ?? '',
      address: contact?.address ?? '',
      phone: contact?.phone ?? '',
      email: contact?.email ?? '',
      note: contact?.note ?? '',
    },
    validate: { name: (value) => (value.trim() === '' ? texts.settings.required : null) },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const values = form.getValues()
    const name = values.name.trim()
    return save({ ...values, ...(contact && { id: contact.id }), name }, t.savedOne(name))
  }

  return (
    <ItemForm
      isNew={contact === null}
      dirty={form.isDirty()}
      saving={saving}
      error={error}
      onSave={submit}
      onCancel={onClose}
    >
      <div className={classes.two}>
        <TextInput label={t.name} required autoFocus {...form.getInputProps('name')} />
        <TextInput label={t.kana} {...form.getInputProps('kana')} />
        <NativeSelect
          label={t.kind}
          data={(['person', 'body'] as const).map((value) => ({ value, label: t.kinds[value] }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t.phone} {...form.getInputProps('phone')} />
        <TextInput label={t.postalCode} {...form.getInputProps('postalCode')} />
        <TextInput label={t.email} {...form.getInputProps('email')} />
      </div>
      <TextInput label={t.address} {...form.getInputProps('address')} />
      <Textarea label={t.note} autosize minRows={2} {...form.getInputProps('note')} />
    </ItemForm>
  )
}
