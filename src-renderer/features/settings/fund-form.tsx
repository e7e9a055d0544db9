import { NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type Fund, fundKinds } from '../../../src-shared/contract/funds.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { MOST_YEN } from '../../ui/read-yen.ts'
import { YenField } from '../../ui/yen-field.tsx'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly fund: Fund | null
  readonly onClose: () => void
}

/** A place where money lies; an account brings its numbers, and each what lay there to begin with. */
export function FundForm({ fund, onClose }: Props) {
  const texts = useTexts()
  const t = texts.funds.funds
  const { save, saving, error } = useSaveItem(api.funds.save, onClose)
  const [unreadable, setUnreadable] = useState(false)
  const form = useForm({
    initialValues: initialValues(fund),
    validate: {
      name: (value) => (value.trim() === '' ? texts.settings.required : null),
      openingOn: (value, { openingAmount }) => (openingAmount && value === null ? t.needsDay : null),
      openingAmount: (value, { openingOn }) => (value === null && openingOn !== null ? t.needsAmount : null),
    },
  })
  const { kind } = form.values

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors || unreadable) return false
    const { openingAmount, ...values } = form.getValues()
    const name = values.name.trim()
    return save({ ...values, ...(fund && { id: fund.id }), name, openingAmount: openingAmount ?? 0 }, t.savedOne(name))
  }

  return (
    <ItemForm
      isNew={fund === null}
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
          data={fundKinds.map((value) => ({ value, label: texts.funds.kinds[value] }))}
          {...form.getInputProps('kind')}
        />
      </div>
      {kind !== 'cash' && (
        <div className={classes.two}>
          <TextInput label={t.bankName} {...form.getInputProps('bankName')} />
          <TextInput label={t.bankCode} inputMode="numeric" maxLength={4} {...form.getInputProps('bankCode')} />
          <TextInput label={t.branchName} {...form.getInputProps('branchName')} />
          <TextInput label={t.branchCode} inputMode="numeric" maxLength={3} {...form.getInputProps('branchCode')} />
          <TextInput
            label={t.accountType}
            placeholder={t.accountTypePlaceholder}
            {...form.getInputProps('accountType')}
          />
          <TextInput label={t.accountNumber} inputMode="numeric" {...form.getInputProps('accountNumber')} />
          <TextInput label={t.holderKana} {...form.getInputProps('holderKana')} />
        </div>
      )}
      <div className={classes.two}>
        <DateField
          label={t.openingFrom}
          value={form.values.openingOn}
          onChange={(day) => form.setFieldValue('openingOn', day)}
          onUnreadable={setUnreadable}
          error={form.errors.openingOn}
        />
        <YenField
          label={t.openingAmount}
          least={-MOST_YEN}
          value={form.values.openingAmount}
          onChange={(amount) => form.setFieldValue('openingAmount', amount)}
          error={form.errors.openingAmount}
        />
      </div>
      <p className={classes.quiet}>{t.openingHint}</p>
    </ItemForm>
  )
}

function initialValues(fund: Fund | null) {
  return {
    name: fund?.name ?? '',
    kind: fund?.kind ?? ('cash' as Fund['kind']),
    bankCode: fund?.bankCode ?? '',
    bankName: fund?.bankName ?? '',
    branchCode: fund?.branchCode ?? '',
    branchName: fund?.branchName ?? '',
    accountType: fund?.accountType ?? '',
    accountNumber: fund?.accountNumber ?? '',
    holderKana: fund?.holderKana ?? '',
    openingOn: fund?.openingOn ?? null,
    openingAmount: fund && fund.openingOn !== null ? fund.openingAmount : null,
  }
}
