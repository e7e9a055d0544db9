import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Fee, rhythms } from '../../../src-shared/contract/fees.ts'
import type { MemberType } from '../../../src-shared/contract/member-types.ts'
import { isBilled, usualDueMonth } from '../../../src-shared/domain/fee-periods.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import { draftOf, faultsOf, inputOf } from './fee-draft.ts'
import classes from './fee-form.module.css'
import { FeeRules } from './fee-rules.tsx'
import { ItemForm } from './item-form.tsx'
import settings from './settings.module.css'

interface Props {
  readonly fee: Fee | null
  readonly types: readonly MemberType[]
  readonly onClose: () => void
}

const dueMonths = Array.from({ length: 13 }, (_, month) => `${month}`)
const noFaults: ReadonlySet<string> = new Set()

/** A fee: what, how much, when, from whom; and behind it what changes the amount. */
export function FeeForm({ fee, types, onClose }: Props) {
  const texts = useTexts()
  const words = texts.settings
  const t = words.fees
  const rules = texts.billing.rules
  const save = useMutation(orpc.fees.save.mutationOptions())
  const [priceFaults, setPriceFaults] = useState(noFaults)
  const [initialValues] = useState(() => draftOf(fee))
  const form = useForm({
    initialValues,
    validate: (values) => {
      const faults = faultsOf(values)
      return {
        ...(faults.name && { name: words.required }),
        ...(faults.amount && { amount: t.amountWrong }),
        ...(faults.furtherAmount && { furtherAmount: rules.needsAmount }),
        ...(faults.prices.size > 0 && { prices: rules.needsAmount }),
      }
    },
  })
  const { values } = form

  async function submit(): Promise<boolean> {
    setPriceFaults(faultsOf(form.getValues()).prices)
    if (form.validate().hasErrors) return false
    const input = inputOf(form.getValues())
    try {
      const { operationId } = await save.mutateAsync({ ...(fee && { id: fee.id }), ...input })
      notifyDone(t.savedOne(input.name), { undo: operationId })
      onClose()
      return true
    } catch {
      return false
    }
  }

  return (
    <ItemForm
      isNew={fee === null}
      dirty={form.isDirty()}
      saving={save.isPending}
      error={save.error}
      onSave={submit}
      onCancel={onClose}
    >
      <div className={settings.two}>
        <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
        <YenField
          label={t.amount}
          description={values.rhythm === 'occasion' ? rules.freeAmount : undefined}
          required
          least={0}
          value={values.amount}
          onChange={(amount) => form.setFieldValue('amount', amount)}
          error={form.errors.amount}
        />
      </div>
      <div className={settings.two}>
        <NativeSelect
          label={t.rhythm}
          size="md"
          description={rules.rhythmHints[values.rhythm]}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={rhythms.map((value) => ({ value, label: texts.fields.rhythms[value] }))}
          value={values.rhythm}
          onChange={({ currentTarget: { value } }) => {
            const rhythm = rhythms.find((one) => one === value) ?? 'yearly'
            const isUsual = values.dueMonth === usualDueMonth(values.rhythm)
            form.setValues({ rhythm, ...(isUsual && { dueMonth: usualDueMonth(rhythm) }) })
          }}
        />
        {isBilled(values.rhythm) && (
          <NativeSelect
            label={t.dueMonth}
            size="md"
            data={dueMonths.map((value) => ({ value, label: t.due(value) }))}
            value={`${values.dueMonth}`}
            onChange={(event) => form.setFieldValue('dueMonth', Number(event.currentTarget.value))}
          />
        )}
      </div>
      {types.length > 0 && isBilled(values.rhythm) && (
        <MultiSelect
          label={t.memberTypes}
          description={t.everyoneHint}
          data={types.map(({ id, name }) => ({ value: `${id}`, label: name }))}
          value={values.memberTypeIds.map((id) => `${id}`)}
          onChange={(chosen) =>
            form.setFieldValue(
              'memberTypeIds',
              types.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])),
            )
          }
        />
      )}
      <TextInput label={t.receiptText} description={t.receiptTextHint} {...form.getInputProps('receiptText')} />
      <details className={classes.more} open={hasRules(fee) || priceFaults.size > 0}>
        <summary>{rules.more}</summary>
        <div>
          <FeeRules form={form} types={types} priceFaults={priceFaults} />
        </div>
      </details>
    </ItemForm>
  )
}

/** Something that changes the amount was set before. */
function hasRules(fee: Fee | null): boolean {
  if (fee === null) return false
  return fee.prices.length > 0 || fee.familyRule !== 'each' || fee.proration !== 'none' || fee.unitName !== ''
}
