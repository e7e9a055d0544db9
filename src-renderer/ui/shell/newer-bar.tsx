import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './notice-bar.module.css'

/** Stands over every screen of a club that a newer program has written: here it is only looked at. */
export function NewerBar() {
  const t = useTexts().shell.newer
  const [, go] = useLocation()
  if (!useReadOnly()) return null

  return (
    <div className={`${classes.bar} ${classes.newer}`} role="status">
      <IconEye size={22} aria-hidden />
      <p className={classes.message}>{t.message}</p>
      <Button variant="default" onClick={() => go('/settings/updates')}>
        {t.updates}
      </Button>
    </div>
  )
}
