import { Button } from '@mantine/core'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { api } from '../../api.ts'
import type { Running } from '../../hooks/use-progress.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import classes from './start.module.css'

export function OpenDemo({ work }: { readonly work: Running<KnownClub> }) {
  const t = useTexts()
  const { showAnew } = useSwitchClub()

  async function open() {
    const club = await work.start((signal) => api.clubs.openDemo(undefined, { signal }))
    if (club) await showAnew()
  }

  return (
    <section className={classes.act} aria-labelledby="open-demo">
      <h2 id="open-demo" className={classes.heading}>
        {t.start.demoTitle}
      </h2>
      <p className={classes.message}>{t.start.demoMessage}</p>
      <Button variant="default" onClick={() => void open()}>
        {t.start.demoOpen}
      </Button>
      <FailureNote error={work.error} />
    </section>
  )
}
