import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import classes from './settings.module.css'

export function ActorForm({ actor }: { readonly actor: string }) {
  const words = useTexts().settings
  const t = words.laptop
  const queries = useQueryClient()
  const set = useMutation(
    orpc.app.setActor.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.app.info.key() }),
    }),
  )
  const form = useForm({
    initialValues: { name: actor },
    validate: { name: (name) => (name.trim() === '' ? t.actorMissing : null) },
  })
  const { dialog } = useUnsavedGuard({ dirty: form.isDirty(), save })
  const moveOn = useEnterMovesOn(() => void save())

  async function save(): Promise<boolean> {
    if (form.validate().hasErrors) return false
    const name = form.getValues().name.trim()
    try {
      await set.mutateAsync({ name })
      form.setInitialValues({ name })
      form.setValues({ name })
      form.resetDirty({ name })
      notifyDone(words.saved)
      return true
    } catch {
      return false
    }
  }

  return (
    <form
      className={classes.panel}
      noValidate
      onKeyDownCapture={moveOn}
      onSubmit={(event) => [event.preventDefault(), void save()]}
    >
      <TextInput label={t.actor} description={t.actorHint} autoComplete="name" {...form.getInputProps('name')} />
      <FailureNote error={set.error} />
      <div>
        <Button type="submit" disabled={!form.isDirty()} loading={set.isPending}>
          {words.save}
        </Button>
      </div>
      {dialog}
    </form>
  )
}
