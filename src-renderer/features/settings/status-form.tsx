import { NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { MemberStatus } from '../../../src-shared/contract/groups.ts'
import { type Status, statuses } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ItemForm } from './item-form.tsx'
import classes from './settings.module.css'
import { useSaveItem } from './use-save-item.ts'

interface Props {
  readonly status: (MemberStatus & { readonly memberCount: number }) | null
  readonly onClose: () => void
}

export function StatusForm({ status, onClose }: Props) {
  const texts = useTexts()
  const t = texts.belonging.statuses
  const { save, saving, error } = useSaveItem(api.memberStatuses.save, onClose)
  const isUsed = (status?.memberCount ?? 0) > 0
  const form = useForm({
    initialValues: { name: status?.name ?? '', standsFor: status?.standsFor ?? ('paused' satisfies Status as Status) },
    validate: { name: (value) => (value.trim() === '' ? texts.settings.required : null) },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { standsFor } = form.getValues()
    const name = form.getValues().name.trim()
    return save({ ...(status && { id: status.id }), name, standsFor }, t.savedOne(name))
  }

  return (
    <ItemForm
      isNew={status === null}
      dirty={form.isDirty()}
      saving={saving}
      error={error}
      onSave={submit}
      onCancel={onClose}
    >
      <div className={classes.two}>
        <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
        <NativeSelect
          label={t.standsFor}
          description={isUsed ? t.inUse : t.standsForHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          size="md"
          disabled={isUsed}
          data={statuses.map((value) => ({ value, label: texts.fields.statuses[value] }))}
          {...form.getInputProps('standsFor')}
        />
      </div>
    </ItemForm>
  )
}
