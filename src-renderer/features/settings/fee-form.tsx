import { Input, MultiSelect, NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type Fee, rhythms } from '../../../src-shared/contract/fees.ts'
import type { MemberType } from '../../../src-shared/contract/member-types.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'

interface Props {
  readonly fee: Fee | null
  readonly types: readonly MemberType[]
  readonly onClose: () => void
}

const dueMonths = Array.from({ length: 13 }, (_, month) => `${month}`)

export function FeeForm({ fee, types, onClose }: Props) {
  const texts = useTexts()
  const words = texts.settings
  const t = words.fees
  const save = useMutation(orpc.fees.save.mutationOptions())
  const form = useForm({
    initialValues: {
      name: fee?.name ?? '',
      amount: fee?.amount ?? ('' as number | ''),
      rhythm: fee?.rhythm ?? ('yearly' as Fee['rhythm']),
      memberTypeIds: fee?.memberTypeIds ?? [],
      receiptText: fee?.receiptText ?? '',
      dueMonth: fee?.dueMonth ?? 3,
    },
    validate: {
      name: (value) => (value.trim() === '' ? words.required : null),
      amount: (value) => (Number(value) >= 1 ? null : t.amountWrong),
    },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { name, amount, ...rest } = form.getValues()
    try {
      const { operationId } = await save.mutateAsync({
        ...(fee && { id: fee.id }),
        ...rest,
        name: name.trim(),
        amount: Number(amount),
      })
      notifyDone(t.savedOne(name.trim()), { undo: operationId })
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
      <div className={classes.two}>
        <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
        <NumberInput
          label={t.amount}
          required
          prefix="¥"
          thousandSeparator=","
          allowDecimal={false}
          allowNegative={false}
          max={999_999_999}
          inputMode="numeric"
          {...form.getInputProps('amount')}
        />
      </div>
      <div className={classes.two}>
        <Input.Wrapper label={t.rhythm} labelElement="div" labelProps={{ id: 'fee-rhythm' }}>
          <SegmentedControl
            fullWidth
            aria-labelledby="fee-rhythm"
            data={rhythms.map((value) => ({ value, label: texts.fields.rhythms[value] }))}
            value={form.values.rhythm}
            onChange={(value) => form.setFieldValue('rhythm', value)}
          />
        </Input.Wrapper>
        <NativeSelect
          label={t.dueMonth}
          size="md"
          data={dueMonths.map((value) => ({ value, label: t.due(value) }))}
          value={`${form.values.dueMonth}`}
          onChange={(event) => form.setFieldValue('dueMonth', Number(event.currentTarget.value))}
        />
      </div>
      {types.length > 0 && (
        <MultiSelect
          label={t.memberTypes}
          description={t.everyoneHint}
          data={types.map(({ id, name }) => ({ value: `${id}`, label: name }))}
          value={form.values.memberTypeIds.map((id) => `${id}`)}
          onChange={(chosen) =>
            form.setFieldValue(
              'memberTypeIds',
              types.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])),
            )
          }
        />
      )}
      <TextInput label={t.receiptText} description={t.receiptTextHint} {...form.getInputProps('receiptText')} />
    </ItemForm>
  )
}
