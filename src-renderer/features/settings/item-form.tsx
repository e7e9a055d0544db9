import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import classes from './settings.module.css'

interface Props {
  readonly children: ReactNode
  readonly isNew: boolean
  readonly dirty: boolean
  readonly saving: boolean
  readonly error: unknown
  /** Answers whether it was saved. */
  readonly onSave: () => Promise<boolean>
  readonly onCancel: () => void
}

/** The frame of every form in a short list: Enter moves on and saves at the end, Esc leaves when nothing was typed. */
export function ItemForm({ children, isNew, dirty, saving, error, onSave, onCancel }: Props) {
  const t = useTexts().settings
  const form = useFormSubmit(() => void onSave(), saving)
  const save = async () => !goToUnreadable(form.ref.current) && onSave()
  const moveOn = useEnterMovesOn(form.onSubmit)
  const { dialog } = useUnsavedGuard({ dirty, save })

  return (
    <form
      {...form}
      className={classes.form}
      onKeyDownCapture={moveOn}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !dirty && !event.defaultPrevented) onCancel()
      }}
    >
      <WriteFields>{children}</WriteFields>
      <FailureNote error={error} />
      <div className={classes.foot}>
        <WriteButton type="submit" loading={saving}>
          {isNew ? t.add : t.save}
        </WriteButton>
        <Button variant="default" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
      {dialog}
    </form>
  )
}
