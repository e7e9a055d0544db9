import { Button } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './member-form.module.css'
import type { MemberForm } from './use-member-form.ts'

type SaveBarProps = {
  readonly form: MemberForm
  readonly isNew: boolean
  readonly saving: boolean
  readonly tried: boolean
  readonly onSave: () => void
}

/** Stays in its place below the form and says how things stand. */
export function SaveBar({ form, isNew, saving, tried, onSave }: SaveBarProps) {
  const t = useTexts()
  const words = t.members.form
  const wrong = tried && form.problemCount > 0

  return (
    <div className={classes.foot}>
      <span className={classes.footState} role="status" data-wrong={wrong || undefined}>
        {wrong && words.problems.some(form.problemCount)}
        {!wrong && !isNew && (form.dirty ? words.unsaved : words.clean)}
      </span>
      {!isNew && form.dirty && (
        <Button variant="subtle" color="gray" onClick={form.reset} disabled={saving}>
          {words.discard}
        </Button>
      )}
      <Button
        onClick={onSave}
        loading={saving}
        disabled={!form.dirty}
        data-enter-stop
        title={isNew ? words.addKeys : words.saveKeys}
      >
        {isNew ? words.addMember : words.save}
      </Button>
    </div>
  )
}
