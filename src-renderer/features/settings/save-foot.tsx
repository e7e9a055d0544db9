import { Button } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './settings.module.css'

interface Props {
  readonly dirty: boolean
  /** How many fields have to be put right before it can be saved. */
  readonly wrong: number
  readonly saving: boolean
  readonly error: unknown
  readonly onReset: () => void
}

export function SaveFoot({ dirty, wrong, saving, error, onReset }: Props) {
  const { settings: t, members } = useTexts()
  return (
    <>
      <FailureNote error={error} />
      <div className={classes.foot}>
        <WriteButton type="submit" disabled={!dirty} loading={saving}>
          {t.save}
        </WriteButton>
        {dirty ? (
          <Button variant="subtle" color="gray" onClick={onReset}>
            {t.reset}
          </Button>
        ) : (
          <p className={classes.quiet}>{t.unchanged}</p>
        )}
        <p className={classes.wrong} role="status">
          {wrong > 0 && members.form.problems.some(wrong)}
        </p>
      </div>
    </>
  )
}
