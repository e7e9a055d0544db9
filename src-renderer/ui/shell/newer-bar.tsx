import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './notice-bar.module.css'

/** Stands over every screen of a club that a newer program has written: here it is only looked at. */
export function NewerBar() {
  const t = useTexts().shell.newer
  const [, go] = useLocation()
  const newer = useQuery(orpc.clubs.current.queryOptions()).data?.newer
  if (!newer) return null

  return (
    <div className={`${classes.bar} ${classes.newer}`} role="status">
      <IconEye size={22} aria-hidden />
      <p className={classes.message}>{t.message(newer.fileVersion, newer.appVersion)}</p>
      <Button variant="default" onClick={() => go('/settings/updates')}>
        {t.updates}
      </Button>
    </div>
  )
}
