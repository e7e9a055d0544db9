import { NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Fund, PaymentMethod } from '../../../src-shared/contract/funds.ts'
import { methods } from '../../../src-shared/contract/payments.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly method: PaymentMethod | null
  readonly funds: readonly Fund[]
  readonly onClose: () => void
}

const meanings = methods.filter((method) => method !== 'unknown')

export function MethodForm({ method, funds, onClose }: Props) {
  const texts = useTexts()
  const t = texts.funds.methods
  const { save, saving, error } = useSaveItem(api.paymentMethods.save, onClose)
  const form = useForm({
    initialValues: {
      name: method?.name ?? '',
      standsFor: method?.standsFor ?? ('cash' as PaymentMethod['standsFor']),
      fundId: (method?.fundId ?? '') as string,
    },
    validate: { name: (value) => (value.trim() === '' ? texts.settings.required : null) },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { standsFor, fundId } = form.getValues()
    const name = form.getValues().name.trim()
    return save({ ...(method && { id: method.id }), name, standsFor, fundId: fundId || null }, t.savedOne(name))
  }

  return (
    <ItemForm
      isNew={method === null}
      dirty={form.isDirty()}
      saving={saving}
      error={error}
      onSave={submit}
      onCancel={onClose}
    >
      <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
      <div className={classes.two}>
        <NativeSelect
          label={t.standsFor}
          data={meanings.map((value) => ({ value, label: texts.fields.methods[value] }))}
          {...form.getInputProps('standsFor')}
        />
        <NativeSelect
          label={t.fund}
          data={[{ value: '', label: t.usualFund }, ...funds.map(({ id, name }) => ({ value: id, label: name }))]}
          {...form.getInputProps('fundId')}
        />
      </div>
    </ItemForm>
  )
}
