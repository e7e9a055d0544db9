import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { JoinDialog } from './join-dialog.tsx'
import classes from './start.module.css'

/** The address under which the dialog stands open, so that the menu of a club leads to it too. */
const address = '/join'

export function JoinClub() {
  const t = useTexts().laptops.join
  const [location, go] = useLocation()

  return (
    <section className={classes.act} aria-labelledby="join-club">
      <h2 id="join-club" className={classes.heading}>
        {t.title}
      </h2>
      <p className={classes.message}>{t.message}</p>
      <Button variant="default" onClick={() => go(address)}>
        {t.open}
      </Button>
      {location === address && <JoinDialog onClose={() => go('/', { replace: true })} />}
    </section>
  )
}
