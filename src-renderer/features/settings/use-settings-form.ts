import { type UseFormReturnType, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { goToFirstWrong } from '../../ui/go-to-first-wrong.ts'
import { notifyDone } from '../../ui/toasts.tsx'

type Validate<K extends keyof ClubSettings> = NonNullable<
  Parameters<typeof useForm<Pick<ClubSettings, K>>>[0]
>['validate']

interface Options<K extends keyof ClubSettings> {
  readonly saved: Pick<ClubSettings, K>
  readonly validate: NonNullable<Validate<K>>
  /** The last look at what was typed before it is sent. */
  readonly tidy?: (values: Pick<ClubSettings, K>) => Pick<ClubSettings, K>
}

/** Some of the club's settings as a form: saved together, guarded while unsaved, undone as one. */
export function useSettingsForm<K extends keyof ClubSettings>({
  saved,
  validate,
  tidy = (values) => values,
}: Options<K>) {
  const t = useTexts().settings
  const form: UseFormReturnType<Pick<ClubSettings, K>> = useForm<Pick<ClubSettings, K>>({
    initialValues: saved,
    validate,
  })
  const element = useRef<HTMLFormElement>(null)
  const update = useMutation(orpc.settings.update.mutationOptions())
  const dirty = form.isDirty()
  const guard = useUnsavedGuard({ dirty, save })
  useFollow(form, saved, dirty)

  async function save(): Promise<boolean> {
    if (form.validate().hasErrors) {
      goToFirstWrong(element)
      return false
    }
    const values = tidy(form.getValues())
    try {
      const { operationId } = await update.mutateAsync(values)
      show(form, values)
      notifyDone(t.saved, { undo: operationId })
      return true
    } catch {
      // The refusal stands in `update.error`, beside the button.
      return false
    }
  }

  const wrong = Object.keys(form.errors).length
  return {
    ...{ form, save, dialog: guard.dialog },
    /** What stands around the fields on screen. */
    element,
    ...{ dirty, wrong, saving: update.isPending, error: update.error },
  }
}

/** What was saved elsewhere meanwhile, an undo for one, is shown as long as nobody is typing over it. */
function useFollow<Values extends object>(form: UseFormReturnType<Values>, saved: Values, dirty: boolean): void {
  const now = JSON.stringify(saved)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was saved may set this off, not typing
  useEffect(() => {
    if (!dirty) show(form, saved)
  }, [now])
}

function show<Values extends object>(form: UseFormReturnType<Values>, values: Values): void {
  form.setInitialValues(values)
  form.setValues(values)
  form.resetDirty(values)
}
