import { Button, FileButton } from '@mantine/core'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { api } from '../../api.ts'
import type { Running } from '../../hooks/use-progress.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import classes from './start.module.css'

export function RestoreClub({ work }: { readonly work: Running<KnownClub> }) {
  const t = useTexts()
  const { showAnew } = useSwitchClub()

  async function restore(file: File | null) {
    if (!file) return
    const club = await work.start((signal) => api.clubs.restore({ file }, { signal }))
    if (club) await showAnew()
  }

  return (
    <section className={classes.act} aria-labelledby="restore-club">
      <h2 id="restore-club" className={classes.heading}>
        {t.start.restoreTitle}
      </h2>
      <p className={classes.message}>{t.start.restoreMessage}</p>
      <FileButton onChange={(file) => void restore(file)} accept=".meibo">
        {(props) => (
          <Button variant="default" {...props}>
            {t.start.restoreChoose}
          </Button>
        )}
      </FileButton>
      <FailureNote error={work.error} />
    </section>
  )
}
