import { Button } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './settings.module.css'

interface Props {
  readonly dirty: boolean
  readonly saving: boolean
  readonly error: unknown
  readonly onReset: () => void
}

export function SaveFoot({ dirty, saving, error, onReset }: Props) {
  const t = useTexts().settings
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
      </div>
    </>
  )
}
