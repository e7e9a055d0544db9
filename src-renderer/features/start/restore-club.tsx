import { Anchor, Button, FileButton } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { SecretForm } from '../../ui/secret-form.tsx'
import classes from './start.module.css'
import type { useRestore } from './use-restore.ts'

export function RestoreClub({ restore }: { readonly restore: ReturnType<typeof useRestore> }) {
  const t = useTexts()
  const { locked, error } = restore

  return (
    <section className={classes.act} aria-labelledby="restore-club">
      <h2 id="restore-club" className={classes.heading}>
        {t.start.restoreTitle}
      </h2>
      {locked === null ? (
        <>
          <p className={classes.message}>{t.start.restoreMessage}</p>
          <FileButton onChange={(file) => file && void restore.choose(file)} accept=".meibo">
            {(props) => (
              <Button variant="default" {...props}>
                {t.start.restoreChoose}
              </Button>
            )}
          </FileButton>
          <FailureNote error={error} />
        </>
      ) : (
        <>
          <p>{t.protection.unlock.backup(locked.name)}</p>
          <SecretForm
            ways={locked.ways}
            busy={false}
            error={error}
            onSecret={(secret) => void restore.unlock(secret)}
            other={
              <Anchor component="button" type="button" size="sm" onClick={restore.forget}>
                {t.protection.unlock.cancel}
              </Anchor>
            }
          />
        </>
      )}
    </section>
  )
}
