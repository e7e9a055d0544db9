import { Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { MemberType } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { ItemForm } from './item-form.tsx'

interface Props {
  readonly type: MemberType | null
  readonly onClose: () => void
}

export function TypeForm({ type, onClose }: Props) {
  const words = useTexts().settings
  const t = words.types
  const save = useMutation(orpc.memberTypes.save.mutationOptions())
  const form = useForm({
    initialValues: { name: type?.name ?? '', votes: type?.votes ?? true },
    validate: { name: (value) => (value.trim() === '' ? words.required : null) },
  })

  async function submit(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const { votes } = form.getValues()
    const name = form.getValues().name.trim()
    try {
      const { operationId } = await save.mutateAsync({ ...(type && { id: type.id }), name, votes })
      notifyDone(t.savedOne(name), { undo: operationId })
      onClose()
      return true
    } catch {
      return false
    }
  }

  return (
    <ItemForm
      isNew={type === null}
      dirty={form.isDirty()}
      saving={save.isPending}
      error={save.error}
      onSave={submit}
      onCancel={onClose}
    >
      <TextInput label={t.name} placeholder={t.namePlaceholder} required autoFocus {...form.getInputProps('name')} />
      <Checkbox label={t.votes} {...form.getInputProps('votes', { type: 'checkbox' })} />
    </ItemForm>
  )
}
