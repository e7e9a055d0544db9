import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import type { RefusalData } from '../../../src-shared/contract/errors.ts'
import { orpc } from '../../api.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { refusalData } from '../../ui/failure.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone, notifyProblem } from '../../ui/toasts.tsx'
import classes from './start.module.css'

interface Props {
  readonly club: KnownClub
  readonly why: RefusalData<'UNSAFE_FOLDER'>['why']
  /** Where clubs lie on this laptop. */
  readonly clubsFolder: string
}

/** A club that another program copies while it is written cannot be opened there; here is the way out. */
export function MoveClub({ club, why, clubsFolder }: Props) {
  const texts = useTexts()
  const t = texts.start.unsafe
  const { showAnew } = useSwitchClub()
  const move = useMutation(orpc.clubs.moveHere.mutationOptions())

  async function moveClub() {
    const moved = await move.mutateAsync({ path: club.path }).catch((failure: unknown) => {
      // Moved it is, and asks for its passphrase there.
      const locked = refusalData(failure, 'CLUB_LOCKED')
      if (locked === null) throw failure
      return locked
    })
    await showAnew()
    notifyDone(t.moved(moved.path))
    if ('leftAt' in moved && moved.leftAt !== null) notifyProblem(texts.desktop.place.left(moved.leftAt))
  }

  return (
    <section className={classes.unsafe} aria-labelledby="unsafe-club" role="alert">
      <h3 id="unsafe-club" className={classes.heading}>
        {t.title(club.name)}
      </h3>
      <p>{t[why]}</p>
      <p>
        {t.what} <span className={classes.path}>{clubsFolder}</span>
      </p>
      <p className={classes.message}>{t.others}</p>
      <Button loading={move.isPending} onClick={() => void moveClub().catch(() => {})}>
        {t.act}
      </Button>
      {move.isPending && <p className={classes.message}>{t.moving}</p>}
      <FailureNote error={move.error} />
    </section>
  )
}
